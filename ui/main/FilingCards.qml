// The cards by which chats are filed: folders to choose from, tags, archive and trash, and what is
// asked before private chats are forgotten.
import QtQuick

import Cabochon.App
import Cabochon.History

Item {
    id: root

    required property ConversationController conversations
    required property FolderController folders
    required property PutAwayController putAway
    signal done()        // and the focus is nowhere
    signal closeWanted() // of the window

    function openPutAway(trash: bool) {
        putAwayPopup.openAt(trash);
    }
    function move(id: string, title: string) {
        chooser.openFor(id, title);
    }
    function editTags(id: string) {
        tags.openFor(id);
    }
    function mayClose(): bool {
        return closing.mayClose();
    }

    FolderChooser { id: chooser; folders: root.folders; onLeft: root.done() }
    TagsCard { id: tags; conversations: root.conversations; onLeft: root.done() }
    PutAwayPopup {
        id: putAwayPopup
        putAway: root.putAway
        conversations: root.conversations
        onLeft: root.done()
    }
    PrivateClosing { id: closing; conversations: root.conversations; onCloseWanted: root.closeWanted() }
}
