// A conversation in the sidebar: select, rename in place, delete.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

T.ItemDelegate {
    id: root

    required property ConversationController conversations
    required property string conversationId
    required property string title
    required property bool active
    required property bool generating
    required property bool waiting
    required property bool unread
    required property bool pinned
    required property bool isPrivate
    readonly property bool marked: generating || unread
    property bool renaming: false
    property bool renamedByKey: false // from the row itself, which has the focus again afterwards
    signal menuWanted(real x, real y)
    signal renamingEnded() // and the focus is nowhere

    implicitHeight: Theme.px(38) + 2
    topInset: 1
    bottomInset: 1
    leftPadding: 10
    rightPadding: 8
    focusPolicy: Qt.TabFocus
    onClicked: conversations.select(conversationId)
    onDoubleClicked: startRenaming()
    Accessible.role: Accessible.ListItem
    Accessible.description: isPrivate ? qsTr("private") : ""
    Accessible.name: waiting ? qsTr("%1, waiting").arg(title) : generating ? qsTr("%1, answering").arg(title) : unread ? qsTr("%1, new answer").arg(title) : title
    Accessible.selected: active
    Accessible.onPressAction: clicked()
    Keys.onDeletePressed: conversations.remove(conversationId)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            clicked();
        else if (event.key === Qt.Key_F2)
            startRenaming();
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier))
            menuWanted(width / 4, height);
        else
            return;
        event.accepted = true;
    }

    function startRenaming() {
        renamedByKey = activeFocus;
        field.text = title;
        renaming = true;
        field.forceActiveFocus();
        field.selectAll();
    }
    function stopRenaming() {
        renaming = false;
        if (renamedByKey)
            forceActiveFocus(Qt.TabFocusReason);
        else
            renamingEnded();
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        enabled: !root.renaming
        onTapped: point => root.menuWanted(point.position.x, point.position.y)
    }
    contentItem: Item {
        RowLayout {
            anchors.fill: parent
            visible: !root.renaming
            spacing: 6
            Text {
                Layout.fillWidth: true
                text: root.title
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.list
                font.weight: root.unread ? Font.DemiBold : Font.Normal
            }
            // One of these at a time.
            IconButton {
                visible: root.hovered
                iconName: "trash"
                iconSize: Theme.px(15)
                label: qsTr("Delete %1").arg(root.title)
                activeFocusOnTab: false
                onClicked: root.conversations.remove(root.conversationId)
            }
            Rectangle {
                Layout.rightMargin: 4
                visible: !root.hovered && root.marked
                implicitWidth: 7
                implicitHeight: 7
                radius: 4
                color: root.waiting ? "transparent" : Theme.accent
                border.width: root.waiting ? 1.5 : 0
                border.color: Theme.accent
            }
            Tag {
                visible: !root.hovered && !root.marked && root.isPrivate
                text: qsTr("private")
            }
        }
        AppTextField {
            id: field
            anchors.fill: parent
            leftPadding: 0
            rightPadding: 0
            background: null
            visible: root.renaming
            label: qsTr("New name")
            onAccepted: {
                root.conversations.setTitle(root.conversationId, text);
                root.stopRenaming();
            }
            onActiveFocusChanged: if (!activeFocus && !menuOpen) root.renaming = false
            Keys.onEscapePressed: root.stopRenaming()
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.active ? Theme.surface : root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.width: root.active ? 1 : 0
        border.color: Theme.line
        FocusRing { target: parent; targetRadius: Theme.radiusRow - 4; anchors.margins: 0; visible: root.visualFocus }
    }
}
