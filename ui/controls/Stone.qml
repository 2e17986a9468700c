// The mark: a polished garnet, lit from the upper left. It breathes while the model thinks.
import QtQuick

Image {
    id: root

    property bool thinking: false

    source: "qrc:/icons/stone.svg"
    sourceSize: Qt.size(width, height)
    Accessible.ignored: true

    SequentialAnimation on opacity {
        running: root.thinking && !Theme.reducedMotion
        loops: Animation.Infinite
        alwaysRunToEnd: true
        NumberAnimation { to: 0.55; duration: 900; easing.type: Easing.InOutSine }
        NumberAnimation { to: 1.0; duration: 900; easing.type: Easing.InOutSine }
    }
}
