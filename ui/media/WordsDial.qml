// A long text that was pasted and became a file: it can be words of the message again.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

DialPanel {
    id: root

    required property string name
    required property string detail
    signal openWanted()
    signal backWanted()

    title: qsTr("%1 (%2)").arg(root.name).arg(root.detail)
    implicitWidth: Theme.px(420)
    Accessible.name: name

    RowLayout {
        spacing: 8
        AppButton { text: qsTr("Put into the message"); onClicked: root.backWanted() }
        AppButton { kind: AppButton.Quiet; text: qsTr("Read"); onClicked: root.openWanted() }
    }
}
