// What the window says in passing: of chats that were deleted or saved, of the settings, of letters
// that no font has.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Files
import Cabochon.Settings

Toast {
    id: root

    required property ConversationController conversations
    required property FontController fonts
    required property AppSettings settings
    property string file: "" // that the passing one speaks of; empty: of none

    /// In passing; `about` is a file whose folder can be shown.
    function say(words: string, about: string) {
        file = about;
        show(words, about === "" ? "" : qsTr("Show in folder"));
    }
    function sayProblem() {
        if (settings.problem !== "")
            showUntilRead(settings.problem);
    }

    onAction: {
        if (file !== "")
            Places.show(file);
        else
            conversations.undoRemove();
    }
    onRead: words => {
        if (words === fonts.advice)
            fonts.dismiss();
    }
    Component.onCompleted: sayProblem()

    Connections {
        target: root.conversations
        function onCanUndoRemoveChanged() {
            if (!root.conversations.canUndoRemove)
                return;
            root.file = "";
            root.show(qsTr("Chat deleted"), qsTr("Undo"));
        }
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
