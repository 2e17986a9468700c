// Where people keep files, each one press away.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls
import Cabochon.Files

Column {
    id: root

    required property string lastFolder
    required property string shownFolder
    signal wanted(string path)

    spacing: 2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Places")

    Repeater {
        model: Places.known
        Place {
            required property var modelData

            text: modelData.name
            path: modelData.path
            iconName: modelData.icon
        }
    }
    Place {
        visible: root.lastFolder !== ""
        text: qsTr("Last folder")
        path: root.lastFolder
        iconName: "clock"
    }

    component Place: AppButton {
        required property string path

        width: root.width
        kind: AppButton.Quiet
        textSize: Theme.panel
        textWeight: root.shownFolder === path ? Font.DemiBold : Font.Normal
        leftPadding: 8
        rightPadding: 8
        onClicked: root.wanted(path)
    }
}
