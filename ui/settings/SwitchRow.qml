// A setting that is on or off.
import Cabochon.Controls

SettingRow {
    id: root

    AppSwitch {
        label: root.title
        checked: root.section?.settings[root.name] ?? false
        onToggled: root.section.settings[root.name] = checked
    }
}
