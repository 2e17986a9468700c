// One of our own outline icons, tinted. Works without shaders.
import QtQuick

import "iconPaths.js" as IconPaths

Image {
    id: root

    required property string name
    property color color: Theme.muted
    property int size: Theme.px(16)

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name ? IconPaths.source(name, String(color)) : ""
    Accessible.ignored: true
}
