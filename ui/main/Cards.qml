// What opens over the page: the keys, the palette, the cards by which chats are filed, and what is
// asked about files.
import QtQuick

import Cabochon.App
import Cabochon.Capture
import Cabochon.FileChooser
import Cabochon.Files
import Cabochon.History
import Cabochon.Library
import Cabochon.Settings
import Cabochon.Structured
import Cabochon.StructuredPage

Item {
    id: root

    required property ConversationController conversations
    required property DraftController drafts
    required property FolderController folders
    required property PutAwayController putAway
    required property SearchResultsModel search
    required property ModelController models
    required property ExportController exports
    required property ImportController imports
    required property AttachmentController attachments
    required property ScreenshotController screenshots
    required property AppSettings settings
    required property LibraryController library
    required property BatchController batch
    required property var keys    // plain pairs: keys, and what they do
    required property var actions // what the palette offers
    readonly property alias filing: filing
    readonly property alias batchFiles: batchFiles
    /// `file`: what can be shown in its folder; empty: nothing.
    signal remark(string words, string file)
    signal done()        // and the focus is nowhere
    signal closeWanted() // of the window

    /// Whether the window may close now; else it is asked, and closeWanted() comes after the answer.
    function mayClose(): bool {
        return filing.mayClose() && arriving.mayClose();
    }
    function openModel() {
        fileDialog.open();
    }
    /// Asks for a model that becomes part of the library.
    function importModel() {
        importing.open();
    }
    /// Asks for files to attach.
    function attach() {
        attaching.open();
    }
    /// Asks where to save a file that a message holds.
    function saveFile(contentHash: string, name: string) {
        saving.contentHash = contentHash;
        saving.ask(name);
    }
    /// What answers of the shown chat are held to.
    function editSchema() {
        schema.openFor(drafts.schema, drafts.heldToSchema);
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

    DownloadClosing { id: arriving; library: root.library; onCloseWanted: root.closeWanted() }
    Exchange {
        id: exchange
        exports: root.exports
        imports: root.imports
        onRemark: (words, file) => root.remark(words, file)
    }
    BatchFilesCards {
        id: batchFiles
        batch: root.batch
        settings: root.settings
        onRemark: (words, file) => root.remark(words, file)
        onDone: root.done()
    }
    SchemaCard {
        id: schema
        onAccepted: (text, held) => root.drafts.setSchema(text, held)
        onLeft: root.done()
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
    FileQuestion {
        id: attaching
        title: qsTr("Attach files")
        nameFilters: [qsTr("All files (*)")]
        endings: [""]
        hint: qsTr("Pictures, sound, video, PDF and documents. Space marks several.")
        emptyHint: qsTr("This folder is empty.")
        many: true
        folder: root.settings.attachFolder
        onManyChosen: paths => {
            root.settings.attachFolder = Places.folderOf(paths[0]);
            root.attachments.addFiles(paths.map(path => Places.urlOf(path)));
            root.done();
        }
    }
    FileQuestion {
        id: saving
        property string contentHash: ""
        title: qsTr("Save the file")
        nameFilters: [qsTr("All files (*)")]
        endings: [""]
        saving: true
        onChosen: path => root.attachments.save(contentHash, Places.urlOf(path))
    }
    Connections {
        target: root.attachments
        function onCutFailed(problem) { root.remark(problem, ""); }
        function onFileSaved(problem) { root.remark(problem === "" ? qsTr("Saved") : problem, ""); }
    }
    Connections {
        target: root.screenshots
        function onFailed(problem) { root.remark(problem, ""); }
    }
    ModelFileDialog {
        id: importing
        folder: root.settings.modelFolder
        onChosen: path => {
            root.settings.modelFolder = Places.folderOf(path);
            root.library.importFile(path);
        }
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
