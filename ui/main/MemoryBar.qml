// How the memory of the device in use is divided: one bar and a line of words for each part.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

ColumnLayout {
    id: root

    required property DeviceController devices

    function colourOf(kind: string): color {
        switch (kind) {
        case "weights":
            return Theme.accent;
        case "context":
            return Qt.tint(Theme.sunken, Qt.alpha(Theme.accent, 0.65));
        case "work":
            return Qt.tint(Theme.dark ? Theme.text : Theme.surface, Qt.alpha(Theme.accent, 0.35));
        case "others":
            return Qt.tint(Theme.sunken, Qt.alpha(Theme.faint, 0.5));
        }
        return Theme.sunken;
    }

    spacing: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: devices.memoryWords

    Item {
        Layout.fillWidth: true
        implicitHeight: total.implicitHeight
        Words {
            anchors.left: parent.left
            anchors.right: total.left
            anchors.rightMargin: 12
            text: root.devices.usedName
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            font.weight: Font.DemiBold
        }
        Words { id: total; anchors.right: parent.right; text: root.devices.memoryTotal; color: Theme.muted }
    }
    Rectangle {
        id: track
        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 6
        implicitHeight: Theme.px(10)
        radius: 3
        color: Theme.sunken
        border.width: 1
        border.color: Theme.line
        Row {
            Repeater {
                model: root.devices.memoryParts
                Rectangle {
                    required property var modelData

                    // What is there is seen, however little of the whole it is.
                    width: modelData.kind === "free" ? 0 : Math.max(2, track.width * modelData.share)
                    height: track.height
                    radius: 2
                    color: root.colourOf(modelData.kind)
                }
            }
        }
    }
    Repeater {
        model: root.devices.memoryParts
        RowLayout {
            id: part
            required property var modelData

            Layout.fillWidth: true
            Layout.topMargin: 4
            spacing: 8
            Rectangle {
                implicitWidth: Theme.px(9)
                implicitHeight: implicitWidth
                radius: 2
                color: root.colourOf(part.modelData.kind)
                border.width: part.modelData.kind === "free" ? 1 : 0
                border.color: Theme.faint
            }
            Words { Layout.fillWidth: true; text: part.modelData.name; horizontalAlignment: Text.AlignLeft; color: Theme.muted; font.pixelSize: Theme.ledger }
            Words { text: part.modelData.size; font.pixelSize: Theme.ledger }
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: 6
        visible: text !== ""
        text: root.devices.memoryBeside
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.ledger
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: 6
        visible: text !== ""
        text: root.devices.usedNote
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.ledger
    }

    component Words: Text {
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.ignored: true
    }
}
