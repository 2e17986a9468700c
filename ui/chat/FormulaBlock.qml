// A formula in a row of its own: in the middle of the column, sideways when it is wider. One that cannot
// be drawn stands as its source.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Math
import Cabochon.Transcript

Rectangle {
    id: root

    required property ConversationController conversations
    required property TextSelection selection
    required property int row
    required property string latex
    required property string plain // as it was written
    required property int level    // depth of the list around it
    required property string marker
    required property real scrolled
    readonly property int indent: level > 0 ? (level - 1) * 22 + 24 : 0
    readonly property bool selected: !selection.empty && selection.covers(row)

    implicitHeight: view.height
    radius: Theme.radiusRow
    color: selected ? Theme.accentSoft : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Formula: %1").arg(latex)

    HoverHandler { id: pointer }
    Text {
        x: root.indent - width - 8
        visible: root.marker !== ""
        textFormat: Text.PlainText
        text: root.marker
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.body
        Accessible.ignored: true
    }
    SidewaysView {
        id: view
        readonly property real words: formula.readable ? formula.implicitWidth : source.implicitWidth

        x: root.indent
        width: root.width - root.indent
        height: (formula.readable ? formula.implicitHeight : source.implicitHeight) + (interactive ? 10 : 0)
        contentWidth: Math.max(width, words)
        scrolled: root.scrolled
        onScrollWanted: scrolled => root.conversations.transcript.setScrolled(root.row, scrolled)

        FormulaItem {
            id: formula
            x: Math.max(0, Math.round((view.width - width) / 2))
            latex: root.latex
            pixelSize: Theme.px(18)
            color: Theme.text
        }
        Text {
            id: source
            visible: !formula.readable
            textFormat: Text.PlainText
            text: root.plain
            color: Theme.text
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
            Accessible.ignored: true
        }
    }
    CopyWordsButton {
        anchors.right: parent.right
        anchors.verticalCenter: view.verticalCenter
        opacity: pointer.hovered || activeFocus || done ? 1 : 0
        idleText: qsTr("Copy LaTeX")
        Accessible.name: qsTr("Copy LaTeX")
        onClicked: {
            root.conversations.copyText(root.latex);
            confirm();
        }
    }
}
