// This machine in a line; pressed, all that is known of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Library

ColumnLayout {
    id: root

    required property LibraryController library
    readonly property MachineController machine: library.machine
    property bool open: false

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 4
        Text {
            Layout.fillWidth: true
            text: root.machine.summary === "" ? qsTr("This machine is being read …") : qsTr("This machine: %1").arg(root.machine.summary)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        SmallButton {
            visible: root.machine.summary !== ""
            text: root.open ? qsTr("Less") : qsTr("More")
            Accessible.name: root.open ? qsTr("Less about this machine") : qsTr("More about this machine")
            onClicked: root.open = !root.open
        }
    }
    Panel {
        Layout.fillWidth: true
        visible: root.open
        implicitHeight: facts.implicitHeight + 24
        ColumnLayout {
            id: facts
            x: 16
            y: 12
            width: parent.width - 32
            spacing: 8
            Repeater {
                model: root.machine.facts
                RowLayout {
                    id: fact
                    required property var modelData
                    Layout.fillWidth: true
                    spacing: 12
                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData.title + ": " + modelData.detail
                    Words {
                        Layout.preferredWidth: Theme.px(110)
                        Layout.alignment: Qt.AlignTop
                        text: fact.modelData.title
                        color: Theme.text
                    }
                    Words { Layout.fillWidth: true; text: fact.modelData.detail }
                }
            }
            SmallButton {
                Layout.leftMargin: -8
                enabled: !root.library.looking
                text: root.library.looking ? qsTr("Being read …") : qsTr("Read and measure again")
                onClicked: root.library.look(true)
            }
        }
    }

    component Words: Text {
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
    }
}
