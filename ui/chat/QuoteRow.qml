// A quoted paragraph, with a bar for each depth.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls
import Cabochon.Math
import Cabochon.Transcript

Item {
    id: root

    required property TextSelection selection
    required property int row
    required property string text
    required property string plain
    required property int level
    readonly property alias words: words
    readonly property int indent: Math.min(level, 4) * 12 + 6

    implicitHeight: Math.ceil(words.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: plain

    Repeater {
        model: Math.min(root.level, 4)
        Rectangle {
            required property int index

            x: words.rightToLeft ? root.width - index * 12 - width : index * 12
            width: 3
            height: root.height
            radius: 1.5
            color: Theme.line
        }
    }
    SelectableText {
        id: words
        selection: root.selection
        row: root.row
        x: rightToLeft ? 0 : root.indent
        y: Theme.halfLeading(Theme.body)
        width: root.width - root.indent
        text: Theme.richText(formulas.sized)
        color: Theme.muted

        FormulaLayer {
            id: formulas
            anchors.fill: parent
            html: root.text
            pixelSize: words.font.pixelSize
            color: words.color
            document: words.textDocument
        }
    }
}
