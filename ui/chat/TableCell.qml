// The words of a table's cell; one with formulas, or in which words are found, is laid out as a text
// that those can be drawn over.
import QtQuick

import Cabochon.Controls
import Cabochon.Math
import Cabochon.Transcript

Item {
    id: root

    required property var modelData // {text, plain, alignment, header, rightToLeft}
    required property TextFinder finder // null: nothing is looked for
    required property int row
    required property int column
    readonly property bool header: modelData.header
    readonly property int alignment: modelData.rightToLeft && modelData.alignment === Qt.AlignLeft
                                     ? Qt.AlignRight : modelData.alignment
    readonly property bool isLaidOut: modelData.text.indexOf("<img") >= 0
        || (finder?.isIn(modelData.plain, finder.words, finder.matchCase) ?? false)
    readonly property color ink: header ? Theme.muted : Theme.text
    readonly property int textSize: header ? Theme.ledger : Theme.list
    readonly property int above: Theme.px(header ? 8 : 9) + Theme.halfLeading(textSize)
    readonly property int below: Theme.px(header ? 8 : 9) - Theme.halfLeading(textSize)
    readonly property int side: 12

    implicitHeight: isLaidOut ? laidOut.height : words.implicitHeight
    Accessible.role: header ? Accessible.ColumnHeader : Accessible.Cell
    Accessible.name: modelData.plain

    Text {
        id: words
        visible: !root.isLaidOut
        width: root.width
        leftPadding: root.side
        rightPadding: root.side
        topPadding: root.above
        bottomPadding: root.below
        textFormat: Text.RichText
        wrapMode: Text.Wrap
        text: root.isLaidOut ? "" : Theme.richText(root.modelData.text)
        LayoutMirroring.enabled: false
        horizontalAlignment: root.alignment
        color: root.ink
        font.family: Theme.fontText
        font.pixelSize: root.textSize
        font.weight: root.header ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }
    Loader {
        id: laidOut
        active: root.isLaidOut
        width: root.width
        height: item ? item.implicitHeight + root.above + root.below : 0
        sourceComponent: Item {
            implicitHeight: edit.implicitHeight
            TextEdit {
                id: edit
                x: root.side
                y: root.above
                width: root.width - 2 * root.side
                enabled: false
                readOnly: true
                textFormat: TextEdit.RichText
                wrapMode: TextEdit.Wrap
                text: Theme.richText(formulas.sized)
                LayoutMirroring.enabled: false
                horizontalAlignment: root.alignment
                color: root.ink
                font.family: Theme.fontText
                font.pixelSize: root.textSize
                font.weight: root.header ? Font.DemiBold : Font.Normal
                Accessible.ignored: true

                HitMarks {
                    finder: root.finder
                    text: edit
                    row: root.row
                    piece: root.column
                }
                FormulaLayer {
                    id: formulas
                    anchors.fill: parent
                    html: "\u200b" + root.modelData.text // as high as a line of text at least
                    pixelSize: root.textSize
                    color: root.ink
                    document: edit.textDocument
                }
            }
        }
    }
}
