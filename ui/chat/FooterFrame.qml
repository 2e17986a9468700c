// The last row of an answer: what it took, and what can be done with it.
import QtQuick

import Cabochon.App

RowFrame {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property MessageController messages
    required property bool last // of the transcript
    required property string messageId
    required property string ledger
    required property string stopText
    required property bool canGoOn
    required property bool open
    required property int branchIndex
    required property int branchCount

    signal editWanted()
    signal quoteWanted()
    signal comparisonWanted()
    signal heightChosen() // by the person

    above: 9

    FooterRow {
        width: root.inner
        answers: root.answers
        conversations: root.conversations
        messages: root.messages
        messageId: root.messageId
        goesOn: root.canGoOn
        open: root.open
        ledger: root.ledger
        stopText: root.stopText
        branchIndex: root.branchIndex
        branchCount: root.branchCount
        last: root.last
        onEditWanted: root.editWanted()
        onQuoteWanted: root.quoteWanted()
        onComparisonWanted: root.comparisonWanted()
        onOpened: open => {
            root.heightChosen();
            root.conversations.transcript.setOpen(root.index, open);
        }
    }
}
