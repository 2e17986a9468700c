// A setting that is one of a few.
import Cabochon.Controls

SettingRow {
    id: root

    required property var options // [{value, text}]: plain data, no type of its own

    Segmented {
        label: root.title
        value: root.section?.settings[root.name] ?? ""
        options: root.options
        onChosen: value => root.section.settings[root.name] = value
    }
}
