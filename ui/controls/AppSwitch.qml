// On or off.
import QtQuick
import QtQuick.Templates as T

T.Switch {
    id: root

    required property string label

    implicitWidth: Theme.px(36)
    implicitHeight: Theme.px(22)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: label
    Accessible.checked: checked
    Accessible.onPressAction: toggle()

    indicator: Rectangle {
        width: root.width
        height: root.height
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.sunken
        border.width: root.checked ? 0 : 1
        border.color: Theme.faint
        Rectangle {
            width: parent.height - 6
            height: width
            y: 3
            x: root.checked !== root.mirrored ? parent.width - width - 3 : 3
            radius: width / 2
            color: root.checked ? Theme.accentText : Theme.faint
            Behavior on x { NumberAnimation { duration: Theme.quick } }
        }
        FocusRing { target: parent; targetRadius: parent.height / 2; visible: root.visualFocus }
    }
}
