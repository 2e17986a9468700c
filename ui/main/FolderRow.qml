// A folder in the sidebar: opened and collapsed, renamed in place, with a menu.
import QtQuick

import Cabochon.App
import Cabochon.Controls

SidebarRow {
    id: root

    required property FolderController folders
    required property bool collapsed
    required property int chats
    required property bool unread
    required property bool generating
    readonly property bool marked: collapsed && (unread || generating)
    signal aroundWanted() // the folder around it

    /// Collapses it, then goes to the one around it; or opens it.
    function step(back: bool) {
        if (!back)
            folders.setCollapsed(conversationId, false);
        else if (collapsed || chats === 0)
            aroundWanted();
        else
            folders.setCollapsed(conversationId, true);
    }

    bold: collapsed && unread
    indent: 16 * Math.min(depth, 6)
    onClicked: folders.setCollapsed(conversationId, !collapsed)
    onRenamed: name => folders.setName(conversationId, name)
    onDeleteWanted: folders.remove(conversationId)
    Keys.onLeftPressed: step(!mirrored)
    Keys.onRightPressed: step(mirrored)
    Accessible.name: [qsTr("Folder %1").arg(title), qsTr("%n chat(s)", "", chats)].concat(marked && unread ? qsTr("new answer") : []).join(", ")
    Accessible.description: collapsed ? qsTr("collapsed") : qsTr("open")

    before: [
        Icon { name: !root.collapsed ? "chevronDown" : root.mirrored ? "chevronLeft" : "chevronRight"; size: Theme.px(14) },
        Icon { name: "folder" }
    ]
    behind: [
        IconButton {
            visible: root.hovered
            iconName: "plus"
            iconSize: Theme.px(15)
            label: qsTr("New chat in %1").arg(root.title)
            activeFocusOnTab: false
            onClicked: root.folders.startIn(root.conversationId)
        },
        Text {
            visible: !root.hovered && root.collapsed && root.chats > 0
            text: root.chats
            textFormat: Text.PlainText
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        },
        Rectangle {
            visible: !root.hovered && root.marked
            implicitWidth: 11
            implicitHeight: 7
            color: "transparent"
            Rectangle { width: 7; height: 7; radius: 4; color: Theme.accent }
        }
    ]
}
