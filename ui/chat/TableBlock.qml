// A table: hairlines, a header row, its own horizontal scrolling when it is wider than the column.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

Panel {
    id: root

    required property var table // list of rows of {text, alignment, header}
    required property string plain

    readonly property int columnCount: table && table.length > 0 ? table[0].length : 0
    property var widths: [] // of the columns, in pixels

    implicitHeight: Math.ceil(rows.height) + 2
    clip: true
    Accessible.role: Accessible.Table
    Accessible.name: plain

    /// Columns as wide as their widest cell, stretched to fill the block.
    function measure() {
        const found = [];
        for (let c = 0; c < columnCount; ++c) {
            let widest = 56;
            for (let r = 0; r < table.length; ++r) {
                metrics.text = Theme.richText(table[r][c] ? table[r][c].text : "");
                widest = Math.max(widest, Math.min(360, metrics.implicitWidth + 26));
            }
            found.push(widest);
        }
        const sum = found.reduce((a, b) => a + b, 0);
        const factor = sum > 0 && sum < width - 2 ? (width - 2) / sum : 1;
        widths = found.map(w => w * factor);
    }
    onTableChanged: measure()
    onWidthChanged: measure()
    Component.onCompleted: measure()

    Text {
        id: metrics
        visible: false
        textFormat: Text.RichText
        font.family: Theme.fontText
        font.pixelSize: Theme.list
        font.weight: Font.DemiBold
    }
    Flickable {
        x: 1
        y: 1
        width: root.width - 2
        height: rows.height
        contentWidth: rows.width
        contentHeight: height
        interactive: contentWidth > width
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: rows
            Repeater {
                model: root.table
                Item {
                    id: row
                    required property var modelData
                    required property int index

                    width: cells.width
                    height: cells.height
                    Row {
                        id: cells
                        Repeater {
                            model: row.modelData
                            Text {
                                id: cell
                                required property var modelData
                                required property int index

                                width: root.widths[index] ?? 56
                                leftPadding: 12
                                rightPadding: 12
                                topPadding: Theme.px(modelData.header ? 8 : 9) + Theme.halfLeading(font.pixelSize)
                                bottomPadding: Theme.px(modelData.header ? 8 : 9) - Theme.halfLeading(font.pixelSize)
                                textFormat: Text.RichText
                                wrapMode: Text.Wrap
                                text: Theme.richText(modelData.text)
                                horizontalAlignment: modelData.alignment
                                color: modelData.header ? Theme.muted : Theme.text
                                font.family: Theme.fontText
                                font.pixelSize: modelData.header ? Theme.ledger : Theme.list
                                font.weight: modelData.header ? Font.DemiBold : Font.Normal
                                Accessible.role: modelData.header ? Accessible.ColumnHeader : Accessible.Cell
                            }
                        }
                    }
                    Hairline {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        visible: row.index < root.table.length - 1
                    }
                }
            }
        }
    }
}
