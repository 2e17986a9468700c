// A tool that the model asked for. This version shows the call; it runs nothing.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property string text

    implicitHeight: words.implicitHeight + 22
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Tool call: %1").arg(text)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        spacing: 10
        Icon { name: "tool"; Layout.alignment: Qt.AlignTop; Layout.topMargin: 12 }
        Text {
            id: words
            Layout.fillWidth: true
            LayoutMirroring.enabled: false // as code is
            horizontalAlignment: Text.AlignLeft
            text: root.text
            wrapMode: Text.WrapAnywhere
            color: Theme.text
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
        }
    }
}
