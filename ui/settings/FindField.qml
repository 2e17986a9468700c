// Where one looks for a setting: a chip with a glass.
import QtQuick

import Cabochon.Controls

AppTextField {
    id: root

    signal undoWanted() // of settings: there are no words to take back

    implicitHeight: Theme.px(30)
    leftPadding: Theme.px(16) + 20
    font.pixelSize: Theme.panel
    maximumLength: 200
    label: qsTr("Find a setting")
    placeholderText: label
    background: Rectangle {
        radius: height / 2
        color: Theme.surface
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.line
        Icon { x: 13; anchors.verticalCenter: parent.verticalCenter; name: "search" }
    }
    Keys.onPressed: event => {
        if (!event.matches(StandardKey.Undo) || length > 0)
            return;
        undoWanted();
        event.accepted = true;
    }
}
