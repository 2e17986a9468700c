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

    readonly property bool shown: hover.hovered || focusWithin.active || branchCount > 1 || last
    property bool last: false
    signal editWanted()

    implicitHeight: Theme.px(30)
    activeFocusOnTab: true
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("About this answer: %1").arg(stopText ? stopText + ", " + ledger : ledger)

    Keys.onPressed: event => {
        event.accepted = pager.takeKey(event);
        if (event.accepted || event.modifiers & ~Qt.ShiftModifier)
            return;
        if (event.key === Qt.Key_C)
            conversations.copyMessage(messageId, (event.modifiers & Qt.ShiftModifier) !== 0);
        else if (event.key === Qt.Key_R)
            answers.regenerate(messageId);
        else if (event.key === Qt.Key_E && !answers.busy)
            editWanted();
        else
            return;
        event.accepted = true;
    }
    FocusWithin { id: focusWithin; target: root }
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
        BranchPager {
            id: pager
            branchIndex: root.branchIndex
            branchCount: root.branchCount
            locked: root.answers.busy
            onTurned: delta => root.conversations.switchBranch(root.messageId, delta)
        }
    }
}
