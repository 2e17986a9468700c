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

    property bool last: false
    readonly property bool canGoOn: last && stopText !== "" && !answers.busy
    signal editWanted()

    function copyAnswer(markdown: bool) {
        conversations.copyMessage(messageId, markdown);
        copy.confirm();
    }

    implicitHeight: Theme.px(22)
    activeFocusOnTab: true
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("About this answer: %1").arg(stopText ? stopText + ", " + ledger : ledger)

    Keys.onPressed: event => {
        event.accepted = pager.takeKey(event);
        if (event.accepted || event.modifiers & ~Qt.ShiftModifier)
            return;
        if (event.key === Qt.Key_C)
            copyAnswer((event.modifiers & Qt.ShiftModifier) !== 0);
        else if (event.key === Qt.Key_G && canGoOn)
            answers.goOn(messageId);
        else if (event.key === Qt.Key_R)
            answers.regenerate(messageId);
        else if (event.key === Qt.Key_E && !answers.busy)
            editWanted();
        else
            return;
        event.accepted = true;
    }
    Rectangle {
        anchors.fill: tools
        color: "transparent"
        FocusRing { target: parent; targetRadius: 6; visible: root.activeFocus }
    }
    RowLayout { // its buttons reach a little over the row, so that turns stay near each other
        id: tools
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.px(30)
        spacing: 0
        Text {
            Layout.fillWidth: true
            text: root.stopText && root.ledger ? root.stopText + " · " + root.ledger : root.stopText || root.ledger
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
        AppButton {
            id: goOn
            kind: AppButton.Quiet
            visible: root.canGoOn
            Layout.rightMargin: 6
            implicitHeight: Theme.px(26)
            leftPadding: 10
            rightPadding: 10
            textSize: Theme.panel
            text: qsTr("Continue")
            Accessible.name: qsTr("Continue the answer")
            onClicked: root.answers.goOn(root.messageId)
            AppToolTip { text: qsTr("Go on where the answer ended (G)"); visible: goOn.hovered || goOn.visualFocus }
        }
        CopyButton {
            id: copy
            idleLabel: qsTr("Copy answer")
            onClicked: root.copyAnswer(true)
        }
        IconButton {
            id: again
            iconName: "refresh"
            label: qsTr("Answer again")
            enabled: !root.answers.busy
            onClicked: root.answers.regenerate(root.messageId)
        }
        IconButton {
            id: edit
            iconName: "edit"
            label: qsTr("Edit the question and send it again")
            enabled: !root.answers.busy
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
