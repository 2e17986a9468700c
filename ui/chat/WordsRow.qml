// A row of words: a paragraph, a heading, an item of a list.
import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

RowFrame {
    id: root

    required property int rowKind
    required property string text
    required property string plain
    required property int level
    required property string marker
    required property int part
    property int aboveHeading: 18

    above: part > 0 ? 0 : rowKind === RowKind.ListItem ? 5 : rowKind === RowKind.Heading ? aboveHeading : Theme.insideTurn
    words: block.words
    TextBlock {
        id: block
        width: root.inner
        selection: root.selection
        row: root.index
        rowKind: root.rowKind
        text: root.text
        plain: root.plain
        level: root.level
        marker: root.marker
    }
}
