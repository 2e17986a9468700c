// What a model takes of the memory there, piece by piece; what is left stays empty.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

Rectangle {
    id: root

    required property var parts // {name, size, share}: plain data
    required property string label

    implicitHeight: 14
    radius: 4
    color: Theme.sunken
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label

    Row {
        anchors.fill: parent
        layoutDirection: root.LayoutMirroring.enabled ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: root.parts
            Rectangle {
                required property var modelData
                required property int index
                width: Math.max(1, root.width * modelData.share)
                height: root.height
                color: Qt.alpha(Theme.accent, [1, 0.6, 0.3, 0.45][index] ?? 0.45)
            }
        }
    }
}
