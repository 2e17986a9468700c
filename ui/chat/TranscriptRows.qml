// One component for each kind of row of the transcript: hands the model's roles to the block that
// shows them. Longer than other files, because one chooser holds all its choices.
pragma ComponentBehavior: Bound

import QtQuick
import Qt.labs.qmlmodels

import Cabochon.App
import Cabochon.Controls
import Cabochon.Media
import Cabochon.Transcript

DelegateChooser {
    id: rows

    required property AnswerController answers
    required property ConversationController conversations
    required property MessageController messages
    required property AttachmentController attachments
    required property QtObject tools // the ToolController; null: calls are only shown
    required property TextSelection selection
    required property ListView view
    required property real side        // left and right of the reading column
    required property real mostThought // height of an open thought
    required property string editingId
    required property string editedWords
    required property bool wrapsCode
    required property bool numbersCode
    property string asked: "" // the call that had the focus when it asked
    signal wrapChosen(bool wraps)
    signal numbersChosen(bool numbers)
    signal saveWanted(int row)
    signal editWanted(string messageId)
    signal edited(string words)
    signal editEnded()
    signal quoteWanted(string messageId)
    signal comparisonWanted(string messageId)
    signal fileWanted(var file)
    signal fullWanted(string name, string words) // all that a tool gave back
    signal chartSaveWanted(Item chart)
    signal sent()
    signal heightChosen() // of a row, by hand

    role: "rowKind"

    property Component words: Component { WordsRow { side: rows.side; selection: rows.selection } }

    DelegateChoice {
        roleValue: RowKind.UserMessage
        RowFrame {
            id: userRow
            side: rows.side
            selection: rows.selection
            required property string messageId
            required property string text
            required property int branchIndex
            required property int branchCount
            required property var files
            above: Theme.betweenTurns
            words: question.words
            UserMessage {
                id: question
                width: userRow.inner
                selection: rows.selection
                row: userRow.index
                answers: rows.answers
                conversations: rows.conversations
                messageId: userRow.messageId
                text: userRow.text
                files: userRow.files
                attachments: rows.attachments
                onFileWanted: file => rows.fileWanted(file)
                branchIndex: userRow.branchIndex
                branchCount: userRow.branchCount
                editing: rows.editingId === userRow.messageId
                editedWords: rows.editedWords
                onEditWanted: rows.editWanted(userRow.messageId)
                onQuoteWanted: rows.quoteWanted(userRow.messageId)
                onEdited: words => rows.edited(words)
                onEditCancelled: rows.editEnded()
                onEditSent: {
                    const words = rows.editedWords;
                    rows.editEnded();
                    rows.sent();
                    rows.answers.editAndResend(userRow.messageId, words);
                }
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Thinking
        RowFrame {
            id: thinkingRow
            side: rows.side
            selection: rows.selection
            required property string text
            required property bool open
            required property bool streaming
            required property int thoughtTokens
            required property real thoughtSeconds
            above: Theme.betweenTurns
            ThinkingPanel {
                width: thinkingRow.inner
                text: thinkingRow.text
                open: thinkingRow.open
                streaming: thinkingRow.streaming
                thoughtTokens: thinkingRow.thoughtTokens
                thoughtSeconds: thinkingRow.thoughtSeconds
                mostHeight: rows.mostThought
                budget: rows.answers.thoughtBudget
                onSkipWanted: rows.answers.skipThought()
                finder: rows.selection.finder as TextFinder
                row: thinkingRow.index
                onCopyWanted: words => rows.conversations.copyText(words)
                onToggled: open => {
                    rows.heightChosen();
                    rows.conversations.transcript.setOpen(thinkingRow.index, open);
                }
            }
        }
    }
    DelegateChoice { roleValue: RowKind.Paragraph; delegate: rows.words }
    DelegateChoice { roleValue: RowKind.Heading; delegate: rows.words }
    DelegateChoice { roleValue: RowKind.ListItem; delegate: rows.words }
    DelegateChoice {
        roleValue: RowKind.Quote
        RowFrame {
            id: quoteRow
            side: rows.side
            selection: rows.selection
            required property string text
            required property string plain
            required property int level
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
        roleValue: RowKind.Code
        RowFrame {
            id: codeRow
            side: rows.side
            selection: rows.selection
            required property string text
            required property string language
            required property string highlighted
            required property int firstLine
            required property int hiddenCharacters
            required property int part
            required property bool lastPart
            required property var widths
            required property real scrolled
            above: part > 0 ? 0 : Theme.insideTurn
            words: code.words
            CodeBlock {
                id: code
                width: codeRow.inner
                conversations: rows.conversations
                selection: rows.selection
                row: codeRow.index
                first: codeRow.part === 0
                last: codeRow.lastPart
                widths: codeRow.widths
                scrolled: codeRow.scrolled
                text: codeRow.text
                language: codeRow.language
                highlighted: codeRow.highlighted
                firstLine: codeRow.firstLine
                hiddenCharacters: codeRow.hiddenCharacters
                wraps: rows.wrapsCode
                numbered: rows.numbersCode
                onWrapChosen: wraps => rows.wrapChosen(wraps)
                onNumbersChosen: numbers => rows.numbersChosen(numbers)
                onSaveWanted: rows.saveWanted(codeRow.index)
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Table
        RowFrame {
            id: tableRow
            side: rows.side
            selection: rows.selection
            required property var cells
            required property string plain
            required property int part
            required property bool lastPart
            required property var widths
            required property real scrolled
            above: part > 0 ? 0 : Theme.insideTurn
            TableBlock {
                width: tableRow.inner
                conversations: rows.conversations
                selection: rows.selection
                row: tableRow.index
                first: tableRow.part === 0
                last: tableRow.lastPart
                cells: tableRow.cells
                plain: tableRow.plain
                widths: tableRow.widths
                scrolled: tableRow.scrolled
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Formula
        RowFrame {
            id: formulaRow
            side: rows.side
            selection: rows.selection
            required property string text
            required property string plain
            required property int level
            required property string marker
            required property real scrolled
            FormulaBlock {
                width: formulaRow.inner
                conversations: rows.conversations
                selection: rows.selection
                row: formulaRow.index
                latex: formulaRow.text
                plain: formulaRow.plain
                level: formulaRow.level
                marker: formulaRow.marker
                scrolled: formulaRow.scrolled
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Rule
        RowFrame {
            id: ruleRow
            side: rows.side
            selection: rows.selection
            RuleRow { width: ruleRow.inner }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Remark
        RowFrame {
            id: remarkRow
            side: rows.side
            selection: rows.selection
            required property string text
            RemarkRow { width: remarkRow.inner; text: remarkRow.text }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Places
        RowFrame {
            id: placesRow
            side: rows.side
            selection: rows.selection
            required property string messageId
            above: found.visible ? Theme.insideTurn : 0
            MarkedPicture {
                id: found
                width: placesRow.inner
                height: implicitHeight
                attachments: rows.attachments
                marked: rows.messages.marked(placesRow.messageId)
                onOpenWanted: file => rows.fileWanted(file)
                onCopyWanted: json => rows.conversations.copyText(json)
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Structured
        RowFrame {
            id: structuredRow
            side: rows.side
            selection: rows.selection
            required property bool isTable
            required property bool open
            above: Theme.betweenTurns
            StructuredBar {
                width: structuredRow.inner
                conversations: rows.conversations
                row: structuredRow.index
                isTable: structuredRow.isTable
                raw: structuredRow.open
                onRawChosen: raw => {
                    rows.heightChosen();
                    rows.conversations.transcript.setRaw(structuredRow.index, raw);
                }
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.ToolCall
        ToolCallRow {
            id: callRow
            side: rows.side
            selection: rows.selection
            tools: rows.tools
            attachments: rows.attachments
            last: callRow.index === rows.view.count - 1
            onToggled: open => {
                rows.heightChosen();
                rows.conversations.transcript.setOpen(callRow.index, open);
            }
            onAppeared: card => { // once: it comes and goes as the list is scrolled
                const asked = callRow.messageId + " " + callRow.callId;
                if (rows.asked !== asked)
                    Qt.callLater(callRow.giveFocus, card);
                rows.asked = asked;
            }
            onFullWanted: (name, words) => rows.fullWanted(name, words)
            onCopyWanted: words => rows.conversations.copyText(words)
            onChartSaveWanted: chart => rows.chartSaveWanted(chart)
            onFileWanted: file => rows.fileWanted(file)
        }
    }
    DelegateChoice {
        roleValue: RowKind.Status
        RowFrame {
            id: statusRow
            side: rows.side
            selection: rows.selection
            required property string text
            required property real progress
            above: Theme.betweenTurns
            StatusRow {
                width: statusRow.inner
                answers: rows.answers
                text: statusRow.text
                progress: statusRow.progress
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Notice
        RowFrame {
            id: noticeRow
            side: rows.side
            selection: rows.selection
            required property string messageId
            required property string errorText
            above: Theme.betweenTurns
            NoticeRow {
                width: noticeRow.inner
                answers: rows.answers
                messageId: noticeRow.messageId
                errorText: noticeRow.errorText
            }
        }
    }
    DelegateChoice {
        roleValue: RowKind.Footer
        FooterFrame {
            side: rows.side
            selection: rows.selection
            answers: rows.answers
            conversations: rows.conversations
            messages: rows.messages
            last: index === rows.view.count - 1
            onEditWanted: rows.editWanted(messageId)
            onQuoteWanted: rows.quoteWanted(messageId)
            onComparisonWanted: rows.comparisonWanted(messageId)
            onHeightChosen: rows.heightChosen()
        }
    }
    DelegateChoice {
        roleValue: RowKind.Editor
        RowFrame {
            id: editorRow
            side: rows.side
            selection: rows.selection
            required property string messageId
            ListView.onReused: editor.begin()
            AnswerEditor {
                id: editor
                width: editorRow.inner
                answers: rows.answers
                words: rows.editedWords
                onEdited: words => rows.edited(words)
                onCancelled: rows.editEnded()
                onFinished: goesOn => {
                    const words = rows.editedWords;
                    const id = editorRow.messageId;
                    rows.editEnded();
                    rows.messages.changeAnswer(id, words, goesOn);
                }
            }
        }
    }
}
