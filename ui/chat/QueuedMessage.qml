// One message that waits: its words, and what can be done with it.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property int index
    required property string words
    property bool busy: false // an answer is being written
    readonly property string inOneLine: words.substring(0, 400).replace(/\s+/g, " ").trim()
    signal sendWanted()
    signal editWanted()
    signal removalWanted()
    signal reached() // by key

    implicitHeight: Theme.px(42)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Waiting: %1").arg(inOneLine)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 8
        spacing: 2
        Text {
            Layout.fillWidth: true
            text: root.inOneLine
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            Accessible.ignored: true
        }
        SmallButton {
            text: root.busy ? qsTr("Send now") : qsTr("Send")
            textSize: Theme.panel
            Accessible.name: root.busy ? qsTr("Stop the answer and send: %1").arg(root.inOneLine)
                                       : qsTr("Send: %1").arg(root.inOneLine)
            onClicked: root.sendWanted()
            onVisualFocusChanged: if (visualFocus) root.reached()
        }
        SmallButton {
            text: qsTr("Edit")
            textSize: Theme.panel
            Accessible.name: qsTr("Edit: %1").arg(root.inOneLine)
            onClicked: root.editWanted()
            onVisualFocusChanged: if (visualFocus) root.reached()
        }
        SmallButton {
            text: qsTr("Delete")
            textSize: Theme.panel
            Accessible.name: qsTr("Delete: %1").arg(root.inOneLine)
            onClicked: root.removalWanted()
            onVisualFocusChanged: if (visualFocus) root.reached()
        }
    }
}
