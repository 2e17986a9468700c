// One of our own outline icons, tinted; sharp on every screen. Works without shaders.
import QtQuick

import "iconPaths.js" as IconPaths

Item {
    id: root

    required property string name
    property color color: Theme.muted
    property int size: Theme.px(16)

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        mirror: root.name === "sidebar" && root.LayoutMirroring.enabled
        sourceSize: Qt.size(root.size * Screen.devicePixelRatio, root.size * Screen.devicePixelRatio)
        source: root.name ? IconPaths.source(root.name, String(root.color)) : ""
        Accessible.ignored: true
    }
}
