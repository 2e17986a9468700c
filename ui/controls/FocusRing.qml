// The 2 px ring, 2 px outside of a control that has keyboard focus.
import QtQuick

Rectangle {
    id: root

    required property Item target
    property real targetRadius: Theme.radiusButton

    anchors.fill: target
    anchors.margins: -4
    radius: targetRadius + 4
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
}
