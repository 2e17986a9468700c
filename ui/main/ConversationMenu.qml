// What can be done with a chat of the sidebar.
import QtQuick

import Cabochon.Controls

AppMenu {
    id: root

    property ConversationRow row: null

    function openFor(chat: ConversationRow, x: real, y: real) {
        row = chat;
        popup(chat, x, y);
    }

    AppMenuItem {
        text: qsTr("Rename")
        detail: ActionKeys.words("rename")
        iconName: "edit"
        onTriggered: Qt.callLater(root.row.startRenaming) // once the menu gave the focus back
    }
    AppMenuItem {
        visible: root.row?.isPrivate ?? false
        enabled: visible
        text: qsTr("Keep this chat")
        iconName: "check"
        onTriggered: root.row.conversations.keepPrivate(root.row.conversationId)
    }
    AppMenuItem {
        text: root.row?.pinned ? qsTr("Unpin") : qsTr("Pin to the top")
        iconName: "pin"
        onTriggered: root.row.conversations.setPinned(root.row.conversationId, !root.row.pinned)
    }
    AppMenuItem {
        text: qsTr("Save as Markdown")
        iconName: "file"
        onTriggered: root.row.conversations.exportChat(root.row.conversationId)
    }
    AppMenuItem {
        text: qsTr("Delete")
        detail: qsTr("Del")
        iconName: "trash"
        onTriggered: root.row.conversations.remove(root.row.conversationId)
    }
}
