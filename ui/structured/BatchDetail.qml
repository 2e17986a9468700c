// Beside the values of a row: the picture that they were read from, the value that is looked at, and
// the row as JSON.
import QtQuick
import QtQuick.Layouts

import Cabochon.Attachments
import Cabochon.Controls
import Cabochon.Structured

Panel {
    id: root

    required property BatchController batch
    required property int row
    required property int column
    property int revision: 0 // of what the rows say
    readonly property string rowState: value("rowState") ?? ""
    readonly property string kind: value("kind") ?? ""
    readonly property string contentHash: value("contentHash") ?? ""
    readonly property bool drawn: contentHash !== "" && ["image", "pdf", "video"].includes(kind)
    readonly property var cell: (value("cells") ?? [])[column] // {text, whole, missing, edited, number}

    function value(role: string): var {
        return revision >= 0 ? batch.rows.value(row, role) : undefined;
    }

    radius: Theme.radiusPanel
    clip: true

    Connections {
        target: root.batch
        function onChanged() { ++root.revision; }
        function onSchemaChanged() { ++root.revision; }
    }
    RowLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0
        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: root.width * 0.46
            visible: root.drawn
            color: Theme.sunken
            PictureItem {
                anchors.fill: parent
                anchors.margins: 8
                pictures: root.drawn ? root.batch.pictures : null
                contentHash: root.contentHash
                page: root.kind === "pdf" ? 0 : -1
                video: root.kind === "video"
                mostSide: 1600
                fills: false
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Picture of %1").arg(root.value("name") ?? "")
            }
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.margins: 16
            spacing: 10
            Text {
                Layout.fillWidth: true
                text: root.cell ? qsTr("%1, row %2").arg(root.batch.columns[root.column] ?? "").arg(root.row + 1) : qsTr("Row %1").arg(root.row + 1)
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                text: (root.value("name") ?? "") + (root.rowState === "failed" ? " · " + root.value("reason") : "")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: root.rowState === "failed" ? Theme.bad : Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
            Fact { visible: root.rowState === "done"; label: qsTr("The model read"); words: root.revision >= 0 ? root.batch.readValue(root.row, root.column) : "" }
            Fact { visible: root.cell?.edited ?? false; label: qsTr("You write"); words: root.cell?.whole ?? ""; strong: true }
            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.px(60)
                visible: json.text !== ""
                radius: Theme.radiusPanel
                color: Theme.code
                Flickable {
                    anchors.fill: parent
                    anchors.margins: 12
                    contentHeight: json.implicitHeight
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds
                    TextEdit {
                        id: json
                        width: parent.width
                        text: root.value("json") ?? ""
                        textFormat: TextEdit.PlainText
                        readOnly: true
                        selectByMouse: true
                        wrapMode: TextEdit.WrapAnywhere
                        color: Theme.text
                        selectionColor: Theme.accent
                        selectedTextColor: Theme.accentText
                        font.family: Theme.fontCode
                        font.pixelSize: Theme.ledger
                        Accessible.role: Accessible.StaticText
                        Accessible.name: qsTr("The row as JSON")
                    }
                }
            }
            RowLayout {
                spacing: 8
                AppButton {
                    implicitHeight: Theme.px(34)
                    textSize: Theme.panel
                    text: qsTr("Run row again")
                    enabled: root.rowState !== "working"
                    onClicked: root.batch.runAgain(root.row)
                }
                CopyWordsButton {
                    visible: json.text !== ""
                    idleText: qsTr("Copy JSON")
                    onClicked: {
                        json.selectAll();
                        json.copy();
                        json.deselect();
                        confirm();
                    }
                }
            }
        }
    }

    component Fact: RowLayout {
        id: fact
        property string label
        property string words
        property bool strong: false
        spacing: 12
        Text {
            Layout.preferredWidth: Theme.px(110)
            text: fact.label
            textFormat: Text.PlainText
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        Text {
            Layout.fillWidth: true
            text: fact.words === "" ? qsTr("not on it") : fact.words
            textFormat: Text.PlainText
            elide: Text.ElideRight
            maximumLineCount: 2
            wrapMode: Text.Wrap
            color: fact.words === "" ? Theme.muted : Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            font.weight: fact.strong ? Font.DemiBold : Font.Normal
            Accessible.role: Accessible.StaticText
            Accessible.name: fact.label + ": " + text
        }
    }
}
