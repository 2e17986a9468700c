// Says that something was typed in a chat and not sent.
import QtQuick

import Cabochon.Controls

Row {
    spacing: 5
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: "edit"
        size: Theme.px(12)
        color: Theme.faint
    }
    Text {
        text: qsTr("draft")
        textFormat: Text.PlainText
        color: Theme.faint
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
    }
}
