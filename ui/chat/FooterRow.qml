// Under an answer: the ledger, and what can be done with it.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property MessageController messages
    required property string messageId
    required property string ledger
    required property string stopText
    required property int branchIndex
    required property int branchCount

    required property bool goesOn // the model can go on from this answer
    required property bool open   // its figures are shown

    property bool last: false
    /// Asked for again when an answer has ended: it may have called tools since.
    readonly property bool mayBeEdited: {
        answers.busy;
        return messages.canEdit(messageId);
    }
    readonly property bool canEdit: mayBeEdited && !answers.busy
    readonly property bool canGoOn: last && goesOn && !answers.busy
    signal editWanted()
    signal quoteWanted()
    signal comparisonWanted()
    signal opened(bool open)

    function copyAnswer(markdown: bool) {
        conversations.copyMessage(messageId, markdown);
        copy.confirm();
    }

    implicitHeight: Theme.px(22) + (open ? figures.height + 10 : 0)
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
        else if (event.key === Qt.Key_E && canEdit)
            editWanted();
        else if (event.key === Qt.Key_Q)
            quoteWanted();
        else if (event.key === Qt.Key_D && branchCount > 1 && !answers.busy)
            comparisonWanted();
        else if (event.key === Qt.Key_L)
            opened(!open);
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
        y: Math.round((Theme.px(22) - height) / 2)
        width: parent.width
        height: Theme.px(30)
        spacing: 0
        LedgerButton {
            text: root.stopText && root.ledger ? root.stopText + " · " + root.ledger : root.stopText || root.ledger
            open: root.open
            onClicked: root.opened(!root.open)
        }
        Item { Layout.fillWidth: true }
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
            label: qsTr("Edit the answer")
            visible: root.mayBeEdited
            enabled: root.canEdit
            onClicked: root.editWanted()
        }
        IconButton {
            iconName: "compare"
            label: qsTr("Compare with another answer (D)")
            visible: root.branchCount > 1
            enabled: !root.answers.busy
            onClicked: root.comparisonWanted()
        }
        BranchPager {
            id: pager
            branchIndex: root.branchIndex
            branchCount: root.branchCount
            locked: root.answers.busy
            onTurned: delta => root.conversations.switchBranch(root.messageId, delta)
        }
    }
    Figures {
        id: figures
        y: Theme.px(22) + 10
        width: parent.width
        visible: root.open
        lines: root.open ? root.messages.figures(root.messageId) : []
        onCopyWanted: root.messages.copyFigures(root.messageId)
    }
}
