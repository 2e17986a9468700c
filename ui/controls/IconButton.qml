// A square button with an icon and a tool tip that is also its name.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    required property string iconName
    required property string label
    property color iconColor: Theme.muted
    property int iconSize: Theme.px(16)

    implicitWidth: Theme.px(30)
    implicitHeight: Theme.px(30)
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.4
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.onPressAction: clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.iconSize
            color: root.hovered ? Theme.text : root.iconColor
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        FocusRing { target: parent; targetRadius: Theme.radiusRow; visible: root.visualFocus }
    }
    AppToolTip { text: root.label; visible: root.hovered || root.visualFocus }
}
