// Scrolls a part of a block sideways, together with the block's other parts: the model tells each.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

Flickable {
    id: root

    required property real scrolled // of the whole block
    property bool fromRight: false // it begins at its right end
    property bool hasBar: true
    readonly property real room: Math.max(0, contentWidth - width)
    signal scrollWanted(real scrolled)

    function follow() {
        if (!moving)
            contentX = fromRight ? room - Math.min(scrolled, room) : Math.max(0, Math.min(scrolled, room));
    }

    contentHeight: height
    clip: true
    flickableDirection: Flickable.HorizontalFlick
    interactive: contentWidth > width
    boundsBehavior: Flickable.StopAtBounds
    onScrolledChanged: follow()
    onRoomChanged: follow()
    onFromRightChanged: follow()
    onContentXChanged: if (moving || bar.pressed) scrollWanted(fromRight ? room - contentX : contentX)
    T.ScrollBar.horizontal: AppScrollBar {
        id: bar
        policy: root.hasBar ? T.ScrollBar.AsNeeded : T.ScrollBar.AlwaysOff
    }
}
