// Which key does what.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

SettingsSection {
    id: root

    name: "keyboard"
    title: qsTr("Keyboard")

    SettingRow {
        title: qsTr("Keys")
        detail: qsTr("Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.")
        also: qsTr("shortcuts bindings")
        AppButton {
            visible: root.settings.changes.differing.includes("ownKeys")
            text: qsTr("Reset all")
            Accessible.name: qsTr("Reset all keys")
            onClicked: root.settings.keys.resetAll()
        }
    }
    Repeater {
        model: root.settings.keys
        KeyRow {
            required property var model // of the keymap

            keys: root.settings.keys
            action: model.name
            title: model.text
            words: model.words
            bindable: model.bindable
            differs: model.own
        }
    }
}
