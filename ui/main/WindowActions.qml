// Everything that the window does by key, once: the keys, the lines of the card in their order, and
// what the palette offers. What has no `sequence` is done by a page or a row with the focus.
import QtQuick

import Cabochon.App
import Cabochon.Chat
import Cabochon.Settings

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property DraftController drafts
    required property AppSettings settings
    required property ChatPage page
    property bool drawerOpen: false // Esc closes it first
    signal openModelWanted()
    signal devicesWanted()
    signal sidebarWanted()
    signal searchWanted(string words)
    signal renamingWanted()
    signal exportWanted(string conversation) // empty: all
    signal importWanted()
    signal settingsWanted()
    signal helpWanted()
    signal closeWanted()

    readonly property list<WindowAction> all: [
        WindowAction {
            text: qsTr("New chat"); keys: qsTr("Ctrl+N"); icon: "plus"
            sequences: [StandardKey.New]; onActivated: root.conversations.startNew()
        },
        WindowAction {
            text: qsTr("New private chat"); cardText: qsTr("New private chat, never written"); keys: qsTr("Ctrl+Shift+N"); icon: "plus"
            sequence: "Ctrl+Shift+N"; onActivated: root.conversations.startPrivate()
        },
        WindowAction {
            text: qsTr("Go to the message field"); keys: qsTr("Ctrl+L")
            sequence: "Ctrl+L"; onActivated: root.page.focusComposer()
        },
        WindowAction { text: qsTr("Send"); keys: qsTr("Enter") },
        WindowAction { text: qsTr("New line"); keys: qsTr("Shift+Enter") },
        WindowAction {
            text: qsTr("Stop the answer"); keys: qsTr("Esc")
            sequence: "Esc"; enabled: root.answers.busy && !root.drawerOpen; onActivated: root.answers.stop()
        },
        WindowAction {
            text: qsTr("Read back, go to the end"); keys: qsTr("PgUp, PgDn, End")
            sequence: "PgUp"; onActivated: root.page.transcript.turnPage(-1)
        },
        WindowAction { sequence: "PgDown"; onActivated: root.page.transcript.turnPage(1) },
        WindowAction { sequence: "End"; onActivated: root.page.transcript.toEnd() },
        WindowAction {
            text: qsTr("Thinking on or off"); keys: qsTr("Ctrl+T"); icon: "think"
            sequence: "Ctrl+T"; onActivated: root.drafts.thinking = !root.drafts.thinking
        },
        WindowAction {
            text: qsTr("Open a model file"); keys: qsTr("Ctrl+O"); icon: "models"
            sequence: "Ctrl+O"; onActivated: root.openModelWanted()
        },
        WindowAction {
            text: qsTr("Choose the device"); keys: qsTr("Alt+D"); icon: "tool"
            sequence: "Alt+D"; onActivated: root.devicesWanted()
        },
        WindowAction {
            text: qsTr("Show or hide the sidebar"); keys: qsTr("Ctrl+B")
            sequence: "Ctrl+B"; onActivated: root.sidebarWanted()
        },
        WindowAction {
            text: qsTr("Next chat"); keys: qsTr("Ctrl+Tab")
            sequence: "Ctrl+Tab"; onActivated: root.conversations.selectNext(1)
        },
        WindowAction { sequence: "Ctrl+Shift+Tab"; onActivated: root.conversations.selectNext(-1) },
        WindowAction {
            text: qsTr("Search chats and actions"); keys: qsTr("Ctrl+K")
            sequences: ["Ctrl+K", "Ctrl+Shift+F"]; onActivated: root.searchWanted("")
        },
        WindowAction {
            text: qsTr("Find in this chat"); keys: qsTr("Ctrl+F, F3"); icon: "search"
            sequence: "Ctrl+F"
            onActivated: { // a second time: everywhere
                if (!root.page.transcript.finding.start())
                    root.searchWanted(root.page.transcript.finding.words);
            }
        },
        WindowAction {
            text: qsTr("Go to a question"); keys: qsTr("Ctrl+G"); icon: "chat"
            sequence: "Ctrl+G"; onActivated: root.page.transcript.listQuestions()
        },
        WindowAction { sequence: "F3"; onActivated: root.page.transcript.finding.step(1) },
        WindowAction { sequence: "Shift+F3"; onActivated: root.page.transcript.finding.step(-1) },
        WindowAction {
            sequence: "Esc"; enabled: root.page.transcript.finding.open && !root.answers.busy && !root.drawerOpen
            onActivated: root.page.transcript.finding.close()
        },
        WindowAction {
            text: qsTr("Rename this chat"); cardText: ""; keys: qsTr("F2"); icon: "edit"
            sequence: "F2"; onActivated: root.renamingWanted()
        },
        WindowAction {
            text: qsTr("Export chats"); keys: qsTr("Ctrl+Shift+E"); icon: "file"
            sequence: "Ctrl+Shift+E"
            onActivated: root.exportWanted(root.conversations.transcript.count > 0 ? root.conversations.current : "")
        },
        WindowAction {
            text: qsTr("Import chats"); cardText: ""; icon: "download"
            onActivated: root.importWanted()
        },
        WindowAction {
            text: qsTr("Settings"); keys: qsTr("Ctrl+,"); icon: "settings"
            sequence: "Ctrl+,"; onActivated: root.settingsWanted()
        },
        WindowAction {
            text: qsTr("Text size"); keys: qsTr("Ctrl+ + / − / 0")
            sequences: ["Ctrl+=", "Ctrl++"]; onActivated: root.settings.textScale += 0.1
        },
        WindowAction { sequence: "Ctrl+-"; onActivated: root.settings.textScale -= 0.1 },
        WindowAction { sequence: "Ctrl+0"; onActivated: root.settings.textScale = 1 },
        WindowAction { text: qsTr("On a message: copy, edit, answer again"); keys: qsTr("C, E, R") },
        WindowAction { text: qsTr("On a stopped answer: go on"); keys: qsTr("G") },
        WindowAction { text: qsTr("On a chat: rename, delete"); keys: qsTr("F2, Del") },
        WindowAction { text: qsTr("What else can be done here"); keys: qsTr("Menu, Shift+F10") },
        WindowAction {
            text: qsTr("Quit"); keys: qsTr("Ctrl+Q")
            sequence: "Ctrl+Q"; onActivated: root.closeWanted()
        },
        WindowAction {
            text: qsTr("All keys"); cardText: qsTr("These keys"); keys: qsTr("F1, Ctrl+/"); icon: "keyboard"
            sequences: ["F1", "Ctrl+/"]; onActivated: root.helpWanted()
        }
    ]
    readonly property var inPalette: Array.from(all).filter(action => action.icon !== "") // some of them
    readonly property var cardLines: // plain pairs: keys, and what they do
        Array.from(all).filter(action => action.cardText !== "").map(action => [action.keys, action.cardText])
}
