// What can be done with a folder of the sidebar.
import QtQuick

import Cabochon.Controls

AppMenu {
    id: root

    property FolderRow row: null
    signal newFolderWanted(string parent)
    signal moveWanted(string id, string title)

    function openFor(folder: FolderRow, x: real, y: real) {
        row = folder;
        popup(folder, x, y);
    }

    AppMenuItem {
        text: qsTr("New chat here")
        iconName: "plus"
        onTriggered: root.row.folders.startIn(root.row.conversationId)
    }
    AppMenuItem {
        text: qsTr("New folder here")
        iconName: "folder"
        onTriggered: root.newFolderWanted(root.row.conversationId)
    }
    AppMenuItem {
        text: qsTr("Rename")
        detail: qsTr("F2")
        iconName: "edit"
        onTriggered: Qt.callLater(root.row.startRenaming) // once the menu gave the focus back
    }
    AppMenuItem {
        text: qsTr("Move to folder …")
        iconName: "folder"
        onTriggered: root.moveWanted(root.row.conversationId, root.row.title)
    }
    AppMenuItem {
        text: qsTr("Delete, keep its chats")
        detail: qsTr("Del")
        iconName: "trash"
        onTriggered: root.row.folders.remove(root.row.conversationId)
    }
}
