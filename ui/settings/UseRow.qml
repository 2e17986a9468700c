// One of several that can be used: says which is, and lets another be.
import QtQuick

import Cabochon.Controls

SettingRow {
    id: root

    property bool used: false
    property bool usable: true
    property bool removable: false
    signal useWanted()
    signal removalWanted()

    Tag { visible: root.used; text: qsTr("in use") }
    AppButton {
        visible: !root.used
        enabled: root.usable
        text: qsTr("Use")
        Accessible.name: qsTr("Use %1").arg(root.title)
        onClicked: root.useWanted()
    }
    IconButton {
        visible: root.removable
        iconName: "close"
        label: qsTr("Take %1 out of this list").arg(root.title)
        onClicked: root.removalWanted()
    }
}
