// One connection that was opened: when, where to, and what came.
import QtQuick

import Cabochon.Controls

Text {
    id: root

    required property string when
    required property string where
    required property string what

    topPadding: 6
    text: [when, where, what].join("  ·  ")
    textFormat: Text.PlainText
    wrapMode: Text.WrapAnywhere
    horizontalAlignment: Text.AlignLeft
    color: Theme.muted
    font.family: Theme.fontText
    font.pixelSize: Theme.ledger
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
