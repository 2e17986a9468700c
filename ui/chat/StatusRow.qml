// What is going on before the first words.
import QtQuick

import Cabochon.Controls

Column {
    id: root

    required property string text
    required property real progress

    spacing: 10
    Accessible.role: Accessible.StatusBar
    Accessible.name: text

    Text {
        anchors.left: parent.left
        text: root.text + " …"
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.body
        Accessible.ignored: true
    }
    AppProgressBar {
        anchors.left: parent.left
        label: root.text
        value: root.progress
    }
}
