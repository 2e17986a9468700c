// The ground of a part of long code or of a table: rounded at the block's two ends, open between.
import QtQuick

import Cabochon.Controls

Item {
    id: root

    required property bool first
    required property bool last
    property color color: Theme.surface

    clip: !first || !last

    Rectangle {
        y: root.first ? 0 : -radius
        width: parent.width
        height: parent.height + (root.first ? 0 : radius) + (root.last ? 0 : radius)
        radius: Theme.radiusPanel
        color: root.color
        border.width: 1
        border.color: Theme.line
    }
}
