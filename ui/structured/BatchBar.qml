// Above the rows of a batch: its schema, how they are shown, and writing them to a file.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Structured

Flow {
    id: root

    required property BatchController batch
    required property bool raw
    signal rawChosen(bool raw)
    signal schemaWanted()
    signal exportWanted(string format)

    function takeFocus() {
        schemaPill.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 10

    Pill {
        id: schemaPill
        iconName: "braces"
        chevron: true
        implicitHeight: Theme.px(34)
        text: root.batch.columns.length === 0 ? qsTr("Choose what is read") : root.batch.schemaTitle || qsTr("Schema")
        detail: root.batch.columns.length === 0 ? "" : qsTr("%n field(s)", "", root.batch.columns.length)
        help: qsTr("What is read of each file")
        onClicked: root.schemaWanted()
    }
    Segmented {
        label: qsTr("How rows are shown")
        options: [{ value: "table", text: qsTr("Table") }, { value: "raw", text: qsTr("Raw JSON") }]
        value: root.raw ? "raw" : "table"
        onChosen: value => root.rawChosen(value === "raw")
    }
    Row {
        spacing: 6
        Text {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: 4
            text: qsTr("Export %n row(s) as", "", root.batch.done)
            textFormat: Text.PlainText
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        Repeater {
            model: [["csv", "CSV"], ["json", "JSON"], ["jsonl", "JSONL"], ["xlsx", "XLSX"]] // plain pairs
            AppButton {
                required property var modelData
                implicitHeight: Theme.px(34)
                leftPadding: 12
                rightPadding: 12
                textSize: Theme.panel
                enabled: root.batch.done > 0
                text: modelData[1]
                Accessible.name: qsTr("Export as %1").arg(text)
                onClicked: root.exportWanted(modelData[0])
            }
        }
    }
}
