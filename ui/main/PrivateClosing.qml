// Asks once before private chats are forgotten: when one is deleted, and when the window closes.
import QtQuick

import Cabochon.App
import Cabochon.Controls

ConfirmCard {
    id: root

    required property ConversationController conversations
    property string about: ""       // a chat; empty: all that are private
    property bool answered: false   // the window may close
    signal closeWanted()

    /// Whether the window may close now; else it is asked, and closeWanted() comes after the answer.
    function mayClose(): bool {
        if (answered || !conversations.hasPrivate())
            return true;
        about = "";
        open();
        return false;
    }
    function finish() {
        if (about !== "")
            return;
        answered = true;
        closeWanted();
    }

    title: about !== "" ? qsTr("Close this private chat?") : qsTr("Close, with private chats open?")
    text: qsTr("Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.")
    doText: qsTr("Forget")
    otherText: qsTr("Keep")
    onConfirmed: {
        if (about !== "")
            conversations.forget(about);
        finish();
    }
    onOtherChosen: {
        if (about !== "")
            conversations.keepPrivate(about);
        else
            conversations.keepAllPrivate();
        finish();
    }

    readonly property Connections asked: Connections {
        target: root.conversations
        function onForgettingAsked(id) {
            root.about = id;
            root.open();
        }
    }
}
