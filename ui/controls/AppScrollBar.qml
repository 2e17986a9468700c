// A thin scroll bar that steps back when not in use.
import QtQuick
import QtQuick.Templates as T

T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1.0

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.faint
        opacity: root.pressed ? 0.8 : root.hovered || root.active ? 0.5 : 0.22
        Behavior on opacity { NumberAnimation { duration: Theme.quick } }
    }
}
