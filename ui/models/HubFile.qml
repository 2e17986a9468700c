// One file of a repository: its size, whether it fits once its header was read, and its download.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Library

ColumnLayout {
    id: root

    required property LibraryController library
    required property string file
    required property string quantization
    required property string size
    required property string facts
    required property string verdict
    required property int tone
    required property string problem
    required property bool asking
    required property bool known
    readonly property string title: [quantization, size].filter(words => words !== "").join(" · ")

    spacing: 2

    Hairline { Layout.fillWidth: true }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: root.title
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Verdict { visible: text !== ""; text: root.verdict; tone: root.tone }
        SmallButton {
            enabled: !root.asking
            textSize: Theme.panel
            text: root.asking ? qsTr("Reading …") : root.verdict !== "" ? qsTr("Show plan") : qsTr("Will it fit?")
            Accessible.name: root.verdict !== "" ? qsTr("Show the plan of %1").arg(root.title) : qsTr("Will %1 fit?").arg(root.title)
            onClicked: root.library.hub.check(root.file)
        }
        Tag { visible: root.known; text: qsTr("in the list"); quiet: true }
        SmallButton {
            visible: !root.known
            textSize: Theme.panel
            strong: true
            text: qsTr("Download")
            Accessible.name: qsTr("Download %1").arg(root.title)
            onClicked: root.library.download(root.file)
        }
    }
    Words { visible: text !== ""; text: root.facts }
    Words { visible: text !== ""; text: root.problem; color: Theme.bad }

    component Words: Text {
        Layout.fillWidth: true
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
