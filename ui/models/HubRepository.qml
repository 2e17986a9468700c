// One repository of a hub: pressed, its files.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Library

Panel {
    id: root

    required property LibraryController library
    required property string repository
    required property string detail
    required property string beside
    required property string problem
    required property bool gated
    required property bool opened
    required property bool asking
    required property var lines // {file, quantization, size, facts, verdict, tone, problem, asking, known}
    signal tokenWanted()

    radius: Theme.radiusCard
    implicitHeight: content.implicitHeight + 30
    Accessible.role: Accessible.Grouping
    Accessible.name: repository

    ColumnLayout {
        id: content
        x: 20
        y: 15
        width: root.width - 40
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: root.repository
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                horizontalAlignment: Text.AlignLeft
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
            }
            Tag { visible: root.gated; text: qsTr("asks for an agreement"); quiet: true }
            SmallButton {
                textSize: Theme.panel
                strong: true
                text: root.asking ? qsTr("Asking …") : root.opened ? qsTr("Hide files") : qsTr("Files")
                Accessible.name: root.opened ? qsTr("Hide the files of %1").arg(root.repository)
                                             : qsTr("Show the files of %1").arg(root.repository)
                Accessible.description: [root.detail, root.gated ? qsTr("asks for an agreement") : ""].filter(words => words !== "").join(". ")
                onClicked: root.library.hub.toggle(root.repository)
            }
        }
        Words { visible: text !== ""; text: root.detail }
        Words { visible: text !== ""; text: root.problem; color: Theme.bad }
        SmallButton {
            Layout.leftMargin: -8
            visible: root.problem !== "" && root.gated
            textSize: Theme.panel
            strong: true
            text: qsTr("Give a token …")
            onClicked: root.tokenWanted()
        }
        Words { visible: root.opened && text !== ""; text: root.beside }
        Repeater {
            model: root.opened ? root.lines.length : 0
            HubFile {
                required property int index
                readonly property var told: root.lines[index] ?? {}
                Layout.fillWidth: true
                library: root.library
                file: told.file ?? ""
                quantization: told.quantization ?? ""
                size: told.size ?? ""
                facts: told.facts ?? ""
                verdict: told.verdict ?? ""
                tone: told.tone ?? 0
                problem: told.problem ?? ""
                asking: told.asking ?? false
                known: told.known ?? false
            }
        }
    }

    component Words: Text {
        Layout.fillWidth: true
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
