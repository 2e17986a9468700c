// The values of a batch: a line for each row, a column for each field. Arrows walk through the cells,
// Enter or F2 changes one, Enter keeps it, Esc takes it back, Tab goes on to the next.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Structured

Panel {
    id: root

    required property BatchController batch
    required property int row
    required property int column
    property bool editing: false
    readonly property int columnCount: batch.columns.length
    readonly property real cellWidth: columnCount === 0 ? 0 : Math.max(Theme.px(120), (width - 2) / columnCount)
    signal chosen(int row, int column)
    signal remark(string words)

    function go(rows: int, columns: int) {
        chosen(Math.max(0, Math.min(batch.rows.count - 1, row + rows)),
               Math.max(0, Math.min(columnCount - 1, column + columns)));
    }
    function edit() {
        editing = batch.rows.value(row, "rowState") === "done" && column < columnCount;
    }
    /// By the cell's field. False: these words cannot stand there.
    function keep(words: string): bool {
        const problem = batch.editCell(row, column, words);
        if (problem !== "")
            remark(problem);
        else
            leave();
        return problem === "";
    }
    function leave() {
        editing = false;
        list.forceActiveFocus(Qt.OtherFocusReason);
    }
    function show() {
        if (row >= 0)
            list.positionViewAtIndex(row, ListView.Contain);
        const x = column * cellWidth;
        sideways.contentX = Math.max(0, Math.min(x, Math.max(sideways.contentX, x + cellWidth - sideways.width)));
    }

    radius: Theme.radiusPanel
    onRowChanged: { editing = false; show(); }
    onColumnChanged: { editing = false; show(); }

    Flickable {
        id: sideways
        x: 1
        y: 1
        width: parent.width - 2
        height: parent.height - 2
        contentWidth: root.cellWidth * root.columnCount
        contentHeight: height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        T.ScrollBar.horizontal: AppScrollBar {}

        Row {
            id: head
            Repeater {
                model: root.batch.columns
                Text {
                    required property string modelData
                    required property int index
                    width: root.cellWidth
                    height: Theme.px(40)
                    leftPadding: 14
                    rightPadding: 14
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: root.batch.isNumber(index) ? Text.AlignRight : Text.AlignLeft
                    text: modelData
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.family: Theme.fontText
                    font.pixelSize: Theme.ledger
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: modelData
                }
            }
        }
        Hairline { y: head.height; width: sideways.contentWidth }
        ListView {
            id: list
            y: head.height + 1
            width: sideways.contentWidth
            height: sideways.height - y
            clip: true
            activeFocusOnTab: count > 0
            boundsBehavior: Flickable.StopAtBounds
            model: root.batch.rows
            currentIndex: root.row
            keyNavigationEnabled: false
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Values")
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_Down || event.key === Qt.Key_Up)
                    root.go(event.key === Qt.Key_Down ? 1 : -1, 0);
                else if (event.key === Qt.Key_Right || event.key === Qt.Key_Left)
                    root.go(0, event.key === Qt.Key_Right ? 1 : -1);
                else if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_F2].includes(event.key))
                    root.edit();
                else if (event.key === Qt.Key_Delete)
                    root.keep("");
                else
                    event.accepted = false;
            }
            delegate: BatchTableRow {
                width: list.width
                cellWidth: root.cellWidth
                current: index === root.row
                column: root.column
                columns: root.batch.columns
                editing: current && root.editing
                focused: current && list.activeFocus
                onChosen: (at, edits) => {
                    root.chosen(index, at);
                    list.forceActiveFocus(Qt.MouseFocusReason);
                    if (edits)
                        root.edit();
                }
                onKept: words => root.keep(words)
                onNextWanted: words => {
                    if (!root.keep(words))
                        return;
                    root.go(0, 1);
                    root.edit();
                }
                onGaveUp: root.leave()
            }
        }
    }
    Text {
        anchors.centerIn: parent
        width: parent.width - 48
        visible: root.columnCount === 0 || list.count === 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: root.columnCount === 0 ? qsTr("Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.")
                                     : qsTr("Drop receipts, letters or screenshots here. Each becomes a row.")
        textFormat: Text.PlainText
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.list
    }
}
