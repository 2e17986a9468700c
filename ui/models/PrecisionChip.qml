// One precision in which a model is published.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    property bool chosen: false
    property bool here: false
    property string size: ""

    implicitWidth: label.implicitWidth + 24
    implicitHeight: Theme.px(27)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: here ? qsTr("%1, %2, here").arg(text).arg(size) : qsTr("%1, %2").arg(text).arg(size)
    Accessible.checked: chosen
    Accessible.onPressAction: clicked()

    contentItem: Text {
        id: label
        text: root.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: root.chosen ? Theme.accent : Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        font.weight: root.here ? Font.DemiBold : Font.Normal
    }
    background: Rectangle {
        radius: height / 2
        color: root.chosen ? Theme.accentSoft : root.pressed ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: root.chosen ? 0 : 1
        border.color: Theme.line
        FocusRing { target: parent; targetRadius: parent.height / 2; visible: root.visualFocus }
    }
    AppToolTip {
        text: root.here ? qsTr("%1, here").arg(root.size) : root.size
        visible: root.hovered || root.visualFocus
    }
}
