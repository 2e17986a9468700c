// A list of like objects as a table, which scrolls both ways.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Transcript

Rectangle {
    id: root

    required property var table // as JsonForms.table() gives it
    readonly property var columns: table.columns ?? []
    readonly property var rows: table.rows ?? []
    readonly property real columnWidth: Math.max(Theme.px(110), Math.floor((width - 2) / Math.max(1, columns.length)))
    property int mostHeight: Theme.px(300)

    implicitHeight: Math.min(list.contentHeight, mostHeight) + 2 + (left.visible ? left.height + 8 : 0)
    radius: Theme.radiusRow
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    clip: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Result as a table, %Ln row(s)", "", rows.length)

    component Cells: Row {
        id: cells
        required property var words
        property bool isHead: false

        Repeater {
            model: cells.words
            PlainLine {
                required property string modelData

                width: root.columnWidth
                padding: 8
                leftPadding: 11
                words: modelData
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 6
                elide: Text.ElideRight
                color: cells.isHead ? Theme.muted : Theme.text
                font.weight: cells.isHead ? Font.DemiBold : Font.Normal
            }
        }
    }

    ListView {
        id: list
        x: 1
        y: 1
        width: parent.width - 2
        height: Math.min(contentHeight, root.mostHeight)
        contentWidth: root.columnWidth * root.columns.length
        flickableDirection: Flickable.AutoFlickIfNeeded
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height || contentWidth > width
        clip: true
        model: [root.columns].concat(Array.from(root.rows))
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}
        delegate: Item {
            id: line
            required property int index
            required property var modelData

            width: list.contentWidth
            height: cells.height
            Accessible.role: Accessible.Row
            Accessible.name: line.modelData.join(", ")
            Hairline { width: parent.width; visible: line.index > 0 }
            Cells { id: cells; words: line.modelData; isHead: line.index === 0 }
        }
    }
    PlainLine {
        id: left
        x: 12
        y: list.height + 4
        visible: (root.table.left ?? 0) > 0
        words: qsTr("%Ln more row(s) are not shown", "", root.table.left ?? 0)
        font.pixelSize: Theme.ledger
    }
}
