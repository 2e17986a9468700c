// What the window says in passing: of chats that were deleted, saved or put back, of the settings, of
// the last run, of letters that no font has.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Files
import Cabochon.Library
import Cabochon.Settings

Toast {
    id: root

    required property ConversationController conversations
    required property PutAwayController putAway
    required property FontController fonts
    required property AppSettings settings
    property var act: () => {} // what the passing one's button does
    required property NoticeController notices
    required property StorageController storage
    required property LibraryController library

    /// In passing; `about` is a file whose folder can be shown.
    function say(words: string, about: string) {
        act = () => Places.show(about);
        show(words, about === "" ? "" : qsTr("Show in folder"));
    }
    function offerUndo(words: string, undo: var) {
        act = undo;
        show(words, qsTr("Undo"));
    }
    function sayProblem() {
        if (settings.problem !== "")
            showUntilRead(settings.problem);
    }

    function sayRemark() {
        if (notices.remark !== "")
            showUntilRead(notices.remark);
    }

    onAction: act()
    onRead: words => {
        if (words === fonts.advice)
            fonts.dismiss();
    }
    Component.onCompleted: {
        sayProblem();
        sayRemark();
    }

    Connections {
        target: root.conversations
        function onCanUndoRemoveChanged() {
            if (root.conversations.canUndoRemove)
                root.offerUndo(qsTr("Chat deleted"), () => root.conversations.undoRemove());
            else
                root.dismiss(qsTr("Chat deleted"));
        }
        function onArchivedChanged(id, archived) {
            root.offerUndo(archived ? qsTr("Chat archived") : qsTr("Chat put back into the list"),
                           () => root.conversations.setArchived(id, !archived));
        }
    }
    Connections {
        target: root.putAway
        function onRemovedForGood(left) {
            if (left.length === 0)
                root.show(qsTr("Deleted for good"), "");
            else
                root.showUntilRead(qsTr("Deleted for good. Older damaged files may still hold it; delete them yourself: %1").arg(left.join(", ")));
        }
    }
    Connections {
        target: root.storage
        function onBackedUp() { root.show(qsTr("A copy of all chats was made"), ""); }
        function onRestored() { root.show(qsTr("The chats are those of the copy now"), ""); }
    }
    Connections {
        target: root.library
        function onSaid(words) { root.showUntilRead(words); }
        function onRevealWanted(path) { Places.show(path); }
        function onArrived(name, file) {
            root.act = () => root.library.useModel(file);
            root.show(qsTr("%1 is ready").arg(name), qsTr("Use it"));
        }
    }
    Connections {
        target: root.notices
        function onRemarkChanged() { root.sayRemark(); }
    }
    Connections {
        target: root.settings
        function onProblemChanged() { root.sayProblem(); }
    }
    Connections {
        target: root.fonts
        function onAdviceChanged() {
            if (root.fonts.advice !== "")
                root.showUntilRead(root.fonts.advice);
        }
    }
}
