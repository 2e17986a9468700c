// A round button in the accent: plays, rests, stops.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    required property string iconName
    required property string label
    property bool quiet: false // on a soft ground

    implicitWidth: Theme.px(34)
    implicitHeight: Theme.px(34)
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.4
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.onPressAction: clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: Theme.px(16)
            color: root.quiet ? Theme.accent : Theme.accentText
        }
    }
    background: Rectangle {
        radius: width / 2
        color: root.quiet ? Theme.accentSoft : Theme.accent
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; targetRadius: parent.width / 2; visible: root.visualFocus }
    }
    AppToolTip { side: AppToolTip.Before; text: root.label; visible: root.hovered }
}
