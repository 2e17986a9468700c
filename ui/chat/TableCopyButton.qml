// Copies the whole table in one of the formats that other programs read.
import QtQuick

import Cabochon.App
import Cabochon.Controls

AppButton {
    id: root

    required property ConversationController conversations
    required property int row
    required property string format // "markdown", "csv"
    required property string label
    required property string words
    property bool done: false

    kind: AppButton.Outline
    implicitHeight: Theme.px(24)
    leftPadding: 8
    rightPadding: 8
    textSize: Theme.ledger
    textWeight: Font.Normal
    text: done ? qsTr("Copied") : words
    Accessible.name: label
    onClicked: {
        conversations.copyText(conversations.transcript.tableAs(row, format));
        done = true;
        reset.restart();
    }
    Timer { id: reset; interval: 1600; onTriggered: root.done = false }
}
