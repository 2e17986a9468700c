// Left: the name, new chat, search, the conversations, models, settings.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Conversation

Rectangle {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property FolderController folders
    required property FilingCards filing
    property bool downloading: false // models arrive
    signal modelsWanted()
    signal structuredWanted()
    signal settingsWanted()
    signal searchWanted()
    signal exportWanted(string conversation)
    signal helpWanted()
    signal chatChosen()
    signal focusLeft() // what was done here is done

    function renameActive() {
        list.renameActive();
    }
    function makeFolder() {
        list.makeFolder("");
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
        ChatList {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 8
            conversations: root.conversations
            folders: root.folders
            filing: root.filing
            onExportWanted: conversation => root.exportWanted(conversation)
            onChatChosen: root.chatChosen()
            onFocusLeft: root.focusLeft()
        }
        SidebarLine {
            Layout.fillWidth: true
            iconName: "braces"
            text: qsTr("Structured answers")
            onClicked: root.structuredWanted()
        }
        SidebarLine {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            iconName: "archive"
            text: qsTr("Archive and trash")
            onClicked: root.filing.openPutAway(false)
        }
        Hairline { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 6
            spacing: 0
            FootButton { iconName: "models"; text: qsTr("Models"); onClicked: root.modelsWanted() }
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
                text: root.downloading ? qsTr("A model arrives; nothing leaves this machine") : qsTr("Offline, nothing leaves this machine")
                wrapMode: Text.Wrap
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
        }
    }
    Hairline { vertical: true; anchors.right: parent.right; height: parent.height }

    component FootButton: AppButton {
        Layout.fillWidth: true // shorter, where the two need more room than there is
        Layout.maximumWidth: implicitWidth
        kind: AppButton.Quiet
        textSize: Theme.panel
        textWeight: Font.Normal
        leftPadding: 8
        rightPadding: 2
    }
}
