// The page of structured answers: files that are read by one schema, a row for each, with the picture
// that a value was read from.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Structured

FocusScope {
    id: root

    required property BatchController batch
    property bool sidebarShown: true
    property bool raw: false
    property int row: -1    // that is looked at
    property int column: 0
    readonly property bool wide: width >= Theme.px(820)
    property string shown: "files" // where there is room for one side only
    signal closeWanted()
    signal sidebarWanted()
    signal filesWanted()
    signal replaceWanted(int row)
    signal exportWanted(string format)
    signal remark(string words)

    function takeFocus() {
        if (batch.columns.length === 0)
            bar.takeFocus();
        else
            queue.takeFocus();
    }
    function editSchema() {
        schema.openFor(batch.schema, true);
    }

    Keys.onPressed: event => {
        if (!event.matches(StandardKey.Undo) || !batch.canUndo)
            return;
        batch.undo();
        event.accepted = true;
    }

    PageHead {
        id: top
        width: parent.width
        title: qsTr("Structured answers")
        sidebarLabel: ActionKeys.hint(qsTr("Show the sidebar"), "sidebar")
        closeLabel: qsTr("Close structured answers")
        sidebarShown: root.sidebarShown
        onSidebarWanted: root.sidebarWanted()
        onCloseWanted: root.closeWanted()
    }
    BatchBar {
        id: bar
        x: Theme.margin
        y: top.height + 14
        width: parent.width - 2 * Theme.margin
        batch: root.batch
        raw: root.raw
        onRawChosen: raw => root.raw = raw
        onSchemaWanted: root.editSchema()
        onExportWanted: format => root.exportWanted(format)
    }
    Segmented {
        id: sides
        x: Theme.margin
        y: bar.y + bar.height + 12
        visible: !root.wide
        label: qsTr("What is shown")
        options: [{ value: "files", text: qsTr("Files") }, { value: "values", text: qsTr("Values") }]
        value: root.shown
        onChosen: value => root.shown = value
    }
    RowLayout {
        x: Theme.margin
        y: (sides.visible ? sides.y + sides.height : bar.y + bar.height) + 14
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - 18
        spacing: 20
        BatchQueue {
            id: queue
            Layout.fillHeight: true
            Layout.fillWidth: !root.wide
            Layout.preferredWidth: Theme.px(264)
            visible: root.wide || root.shown === "files"
            batch: root.batch
            row: root.row
            onChosen: row => root.row = row
            onFilesWanted: root.filesWanted()
            onReplaceWanted: row => root.replaceWanted(row)
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.wide || root.shown === "values"
            spacing: 12
            BatchTable {
                id: table
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 3
                visible: !root.raw
                batch: root.batch
                row: root.row
                column: root.column
                onChosen: (row, column) => {
                    root.row = row;
                    root.column = column;
                }
                onRemark: words => root.remark(words)
            }
            BatchRaw {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 3
                visible: root.raw
                batch: root.batch
            }
            BatchDetail {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 4
                visible: root.row >= 0 && root.row < root.batch.rows.count
                batch: root.batch
                row: root.row
                column: root.column
            }
        }
    }
    SchemaCard {
        id: schema
        mayHold: false
        doText: qsTr("Read by it")
        onAccepted: (text, held) => {
            if (held)
                root.batch.setSchema(text);
        }
        onLeft: root.takeFocus()
    }
}
