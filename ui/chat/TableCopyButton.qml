// Copies the whole table in one of the formats that other programs read.
import QtQuick

import Cabochon.App
import Cabochon.Controls

CopyWordsButton {
    required property ConversationController conversations
    required property int row
    required property string format // "markdown", "csv"
    required property string label

    kind: AppButton.Outline
    implicitHeight: Theme.px(24)
    Accessible.name: label
    onClicked: {
        conversations.copyText(conversations.transcript.tableAs(row, format));
        confirm();
    }
}
