// What opens over the page: the keys, the palette, the cards by which chats are filed, and what is
// asked about files.
import QtQuick

import Cabochon.App
import Cabochon.FileChooser
import Cabochon.Files
import Cabochon.History
import Cabochon.Settings

Item {
    id: root

    required property ConversationController conversations
    required property FolderController folders
    required property PutAwayController putAway
    required property SearchResultsModel search
    required property ModelController models
    required property ExportController exports
    required property ImportController imports
    required property AppSettings settings
    required property var keys    // plain pairs: keys, and what they do
    required property var actions // what the palette offers
    readonly property alias filing: filing
    /// `file`: what can be shown in its folder; empty: nothing.
    signal remark(string words, string file)
    signal done()        // and the focus is nowhere
    signal closeWanted() // of the window

    function openModel() {
        fileDialog.open();
    }
    function find(words: string) {
        palette.find(words);
    }
    function showKeys() {
        help.open();
    }
    function exportChat(conversation: string) {
        exchange.exportChat(conversation);
    }
    function importChats() {
        exchange.importChats();
    }

    Exchange {
        id: exchange
        exports: root.exports
        imports: root.imports
        onRemark: (words, file) => root.remark(words, file)
    }
    HelpOverlay { id: help; keys: root.keys }
    SearchPalette {
        id: palette
        search: root.search
        conversations: root.conversations
        actions: root.actions
        onLeft: root.done()
    }
    FilingCards {
        id: filing
        conversations: root.conversations
        folders: root.folders
        putAway: root.putAway
        onDone: root.done()
        onCloseWanted: root.closeWanted()
    }
    ModelFileDialog {
        id: fileDialog
        folder: root.settings.modelFolder
        onChosen: path => {
            root.settings.modelFolder = Places.folderOf(path);
            root.models.openPath(path);
        }
    }
}
