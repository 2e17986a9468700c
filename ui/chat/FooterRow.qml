// Under an answer: the ledger, and what can be done with it.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property string messageId
    required property string ledger
    required property string stopText
    required property int branchIndex
    required property int branchCount

    /// Whether it or one of its buttons has the focus. (No FocusScope: that would lead Tab past the row
    /// itself, to the button that had the focus last.)
    readonly property bool within: {
        let item = Window.activeFocusItem;
        while (item && item !== root)
            item = item.parent;
        return item === root;
    }
    readonly property bool shown: hover.hovered || within || branchCount > 1 || last
    property bool last: false
    signal editWanted()

    implicitHeight: Theme.px(30)
    activeFocusOnTab: true
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("About this answer: %1").arg(stopText ? stopText + ", " + ledger : ledger)

    Keys.onPressed: event => {
        if (branchCount > 1 && event.modifiers === Qt.AltModifier && (event.key === Qt.Key_Left || event.key === Qt.Key_Right))
            conversations.switchBranch(messageId, event.key === Qt.Key_Left ? -1 : 1);
        else if (event.modifiers & ~Qt.ShiftModifier)
            return;
        else if (event.key === Qt.Key_C)
            conversations.copyMessage(messageId, (event.modifiers & Qt.ShiftModifier) !== 0);
        else if (event.key === Qt.Key_R)
            answers.regenerate(messageId);
        else if (event.key === Qt.Key_E && !answers.busy)
            editWanted();
        else
            return;
        event.accepted = true;
    }
    HoverHandler { id: hover }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        FocusRing { target: parent; targetRadius: 6; visible: root.activeFocus }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        Text {
            Layout.fillWidth: true
            text: root.stopText && root.ledger ? root.stopText + " · " + root.ledger : root.stopText || root.ledger
            elide: Text.ElideRight
            color: Theme.faint
            opacity: root.shown || root.stopText ? 1 : 0
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
        IconButton {
            id: copy
            iconName: "copy"
            label: qsTr("Copy answer")
            opacity: root.shown ? 1 : 0
            onClicked: root.conversations.copyMessage(root.messageId, true)
        }
        IconButton {
            id: again
            iconName: "refresh"
            label: qsTr("Answer again")
            enabled: !root.answers.busy
            opacity: !root.shown ? 0 : enabled ? 1 : 0.4
            onClicked: root.answers.regenerate(root.messageId)
        }
        IconButton {
            id: edit
            iconName: "edit"
            label: qsTr("Edit the question and send it again")
            enabled: !root.answers.busy
            opacity: !root.shown ? 0 : enabled ? 1 : 0.4
            onClicked: root.editWanted()
        }
        RowLayout {
            visible: root.branchCount > 1
            spacing: 0
            IconButton {
                iconName: "chevronLeft"
                iconSize: Theme.px(12)
                label: qsTr("Previous version")
                enabled: root.branchIndex > 1 && !root.answers.busy
                onClicked: root.conversations.switchBranch(root.messageId, -1)
            }
            Text {
                text: qsTr("%1 of %2").arg(root.branchIndex).arg(root.branchCount)
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
            }
            IconButton {
                iconName: "chevronRight"
                iconSize: Theme.px(12)
                label: qsTr("Next version")
                enabled: root.branchIndex < root.branchCount && !root.answers.busy
                onClicked: root.conversations.switchBranch(root.messageId, 1)
            }
        }
    }
}
