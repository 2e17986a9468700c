// What the window says in passing: of chats that were deleted, saved or put back, of the settings, of
// the last run, of letters that no font has.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Settings

Toast {
    id: root

    required property ConversationController conversations
    required property FontController fonts
    required property AppSettings settings
    required property NoticeController notices
    required property StorageController storage

    function sayProblem() {
        if (settings.problem !== "")
            showUntilRead(settings.problem);
    }

    function sayRemark() {
        if (notices.remark !== "")
            showUntilRead(notices.remark);
    }

    onAction: conversations.undoRemove()
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
                root.show(qsTr("Chat deleted"), qsTr("Undo"));
        }
        function onExported(file) { root.show(qsTr("Saved as %1").arg(file), ""); }
    }
    Connections {
        target: root.storage
        function onBackedUp() { root.show(qsTr("A copy of all chats was made"), ""); }
        function onRestored() { root.show(qsTr("The chats are those of the copy now"), ""); }
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
