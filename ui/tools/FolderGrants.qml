// Folders that tools may look into and change: which, and others.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property QtObject tools // the ToolController
    readonly property var folders: Array.from(tools?.folders ?? [])

    implicitHeight: content.height + 28
    radius: Theme.radiusCard
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Folders for tools")

    ColumnLayout {
        id: content
        x: 16
        y: 14
        width: parent.width - 32
        spacing: 10

        RowLayout {
            PlainLine {
                Layout.fillWidth: true
                words: qsTr("Folders for tools")
                color: Theme.text
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            SmallButton {
                strong: true
                text: qsTr("Add a folder …")
                onClicked: chooser.open()
            }
        }
        PlainLine {
            Layout.fillWidth: true
            visible: root.folders.length === 0
            words: qsTr("None yet: tools read and change files nowhere.")
        }
        Repeater {
            model: root.folders
            RowLayout {
                id: row
                required property string modelData
                Layout.fillWidth: true
                spacing: 12
                PlainLine {
                    LayoutMirroring.enabled: false
                    Layout.fillWidth: true
                    words: row.modelData
                    wrapMode: Text.WrapAnywhere
                    color: Theme.text
                    font.family: Theme.fontCode
                }
                SmallButton {
                    strong: true
                    text: qsTr("Take away")
                    Accessible.name: qsTr("Take %1 away from tools").arg(row.modelData)
                    onClicked: root.tools.removeFolder(row.modelData)
                }
            }
        }
    }
    FolderDialog {
        id: chooser
        title: qsTr("A folder that tools may look into and change")
        onAccepted: root.tools.addFolder(selectedFolder)
    }
}
