// What can be done with a chat of the sidebar.
import QtQuick

import Cabochon.Controls

AppMenu {
    id: root

    property ConversationRow row: null
    signal moveWanted(string id, string title)
    signal tagsWanted(string id)
    signal exportWanted(string conversation)

    function openFor(chat: ConversationRow, x: real, y: real) {
        row = chat;
        openAt(chat, x, y);
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
        text: qsTr("Move to folder …")
        iconName: "folder"
        onTriggered: root.moveWanted(root.row.conversationId, root.row.title)
    }
    AppMenuItem {
        text: qsTr("Tags …")
        iconName: "tag"
        onTriggered: root.tagsWanted(root.row.conversationId)
    }
    AppMenuItem {
        text: qsTr("Copy the chat")
        iconName: "copy"
        onTriggered: root.row.conversations.duplicate(root.row.conversationId)
    }
    AppMenuItem {
        visible: !(root.row?.isPrivate ?? true)
        enabled: visible
        text: qsTr("Archive")
        iconName: "archive"
        onTriggered: root.row.conversations.setArchived(root.row.conversationId, true)
    }
    AppMenuItem {
        text: qsTr("Export …")
        iconName: "file"
        onTriggered: root.exportWanted(root.row.conversationId)
    }
    AppMenuItem {
        text: qsTr("Delete")
        detail: qsTr("Del")
        iconName: "trash"
        onTriggered: root.row.conversations.askToRemove(root.row.conversationId)
    }
}
