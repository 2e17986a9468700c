// Plain words in the window's letters; what cannot be seen in them is marked.
import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

Text {
    id: root

    property string words: ""

    text: HiddenMarks.marked(words)
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    color: Theme.muted
    font.family: Theme.fontText
    font.pixelSize: Theme.panel
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
