// Where the name of a model that the list has not is pasted: of a file on a hub, or its address.
import QtQuick

import Cabochon.Controls

AppTextField {
    id: root

    signal wanted(string words)

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property int glassRoom: Theme.px(16) + 20

    implicitHeight: Theme.px(32)
    leftPadding: mirrored ? 12 : glassRoom
    rightPadding: mirrored ? glassRoom : 12
    font.pixelSize: Theme.panel
    maximumLength: 400
    label: qsTr("Paste a repository’s file")
    placeholderText: label
    background: Rectangle {
        radius: height / 2
        color: Theme.surface
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.line
        Icon { anchors.left: parent.left; anchors.leftMargin: 13; anchors.verticalCenter: parent.verticalCenter; name: "search" }
    }
    onAccepted: {
        if (text.trim() === "")
            return;
        wanted(text);
        clear();
    }
}
