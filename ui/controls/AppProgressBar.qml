// A slim bar. value below 0: the share is unknown, a piece moves along.
import QtQuick

Rectangle {
    id: root

    property real value: 0
    required property string label

    implicitWidth: 260
    implicitHeight: 8
    radius: 4
    color: Theme.sunken
    clip: true
    transform: Scale { origin.x: root.width / 2; xScale: root.LayoutMirroring.enabled ? -1 : 1 }
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label

    Rectangle {
        id: piece
        height: parent.height
        radius: parent.radius
        color: Theme.accent
        width: root.value < 0 ? root.width / 4 : root.width * Math.min(1, root.value)
        Behavior on width {
            enabled: root.value >= 0
            NumberAnimation { duration: Theme.quick }
        }
        NumberAnimation on x {
            running: root.value < 0 && root.visible && !Theme.reducedMotion
            from: -piece.width
            to: root.width
            duration: 1400
            loops: Animation.Infinite
            onRunningChanged: if (!running) piece.x = 0
        }
    }
}
