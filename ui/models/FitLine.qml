// A name and a size, with a line below.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Item {
    id: root

    required property string name
    required property string size
    property bool strong: false

    implicitHeight: Theme.px(37)
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + size

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 8
        Words { Layout.fillWidth: true; text: root.name; elide: Text.ElideRight; horizontalAlignment: Text.AlignLeft }
        Words { text: root.size }
    }
    Hairline { anchors.bottom: parent.bottom; width: parent.width }

    component Words: Text {
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        font.weight: root.strong ? Font.DemiBold : Font.Normal
    }
}
