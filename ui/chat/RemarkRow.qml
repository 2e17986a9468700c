// What happened to the device while the answer was written: said quietly, and it stays.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

RowLayout {
    id: root

    required property string text

    spacing: 8
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon { name: "refresh"; size: Theme.px(14); Layout.alignment: Qt.AlignTop; Layout.topMargin: Theme.px(2) }
    Text {
        Layout.fillWidth: true
        text: root.text
        wrapMode: Text.Wrap
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.ignored: true
    }
}
