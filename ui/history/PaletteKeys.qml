// The line at the foot of the palette: which keys do what.
import QtQuick

import Cabochon.Controls

Flow {
    id: root

    readonly property var keys: [ // plain pairs
        [qsTr("↑ ↓"), qsTr("choose")],
        [qsTr("Enter"), qsTr("open")],
        [qsTr("Esc"), qsTr("close")]
    ]

    spacing: 18
    Repeater {
        model: root.keys
        Row {
            id: pair
            required property var modelData // a key and what it does
            spacing: 6
            Text {
                text: pair.modelData[0]
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
                font.weight: Font.Medium
            }
            Text {
                text: pair.modelData[1]
                textFormat: Text.PlainText
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
            }
        }
    }
}
