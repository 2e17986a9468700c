// How the window looks.
import QtQuick

import Cabochon.Controls

SettingsSection {
    id: root

    /// By how much the page is to be moved, so that the button of the text size that was pressed stays
    /// under the pointer.
    readonly property point shift: sizes.shift

    function followPointer(at: point) {
        sizes.followPointer(at);
    }

    name: "appearance"
    title: qsTr("Appearance")

    ChoiceRow {
        name: "themeChoice"
        title: qsTr("Theme")
        detail: qsTr("System follows the desktop.")
        also: qsTr("dark light colours")
        options: [
            { value: "light", text: qsTr("Light") },
            { value: "dark", text: qsTr("Dark") },
            { value: "system", text: qsTr("System") }
        ]
    }
    SettingRow {
        name: "accent"
        title: qsTr("Accent")
        detail: qsTr("The colour of what acts and of what is chosen.")
        also: qsTr("colour")
        AccentPicker { settings: root.settings }
    }
    TextSizeRow { id: sizes }
    SettingRow {
        name: "compact"
        title: qsTr("Density")
        detail: qsTr("How much space lies between chats and between messages.")
        also: qsTr("compact comfortable spacing")
        Segmented {
            label: qsTr("Density")
            value: root.settings.compact ? "compact" : "comfortable"
            options: [
                { value: "comfortable", text: qsTr("Comfortable") },
                { value: "compact", text: qsTr("Compact") }
            ]
            onChosen: value => root.settings.compact = value === "compact"
        }
    }
    ChoiceRow {
        name: "columnWidth"
        title: qsTr("Width of messages")
        detail: qsTr("Long lines are harder to read; wide tables and code need them.")
        also: qsTr("column")
        options: [
            { value: "narrow", text: qsTr("Narrow") },
            { value: "normal", text: qsTr("Normal") },
            { value: "wide", text: qsTr("Wide") },
            { value: "full", text: qsTr("Full") }
        ]
    }
    SwitchRow {
        name: "reducedMotion"
        title: qsTr("Less motion")
        detail: qsTr("Nothing slides or fades.")
        also: qsTr("animation")
    }
}
