// One model: what it is, how far it is, whether it fits, and what can be done with it. A press, or
// Enter, shows its plan beside the list.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Library

T.AbstractButton {
    id: root

    required property LibraryController library
    required property string key
    required property string file
    required property string name
    required property string quantization
    required property string abilities
    required property string detail
    required property string problem
    required property string verdict
    required property int tone
    required property int rowState
    required property bool usable
    required property bool recommended
    required property bool open
    required property bool foreign
    required property bool gated
    required property real progress
    readonly property bool chosen: library.selected === key
    readonly property bool moving: rowState === ModelCard.Arriving || rowState === ModelCard.Checking
                                   || (progress > 0 && (rowState === ModelCard.Paused || rowState === ModelCard.Waiting))
    signal removalWanted(string file, string name, string detail, bool whole)
    signal tokenWanted()
    signal nameWanted(string file, string name)

    implicitHeight: content.implicitHeight + 38
    focusPolicy: Qt.TabFocus
    onClicked: library.selected = key
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Accessible.role: Accessible.RadioButton
    Accessible.name: [name, quantization, abilities].filter(words => words !== "").join(", ")
    Accessible.description: [verdict, detail, problem].filter(words => words !== "").join(". ")
    Accessible.checked: chosen
    Accessible.onPressAction: clicked()

    background: Panel {
        radius: Theme.radiusCard
        border.color: root.chosen ? Theme.accent : Theme.line
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.pressed ? Theme.pressed : root.hovered && !root.chosen ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; targetRadius: Theme.radiusCard; visible: root.visualFocus }
    }

    GridLayout {
        id: content
        x: 20
        y: 19
        width: root.width - 40
        columns: 2
        columnSpacing: 12
        rowSpacing: 6

        Flow {
            Layout.fillWidth: true
            spacing: 8
            Text {
                text: root.name
                textFormat: Text.PlainText
                width: Math.min(implicitWidth, parent.width)
                elide: Text.ElideMiddle
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
            }
            Tag {
                visible: root.quantization !== ""
                text: root.quantization
                quiet: true
            }
            Text {
                text: root.abilities
                textFormat: Text.PlainText
                topPadding: 1
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
        }
        Verdict {
            Layout.alignment: Qt.AlignRight
            text: root.verdict
            tone: root.tone
        }
        Text {
            Layout.fillWidth: true
            text: root.detail
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        ModelActions {
            Layout.alignment: Qt.AlignRight
            Layout.rightMargin: -8 // their words stand below the verdict's
            Layout.topMargin: -3
            Layout.bottomMargin: -3
            library: root.library
            file: root.file
            name: root.name
            rowState: root.rowState
            usable: root.usable
            open: root.open
            foreign: root.foreign
            onNameWanted: root.nameWanted(root.file, root.name)
            onRemovalWanted: root.removalWanted(root.file, root.name, root.detail, root.rowState === ModelCard.Ready || root.rowState === ModelCard.Damaged)
        }
        Text {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            visible: root.problem !== ""
            text: root.problem
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: Theme.bad
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        SmallButton {
            Layout.columnSpan: 2
            Layout.leftMargin: -8
            visible: root.gated
            textSize: Theme.panel
            strong: true
            text: qsTr("Give a token …")
            onClicked: root.tokenWanted()
        }
        AppProgressBar {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: root.moving
            value: root.progress
            label: root.name + ": " + root.detail
        }
    }
}
