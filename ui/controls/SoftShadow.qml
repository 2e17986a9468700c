// The one shadow, under the composer and pop-overs: a few translucent rectangles, so that it needs no
// shader.
import QtQuick

Item {
    id: root

    property real radius: Theme.radiusComposer

    Repeater {
        model: 6
        Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -2 * (index + 1)
            anchors.topMargin: -2 * (index + 1) + 4
            anchors.bottomMargin: -2 * (index + 1) - 4
            radius: root.radius + 2 * (index + 1)
            color: Theme.shadow
            opacity: 0.16 - 0.022 * index
        }
    }
}
