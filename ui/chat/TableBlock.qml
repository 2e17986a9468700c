// A row of a table: hairlines, header; scrolls sideways with the other rows when the table is wider
// than the column.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Transcript

BlockPart {
    id: root

    required property ConversationController conversations
    required property TextSelection selection
    required property int row
    required property var cells  // list of {text, plain, alignment, header, rightToLeft}
    required property string plain
    required property var widths // of the whole table's columns, in pixels
    required property real scrolled
    readonly property bool rightToLeft: cells[0]?.rightToLeft ?? false // as its header is read
    property TextFinder finder: selection.finder as TextFinder
    readonly property var columns: columnsOf(widths, width - 2)
    readonly property bool selected: !selection.empty && selection.covers(row)

    /// Columns as wide as their widest cell, stretched to fill the block.
    function columnsOf(natural: var, room: real): var {
        const wanted = natural.map(w => Math.max(Theme.px(56), Math.min(Theme.px(360), Math.ceil(w) + 28)));
        const sum = wanted.reduce((a, b) => a + b, 0);
        const factor = sum > 0 && sum < room ? room / sum : 1;
        return wanted.map(w => w * factor);
    }

    implicitHeight: Math.ceil(line.height) + (first ? 1 : 0) + (last ? 1 : 0)
    color: selected ? Theme.accentSoft : Theme.surface
    Accessible.role: Accessible.Row
    Accessible.name: plain

    SidewaysView {
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        fromRight: root.rightToLeft
        x: 1
        y: root.first ? 1 : 0
        width: root.width - 2
        height: line.height
        contentWidth: line.width
        scrolled: root.scrolled
        hasBar: root.last
        onScrollWanted: scrolled => root.conversations.transcript.setScrolled(root.row, scrolled)

        Row {
            id: line
            Repeater {
                model: root.cells
                TableCell {
                    required property int index

                    finder: root.finder
                    row: root.row
                    column: index
                    width: root.columns[index] ?? Theme.px(56)
                }
            }
        }
    }
    HoverHandler { id: pointer }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: Math.max(0, (line.height - height) / 2)
        visible: root.first
        opacity: pointer.hovered || markdown.activeFocus || csv.activeFocus || markdown.done || csv.done ? 1 : 0
        TableCopyButton {
            id: markdown
            format: "markdown"
            label: qsTr("Copy as Markdown")
            idleText: qsTr("Markdown")
            conversations: root.conversations
            row: root.row
        }
        TableCopyButton {
            id: csv
            format: "csv"
            label: qsTr("Copy as CSV")
            idleText: qsTr("CSV")
            conversations: root.conversations
            row: root.row
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.last
    }
}
