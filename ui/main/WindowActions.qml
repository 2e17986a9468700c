// Everything that the window does by key, once, under the names of the keymap: what is done, the
// lines of the card in their order, and what the palette offers. What is done by a page or a row with
// the focus is only named.
import QtQuick

import Cabochon.App
import Cabochon.Capture
import Cabochon.Chat
import Cabochon.Settings

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property DraftController drafts
    required property ScreenshotController screenshots
    required property AppSettings settings
    required property ChatPage page
    required property FilingCards filing
    property bool inChat: true // else Esc and paging belong to what lies over it
    signal openModelWanted()
    signal fileWanted() // to be attached
    signal schemaWanted() // to be written
    signal devicesWanted()
    signal modelsWanted() // the menu of them
    signal modelsPageWanted()
    signal structuredWanted()
    signal toolsWanted()
    signal paneWanted(int by)
    signal messageWanted()
    signal sidebarWanted()
    signal searchWanted(string words)
    signal renamingWanted()
    signal folderWanted()
    signal exportWanted(string conversation) // empty: all
    signal importWanted()
    signal settingsWanted()
    signal helpWanted()
    signal closeWanted()

    readonly property list<WindowAction> all: [
        WindowAction { name: "newChat"; icon: "plus"; onActivated: root.conversations.startNew() },
        WindowAction { name: "newPrivateChat"; icon: "plus"; onActivated: root.conversations.startPrivate() },
        WindowAction { name: "message"; onActivated: root.messageWanted() },
        WindowAction { name: "attach"; icon: "attach"; enabled: root.inChat; onActivated: root.fileWanted() },
        WindowAction { name: "talk"; icon: "microphone"; autoRepeat: false; enabled: root.inChat; onActivated: root.page.composer.talk() },
        WindowAction { name: "screenshot"; icon: "screen"; enabled: root.inChat; onActivated: root.screenshots.take(root.Window.window) },
        WindowAction { name: "screenshotWithWindow"; icon: "screen"; enabled: root.inChat; onActivated: root.screenshots.take(null) },
        WindowAction { name: "pasteAsFile" },
        WindowAction { name: "send" },
        WindowAction { name: "newLine" },
        WindowAction { name: "editLast" },
        WindowAction { name: "stop"; sequence: "Esc"; enabled: root.answers.busy && root.inChat; onActivated: root.answers.stop() },
        WindowAction {
            name: "pageUp"; beside: ["pageDown", "toEnd"]
            enabled: root.inChat; onActivated: root.page.transcript.turnPage(-1)
        },
        WindowAction { name: "pageDown"; enabled: root.inChat; onActivated: root.page.transcript.turnPage(1) },
        WindowAction { name: "toEnd"; enabled: root.inChat; onActivated: root.page.transcript.toEnd() },
        WindowAction { name: "thinking"; icon: "think"; onActivated: root.drafts.thinking = !root.drafts.thinking },
        WindowAction { name: "skipThought"; onActivated: root.answers.skipThought() },
        WindowAction { name: "schema"; icon: "braces"; enabled: root.inChat; onActivated: root.schemaWanted() },
        WindowAction { name: "structured"; icon: "braces"; onActivated: root.structuredWanted() },
        WindowAction { name: "tools"; icon: "tool"; enabled: root.inChat; onActivated: root.toolsWanted() },
        WindowAction { name: "openModel"; icon: "models"; onActivated: root.openModelWanted() },
        WindowAction { name: "model"; icon: "models"; onActivated: root.modelsWanted() },
        WindowAction { name: "models"; icon: "models"; onActivated: root.modelsPageWanted() },
        WindowAction { name: "device"; icon: "tool"; onActivated: root.devicesWanted() },
        WindowAction { name: "sidebar"; onActivated: root.sidebarWanted() },
        WindowAction { name: "nextChat"; onActivated: root.conversations.selectNext(1) },
        WindowAction { name: "previousChat"; onActivated: root.conversations.selectNext(-1) },
        WindowAction { name: "search"; onActivated: root.searchWanted("") },
        WindowAction {
            name: "find"; beside: ["findNext"]; icon: "search"
            enabled: root.inChat
            onActivated: { // a second time: everywhere
                if (!root.page.transcript.finding.start())
                    root.searchWanted(root.page.transcript.finding.words);
            }
        },
        WindowAction {
            name: "question"; icon: "chat"
            enabled: root.inChat; onActivated: root.page.transcript.questions.ask()
        },
        WindowAction { name: "findNext"; enabled: root.inChat; onActivated: root.page.transcript.finding.step(1) },
        WindowAction { name: "findPrevious"; enabled: root.inChat; onActivated: root.page.transcript.finding.step(-1) },
        WindowAction {
            sequence: "Esc"; enabled: root.page.transcript.finding.open && !root.answers.busy && root.inChat
            onActivated: root.page.transcript.finding.close()
        },
        WindowAction { name: "rename"; icon: "edit"; onActivated: root.renamingWanted() },
        WindowAction { name: "newFolder"; icon: "folder"; onActivated: root.folderWanted() },
        WindowAction { name: "moveChat"; icon: "folder"; onActivated: root.filing.move(root.conversations.current, root.conversations.title) },
        WindowAction { name: "tags"; icon: "tag"; onActivated: root.filing.editTags(root.conversations.current) },
        WindowAction { name: "duplicate"; icon: "copy"; onActivated: root.conversations.duplicate(root.conversations.current) },
        WindowAction {
            name: "archive"; icon: "archive"
            text: root.conversations.isArchived ? qsTr("Put this chat back into the list") : bound.text
            onActivated: root.conversations.setArchived(root.conversations.current, !root.conversations.isArchived)
        },
        WindowAction { name: "deleteChat"; icon: "trash"; onActivated: root.conversations.askToRemove(root.conversations.current) },
        WindowAction { name: "putAway"; icon: "archive"; onActivated: root.filing.openPutAway(false) },
        WindowAction { name: "trash"; icon: "trash"; onActivated: root.filing.openPutAway(true) },
        WindowAction {
            name: "export"; icon: "file"
            onActivated: root.exportWanted(root.conversations.transcript.count > 0 ? root.conversations.current : "")
        },
        WindowAction { name: "import"; icon: "download"; onActivated: root.importWanted() },
        WindowAction { name: "settings"; icon: "settings"; onActivated: root.settingsWanted() },
        WindowAction {
            name: "largerText"; beside: ["smallerText", "usualText"]
            onActivated: root.settings.textScale += 0.1
        },
        WindowAction { name: "smallerText"; onActivated: root.settings.textScale -= 0.1 },
        WindowAction { name: "usualText"; onActivated: root.settings.textScale = 1 },
        WindowAction { name: "onMessage" },
        WindowAction { name: "onAnswer" },
        WindowAction { name: "onStopped" },
        WindowAction { name: "onPlaces" },
        WindowAction { name: "onChat" },
        WindowAction { name: "onFolder" },
        WindowAction { name: "onFile" },
        WindowAction { name: "onPicture" },
        WindowAction { name: "contextMenu" },
        WindowAction { name: "nextPane"; beside: ["previousPane"]; onActivated: root.paneWanted(1) },
        WindowAction { name: "previousPane"; onActivated: root.paneWanted(-1) },
        WindowAction { name: "quit"; onActivated: root.closeWanted() },
        WindowAction { name: "allKeys"; icon: "keyboard"; onActivated: root.helpWanted() }
    ]
    readonly property var inPalette: Array.from(all).filter(action => action.icon !== "") // some of them
    readonly property var cardLines: // plain pairs: keys, and what they do
        Array.from(all).filter(action => action.cardText !== "").map(action => [action.keys, action.cardText])
}
