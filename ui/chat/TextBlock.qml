// Paragraph, heading or list item: read-only text that can be selected.
import QtQuick

import Cabochon.Controls
import Cabochon.Math
import Cabochon.Transcript

Item {
    id: root

    required property TextSelection selection
    required property int row
    required property int rowKind
    required property string text
    required property string plain
    required property int level
    required property string marker

    readonly property alias words: words
    readonly property bool isHeading: rowKind === RowKind.Heading
    readonly property bool isListItem: rowKind === RowKind.ListItem
    readonly property int indent: isListItem ? (level - 1) * 22 + 24 : 0

    implicitHeight: Math.ceil(words.implicitHeight) + (isHeading ? 4 : 0)
    Accessible.role: isHeading ? Accessible.Heading : isListItem ? Accessible.ListItem : Accessible.StaticText
    Accessible.name: marker ? marker + " " + plain : plain

    Text {
        x: words.rightToLeft ? root.width - root.indent + 8 : root.indent - width - 8
        y: words.y
        visible: root.marker !== ""
        text: words.rightToLeft ? "\u200f" + root.marker : root.marker // its full stop on the far side
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.body
        Accessible.ignored: true
    }
    SelectableText {
        id: words
        selection: root.selection
        row: root.row
        x: rightToLeft ? 0 : root.indent
        y: (root.isHeading ? 4 : 0) + Theme.halfLeading(font.pixelSize)
        width: root.width - root.indent
        text: Theme.richText(formulas.sized)
        font.pixelSize: !root.isHeading ? Theme.body
                      : root.level === 1 ? Theme.px(20) : root.level === 2 ? Theme.card : Theme.px(16)
        font.weight: root.isHeading ? Font.DemiBold : Font.Normal

        FormulaLayer {
            id: formulas
            anchors.fill: parent
            html: root.text
            pixelSize: words.font.pixelSize
            color: words.color
            document: words.textDocument
        }
        HoverHandler {
            cursorShape: words.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
        }
        AppToolTip {
            text: words.hoveredLink
            visible: words.hoveredLink !== ""
        }
    }
}
