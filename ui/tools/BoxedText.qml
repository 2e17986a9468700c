// Words of a model, a tool or a server, all of them, in a frame: what cannot be seen in them is
// marked, and what is long scrolls.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Transcript

Rectangle {
    id: root

    required property string text
    required property string label // what it is, for those who hear it
    property bool isCode: true
    property int mostHeight: Theme.px(220)
    readonly property string shown: HiddenMarks.marked(text)
    readonly property int hidden: HiddenMarks.count(text)

    implicitHeight: Math.min(words.implicitHeight, mostHeight) + 14 + (note.visible ? note.height + 4 : 0)
    radius: Theme.radiusRow
    color: isCode ? Theme.code : Theme.window
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + shown

    Flickable {
        id: view
        x: 11
        y: 7
        width: parent.width - 22
        height: Math.min(words.implicitHeight, root.mostHeight)
        contentHeight: words.implicitHeight
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        Text {
            id: words
            LayoutMirroring.enabled: false
            width: view.width - 8 // room for the bar
            text: root.shown
            textFormat: Text.PlainText
            horizontalAlignment: root.isCode ? Text.AlignLeft : undefined
            wrapMode: root.isCode ? Text.WrapAnywhere : Text.Wrap
            color: Theme.text
            font.family: root.isCode ? Theme.fontCode : Theme.fontText
            font.pixelSize: root.isCode ? Theme.panel : Theme.list
            Accessible.ignored: true
        }
    }
    PlainLine {
        id: note
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 7
        anchors.left: parent.left
        anchors.leftMargin: 11
        visible: root.hidden > 0
        words: qsTr("%Ln hidden character(s)", "", root.hidden)
        color: Theme.warn
        font.pixelSize: Theme.ledger
    }
}
