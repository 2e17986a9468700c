// What the window says in passing: of chats that were deleted or saved, of the settings, of letters
// that no font has.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Settings

Toast {
    id: root

    required property ConversationController conversations
    required property FontController fonts
    required property AppSettings settings

    function sayProblem() {
        if (settings.problem !== "")
            showUntilRead(settings.problem);
    }

    onAction: conversations.undoRemove()
    onRead: words => {
        if (words === fonts.advice)
            fonts.dismiss();
    }
    Component.onCompleted: sayProblem()

    Connections {
        target: root.conversations
        function onCanUndoRemoveChanged() {
            if (root.conversations.canUndoRemove)
                root.show(qsTr("Chat deleted"), qsTr("Undo"));
        }
        function onExported(file) { root.show(qsTr("Saved as %1").arg(file), ""); }
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
