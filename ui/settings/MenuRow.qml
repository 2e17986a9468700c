// A setting that is one of many, chosen from a menu.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

SettingRow {
    id: root

    required property var options // [{value, text}]: plain data, no type of its own
    readonly property string value: section?.settings[name] ?? ""

    Pill {
        id: chosen
        text: root.options.find(option => option.value === root.value)?.text ?? ""
        chevron: true
        open: menu.visible
        Accessible.name: root.title + ", " + text
        onClicked: menu.openAt(chosen, mirrored ? width : 0, height + 6)

        AppMenu {
            id: menu
            Repeater {
                model: root.options
                AppMenuItem {
                    required property var modelData
                    text: modelData.text
                    checkable: true
                    checked: root.value === modelData.value
                    onTriggered: root.section.settings[root.name] = modelData.value
                }
            }
        }
    }
}
