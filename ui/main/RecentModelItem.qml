// A model that was opened before. One whose file is gone is grey; Del takes any out of the list.
import QtQuick

import Cabochon.Controls

ChoiceItem {
    id: root

    required property string path
    required property bool missing
    signal removalWanted()

    implicitWidth: Theme.px(360)
    readonly property real removeRoom: 6 + (remove.visible ? remove.width + 10 : 0)

    leftPadding: mirrored ? removeRoom : 10
    rightPadding: mirrored ? 10 : removeRoom
    nameColor: missing ? Theme.faint : Theme.text
    nameElide: Text.ElideMiddle
    Accessible.description: qsTr("Del takes it out of this list")
    Keys.onDeletePressed: removalWanted()

    IconButton {
        id: remove
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.missing || root.highlighted
        focusPolicy: Qt.NoFocus // Del does it
        iconName: "close"
        iconSize: Theme.px(12)
        label: qsTr("Take %1 out of this list").arg(root.name)
        onClicked: root.removalWanted()
    }
}
