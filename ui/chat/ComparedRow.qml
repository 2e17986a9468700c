// One component for each kind of row of an answer that stands beside another one.
pragma ComponentBehavior: Bound

import QtQuick
import Qt.labs.qmlmodels

import Cabochon.Controls
import Cabochon.Transcript

DelegateChooser {
    id: rows

    required property TextSelection selection

    role: "rowKind"

    DelegateChoice {
        roleValue: RowKind.Quote
        RowFrame {
            id: quoteRow
            required property string text
            required property string plain
            required property int level
            side: 20
            selection: rows.selection
            words: quote.words
            QuoteRow {
                id: quote
                width: quoteRow.inner
                selection: rows.selection
                row: quoteRow.index
                text: quoteRow.text
                plain: quoteRow.plain
                level: quoteRow.level
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Table
        RowFrame {
            id: tableRow
            required property var cells
            required property string plain
            required property int part
            side: 20
            selection: rows.selection
            above: part > 0 ? 0 : Theme.insideTurn
            Rectangle {
                width: tableRow.inner
                height: line.height + 1
                color: "transparent"
                Accessible.role: Accessible.Row
                Accessible.name: tableRow.plain
                Row {
                    id: line
                    Repeater {
                        model: tableRow.cells
                        TableCell {
                            required property int index

                            finder: null
                            row: tableRow.index
                            column: index
                            width: tableRow.inner / tableRow.cells.length
                        }
                    }
                }
                Hairline { anchors.bottom: parent.bottom; width: parent.width }
            }
        }
    }
    DelegateChoice { roleValue: RowKind.Code; delegate: rows.source }
    DelegateChoice { roleValue: RowKind.Formula; delegate: rows.source }
    DelegateChoice {
        roleValue: RowKind.Rule
        RowFrame {
            id: ruleRow
            side: 20
            selection: rows.selection
            RuleRow { width: ruleRow.inner }
        }
    }
    DelegateChoice { // paragraphs, headings, items of lists
        WordsRow { side: 20; selection: rows.selection; aboveHeading: Theme.insideTurn }
    }

    property Component source: Component { // as it was written
        RowFrame {
            id: sourceRow
            required property string text
            required property string plain
            required property int part
            side: 20
            selection: rows.selection
            above: part > 0 ? 0 : Theme.insideTurn
            words: code
            Rectangle {
                width: sourceRow.inner
                height: Math.ceil(code.implicitHeight) + 20
                radius: Theme.radiusRow
                color: Theme.code
                SelectableText {
                    id: code
                    x: 12
                    y: 10
                    width: parent.width - 24
                    selection: rows.selection
                    row: sourceRow.index
                    wrapMode: TextEdit.WrapAnywhere
                    text: Theme.richText("<span style=\"white-space:pre-wrap\">" + sourceRow.text + "</span>")
                    font.family: Theme.fontCode
                    font.pixelSize: Theme.panel
                    Accessible.ignored: false
                    Accessible.role: Accessible.StaticText
                    Accessible.name: sourceRow.plain
                }
            }
        }
    }
}
