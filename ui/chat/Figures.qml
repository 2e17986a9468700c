// All figures of an answer, a line each.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property var lines // {name, value} each
    signal copyWanted()

    implicitHeight: column.implicitHeight + 24
    height: implicitHeight
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Figures")

    ColumnLayout {
        id: column
        x: 16
        y: 12
        width: parent.width - 32
        spacing: 5
        Repeater {
            model: root.lines
            RowLayout {
                id: line
                required property var modelData
                Layout.fillWidth: true
                spacing: 12
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.name + ": " + modelData.value
                Text {
                    Layout.preferredWidth: Theme.px(150)
                    text: line.modelData.name
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.family: Theme.fontText
                    font.pixelSize: Theme.panel
                    Accessible.ignored: true
                }
                Text {
                    Layout.fillWidth: true
                    text: line.modelData.value
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.panel
                    Accessible.ignored: true
                }
            }
        }
        CopyWordsButton {
            Layout.topMargin: 2
            Layout.leftMargin: -8
            idleText: qsTr("Copy as JSON")
            onClicked: {
                root.copyWanted();
                confirm();
            }
        }
    }
}
