// A conversation in the sidebar: select, rename in place, delete, move.
import QtQuick

import Cabochon.App
import Cabochon.Controls

SidebarRow {
    id: root

    required property ConversationController conversations
    required property bool active
    required property bool generating
    required property bool waiting
    required property bool unread
    required property bool pinned
    required property bool isPrivate
    required property bool draft
    required property var tags // strings
    required property string folder
    readonly property bool marked: generating || unread
    signal aroundWanted() // the folder around it

    lit: active
    bold: unread
    indent: depth === 0 ? 0 : 44 + 16 * Math.min(depth - 1, 6)
    onClicked: conversations.select(conversationId)
    onDoubleClicked: startRenaming()
    onRenamed: name => conversations.setTitle(conversationId, name)
    onDeleteWanted: conversations.askToRemove(conversationId)
    Keys.onLeftPressed: aroundWanted()
    Accessible.description: [isPrivate ? qsTr("private") : "", draft ? qsTr("draft") : ""].concat(tags.map(tag => "#" + tag)).filter(words => words !== "").join(", ")
    Accessible.name: waiting ? qsTr("%1, waiting").arg(title) : generating ? qsTr("%1, answering").arg(title) : unread ? qsTr("%1, new answer").arg(title) : title
    Accessible.selected: active

    behind: [ // one of these at a time
        IconButton {
            visible: root.hovered
            iconName: "trash"
            iconSize: Theme.px(15)
            label: qsTr("Delete %1").arg(root.title)
            activeFocusOnTab: false
            onClicked: root.conversations.askToRemove(root.conversationId)
        },
        Rectangle {
            visible: !root.hovered && root.marked
            implicitWidth: 11
            implicitHeight: 7
            color: "transparent"
            Rectangle {
                width: 7
                height: 7
                radius: 4
                color: root.waiting ? "transparent" : Theme.accent
                border.width: root.waiting ? 1.5 : 0
                border.color: Theme.accent
            }
        },
        Tag {
            visible: !root.hovered && !root.marked && root.isPrivate
            text: qsTr("private")
        },
        DraftMark {
            visible: !root.hovered && !root.marked && !root.isPrivate && root.draft && !root.active
        }
    ]
    AppToolTip {
        side: AppToolTip.Right
        visible: root.hovered && root.tags.length > 0 && !root.renaming
        text: root.tags.map(tag => "#" + tag).join(" ")
    }
}
