// A long text that was pasted and became a file: it can be words of the message again.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property string name
    required property string detail
    signal openWanted()
    signal backWanted()

    implicitWidth: Theme.px(420)
    implicitHeight: content.implicitHeight + 40
    radius: Theme.radiusCard
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    MouseArea { anchors.fill: parent } // what lies below is not pressed
    ColumnLayout {
        id: content
        x: 20
        y: 20
        width: parent.width - 40
        spacing: 14
        Text {
            Layout.fillWidth: true
            text: qsTr("%1 (%2)").arg(root.name).arg(root.detail)
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        RowLayout {
            spacing: 8
            AppButton { text: qsTr("Put into the message"); onClicked: root.backWanted() }
            AppButton { kind: AppButton.Quiet; text: qsTr("Read"); onClicked: root.openWanted() }
        }
    }
}
