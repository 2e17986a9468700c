// Whether a model fits and how fast it is, in the colour of the answer.
import QtQuick

import Cabochon.Controls
import Cabochon.Library

Text {
    property int tone: ModelCard.Plain

    textFormat: Text.PlainText
    color: tone === ModelCard.Good ? Theme.good : tone === ModelCard.Warn ? Theme.warn
         : tone === ModelCard.Bad ? Theme.bad : Theme.muted
    font.family: Theme.fontText
    font.pixelSize: Theme.panel
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
