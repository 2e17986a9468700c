// Above an answer that is JSON: as a table or tree, or as it is; and copying it.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

RowLayout {
    id: root

    required property ConversationController conversations
    required property int row
    required property bool isTable
    required property bool raw
    signal rawChosen(bool raw)

    function copy(format: string) {
        conversations.copyText(conversations.transcript.jsonAs(row, format));
    }

    spacing: 8
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("How the answer is shown")

    Segmented {
        label: qsTr("How the answer is shown")
        options: [{ value: "shown", text: root.isTable ? qsTr("Table") : qsTr("Tree") }, { value: "raw", text: qsTr("Raw JSON") }]
        value: root.raw ? "raw" : "shown"
        onChosen: value => root.rawChosen(value === "raw")
    }
    Item { Layout.fillWidth: true }
    CopyWordsButton {
        idleText: qsTr("Copy JSON")
        onClicked: {
            root.copy("json");
            confirm();
        }
    }
    CopyWordsButton {
        visible: root.isTable
        idleText: qsTr("Copy CSV")
        onClicked: {
            root.copy("csv");
            confirm();
        }
    }
}
