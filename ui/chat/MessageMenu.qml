// What can be done with a message, and with the words selected in the conversation.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Transcript

AppMenu {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property MessageController messages
    required property TextSelection selection
    property string messageId: ""
    property string questionId: "" // the message itself, or what it answers
    property string link: ""       // under the pointer
    property bool hasWords: false  // there is something to copy
    readonly property bool ofAnswer: messageId !== questionId
    signal editWanted(string messageId)
    signal quoteWanted(string messageId)

    /// Over a row of the transcript, at a place of `item`.
    function openFor(row: int, linkThere: string, item: Item, x: real, y: real) {
        const rows = conversations.transcript;
        messageId = rows.messageIdAt(row);
        questionId = rows.messageIdAt(rows.questionRow(row));
        hasWords = conversations.textOfMessage(messageId) !== "";
        link = linkThere;
        if (messageId !== "")
            openAt(item, x, y);
    }

    AppMenuItem {
        text: qsTr("Copy selection")
        detail: qsTr("Ctrl+C")
        visible: !root.selection.empty
        enabled: visible
        onTriggered: root.conversations.copyText(root.selection.text())
    }
    AppMenuItem {
        text: qsTr("Copy link")
        visible: root.link !== ""
        enabled: visible
        onTriggered: root.conversations.copyText(root.link)
    }
    MenuLine { visible: !root.selection.empty || root.link !== "" }
    AppMenuItem {
        text: root.ofAnswer ? qsTr("Copy answer") : qsTr("Copy message")
        detail: qsTr("C")
        iconName: "copy"
        enabled: root.hasWords
        onTriggered: root.conversations.copyMessage(root.messageId, false)
    }
    AppMenuItem {
        text: qsTr("Copy as Markdown")
        detail: qsTr("Shift+C")
        iconName: "copy"
        visible: root.ofAnswer
        enabled: visible && root.hasWords
        onTriggered: root.conversations.copyMessage(root.messageId, true)
    }
    AppMenuItem {
        text: qsTr("Copy with formatting")
        iconName: "copy"
        visible: root.ofAnswer
        enabled: visible && root.hasWords
        onTriggered: root.messages.copyFormatted(root.messageId)
    }
    AppMenuItem {
        text: root.selection.empty ? qsTr("Quote") : qsTr("Quote the selection")
        detail: qsTr("Q")
        iconName: "quote"
        enabled: root.hasWords
        onTriggered: root.quoteWanted(root.messageId)
    }
    MenuLine {}
    AppMenuItem {
        text: qsTr("Edit the answer")
        detail: qsTr("E")
        iconName: "edit"
        visible: root.ofAnswer
        enabled: visible && root.hasWords && !root.answers.busy && root.messages.canEdit(root.messageId)
        onTriggered: root.editWanted(root.messageId)
    }
    AppMenuItem {
        text: root.ofAnswer ? qsTr("Edit the question") : qsTr("Edit and send again")
        detail: root.ofAnswer ? "" : qsTr("E")
        iconName: "edit"
        enabled: !root.answers.busy && root.questionId !== ""
        onTriggered: root.editWanted(root.questionId)
    }
    AppMenuItem {
        text: qsTr("Answer again")
        detail: qsTr("R")
        iconName: "refresh"
        visible: root.ofAnswer
        enabled: visible && !root.answers.busy
        onTriggered: root.answers.regenerate(root.messageId)
    }
    AppMenuItem {
        text: qsTr("New chat from here")
        iconName: "plus"
        enabled: !root.answers.busy
        onTriggered: root.conversations.startFrom(root.messageId)
    }
}
