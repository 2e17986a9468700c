// The name of a group of things that were found.
import QtQuick

import Cabochon.Controls

Text {
    width: parent?.width ?? implicitWidth
    leftPadding: 12
    rightPadding: 12
    horizontalAlignment: Text.AlignLeft
    topPadding: 10
    bottomPadding: 6
    textFormat: Text.PlainText
    color: Theme.faint
    font.family: Theme.fontText
    font.pixelSize: Theme.ledger
    font.weight: Font.Medium
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
