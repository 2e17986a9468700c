// A field in which one looks for something: a chip with a glass.
import QtQuick

AppTextField {
    id: root

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property int glassRoom: Theme.px(16) + 20

    implicitHeight: Theme.px(30)
    leftPadding: mirrored ? 12 : glassRoom
    rightPadding: mirrored ? glassRoom : 12
    font.pixelSize: Theme.panel
    placeholderText: label
    background: Rectangle {
        radius: height / 2
        color: Theme.surface
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.line
        Icon { anchors.left: parent.left; anchors.leftMargin: 13; anchors.verticalCenter: parent.verticalCenter; name: "search" }
    }
}
