// What a tool gave back: as text, as a tree, as a table, as pictures or as a chart.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Media
import Cabochon.Transcript

ColumnLayout {
    id: root

    required property var call // as ToolController.call() gives it
    required property var files
    required property AttachmentController attachments
    signal fullWanted()
    signal copyWanted(string words)
    signal chartSaveWanted(Item chart)
    signal fileWanted(var file)

    readonly property string result: call.result ?? ""
    readonly property string kind: call.resultKind ?? "text"
    readonly property var table: kind === "table" ? JsonForms.table(result) : ({}) // plain data
    readonly property var chart: kind === "chart" ? JsonForms.chart(call.arguments ?? "") : ({})
    readonly property bool isTable: (table.columns ?? []).length > 0
    readonly property bool isChart: (chart.series ?? []).length > 0
    readonly property bool isTree: (kind === "json" || (kind === "table" && !isTable)) && tree.valid

    spacing: 6

    RowLayout {
        Layout.fillWidth: true
        PlainLine {
            Layout.fillWidth: true
            words: root.isChart ? qsTr("Chart") : qsTr("Result")
            font.pixelSize: Theme.ledger
        }
        SmallButton {
            visible: root.isChart
            text: qsTr("Save as PNG")
            onClicked: root.chartSaveWanted(drawn.item as Item)
        }
        SmallButton {
            visible: root.call.cut ?? false
            text: qsTr("Full output")
            onClicked: root.fullWanted()
        }
        CopyWordsButton {
            visible: root.result !== ""
            idleText: qsTr("Copy")
            Accessible.name: qsTr("Copy the result")
            onClicked: {
                root.copyWanted(root.result);
                confirm();
            }
        }
    }
    Loader {
        id: drawn
        Layout.fillWidth: true
        active: root.isChart
        visible: active
        sourceComponent: ChartView { chart: root.chart }
    }
    ResultTable {
        Layout.fillWidth: true
        visible: root.isTable
        table: root.table
    }
    JsonTree {
        Layout.fillWidth: true
        visible: root.isTree
        rows: tree
    }
    BoxedText {
        Layout.fillWidth: true
        visible: !root.isChart && !root.isTable && !root.isTree && root.result !== ""
        label: qsTr("Result")
        text: root.result
    }
    MessageFiles {
        Layout.fillWidth: true
        attachments: root.attachments
        files: root.files
        onOpenWanted: file => root.fileWanted(file)
    }
    JsonRows { id: tree; text: root.kind === "json" || root.kind === "table" ? root.result : "" }
}
