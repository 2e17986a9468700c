// Left: the name, new chat, search, the conversations, models, settings.
// (Not "ComponentBehavior: Bound": Qt 6.4 cannot make bound section titles.)
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls
import Cabochon.Conversation

Rectangle {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    signal openModelWanted()
    signal settingsWanted()
    signal searchWanted()
    signal helpWanted()
    signal chatChosen()
    signal focusLeft() // what was done here is done

    function showActive() {
        const row = conversations.list.activeRow();
        if (row >= 0)
            list.positionViewAtIndex(row, ListView.Contain);
    }
    function renameActive() {
        showActive(); // rows out of view are not there
        const row = list.itemAtIndex(conversations.list.activeRow()) as ConversationRow;
        row?.startRenaming();
    }
    function takeFocus() {
        newChat.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    color: Theme.sidebar

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 12
        anchors.topMargin: 13
        anchors.rightMargin: 13
        spacing: 0

        RowLayout {
            Layout.leftMargin: 8
            Layout.preferredHeight: Theme.px(32)
            spacing: 9
            Stone {
                Layout.preferredWidth: Theme.px(25)
                Layout.preferredHeight: Theme.px(19)
                thinking: root.answers.state === AnswerState.Thinking
            }
            Text {
                text: "Cabochon"
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.px(16)
                font.weight: Font.DemiBold
            }
        }
        NewChatButton {
            id: newChat
            Layout.fillWidth: true
            Layout.topMargin: 12
            onClicked: root.conversations.startNew()
        }
        SearchButton {
            Layout.fillWidth: true
            Layout.topMargin: 8
            onClicked: root.searchWanted()
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 8
            clip: true
            model: root.conversations.list
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Chats")
            T.ScrollBar.vertical: AppScrollBar {}

            // A section's title comes above the first row: show it when it appears.
            onCountChanged: if (contentY <= 0) Qt.callLater(positionViewAtBeginning)
            section.property: "group"
            section.delegate: Text {
                required property string section

                height: Theme.row
                leftPadding: 10
                bottomPadding: Theme.compact ? 5 : 9
                verticalAlignment: Text.AlignBottom
                text: section
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
                font.weight: Font.Medium
            }
            delegate: ConversationRow {
                id: chat
                width: ListView.view.width
                conversations: root.conversations
                onClicked: root.chatChosen()
                onRenamingEnded: root.focusLeft()
                onMenuWanted: (x, y) => menu.openFor(chat, x, y)
            }
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                y: 26
                width: parent.width - 24
                visible: list.count === 0
                text: qsTr("Your chats appear here.")
                horizontalAlignment: Text.AlignHCenter
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                lineHeight: 1.35
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
        }
        Hairline { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 6
            spacing: 0
            FootButton { iconName: "models"; text: qsTr("Open model"); onClicked: root.openModelWanted() }
            Item { Layout.fillWidth: true }
            FootButton { iconName: "settings"; text: qsTr("Settings"); onClicked: root.settingsWanted() }
            IconButton {
                iconName: "help"
                label: ActionKeys.hint(qsTr("Keys"), "allKeys")
                onClicked: root.helpWanted()
            }
        }
        RowLayout {
            Layout.leftMargin: 8
            Layout.topMargin: 4
            Layout.bottomMargin: 2
            spacing: 9
            Rectangle {
                Layout.preferredWidth: 7
                Layout.preferredHeight: 7
                radius: 4
                color: Theme.good
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("Offline, nothing leaves this machine")
                wrapMode: Text.Wrap
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
        }
    }
    ConversationMenu { id: menu }
    Connections {
        target: root.conversations
        function onCurrentChanged() { root.showActive(); }
    }
    Hairline { vertical: true; anchors.right: parent.right; height: parent.height }

    component FootButton: AppButton {
        Layout.fillWidth: true // shorter, where the two need more room than there is
        Layout.maximumWidth: implicitWidth
        kind: AppButton.Quiet
        textSize: Theme.panel
        textWeight: Font.Normal
        leftPadding: 8
        rightPadding: 8
    }
}
