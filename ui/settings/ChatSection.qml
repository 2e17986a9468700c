// How one writes, and how the model answers.
import QtQuick

import Cabochon.Controls

SettingsSection {
    id: root

    name: "chat"
    title: qsTr("Chat")

    SettingRow {
        name: "sendsWithCtrl"
        title: qsTr("Send with")
        detail: root.settings.sendsWithCtrl ? qsTr("Enter begins a new line.") : qsTr("Shift+Enter begins a new line.")
        also: qsTr("return key")
        Segmented {
            label: qsTr("Send with")
            value: root.settings.sendsWithCtrl ? "ctrl" : "plain"
            options: [
                { value: "plain", text: qsTr("Enter") },
                { value: "ctrl", text: qsTr("Ctrl+Enter") }
            ]
            onChosen: value => root.settings.sendsWithCtrl = value === "ctrl"
        }
    }
    SwitchRow {
        name: "thinksAtFirst"
        title: qsTr("Think in new chats")
        detail: qsTr("The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.")
        also: qsTr("reasoning")
    }
    SwitchRow {
        name: "titlesByModel"
        title: qsTr("Let the model name chats")
        detail: qsTr("After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.")
        also: qsTr("titles")
    }
    SwitchRow {
        name: "notifies"
        title: qsTr("Tell me when a long answer is ready")
        detail: qsTr("By a notification of the desktop, when it took more than 10 seconds and the window was not in front.")
        also: qsTr("notifications")
    }
    SwitchRow {
        visible: root.settings.notifies && (root.words === "" || found)
        name: "notifiesWords"
        title: qsTr("Show its first words there")
        detail: qsTr("Others may read your screen. Words of private chats are never shown.")
        also: qsTr("notifications")
    }
}
