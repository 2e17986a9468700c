// The window: sidebar, header, page, and the keys that work everywhere. Longer than most: it hands
// each of them what it needs, one line each, and holds nothing else.
import QtQuick
import QtQuick.Controls.Basic as Basic

import Cabochon.App
import Cabochon.Capture
import Cabochon.Chat
import Cabochon.Controls
import Cabochon.Library
import Cabochon.Media
import Cabochon.Settings
import Cabochon.Structured

Basic.ApplicationWindow {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property FolderController folders
    required property PutAwayController putAway
    required property SearchResultsModel search
    required property ModelController models
    required property DraftController drafts
    required property NoticeController notices
    required property DeviceController devices
    required property StorageController storage
    required property FontController fonts
    required property QueuedMessagesModel queue
    required property MessageController messages
    required property AttachmentController attachments
    required property RecordingController recording
    required property ScreenshotController screenshots
    required property ComparisonController comparison
    required property ExportController exports
    required property ImportController imports
    required property LibraryController library
    required property BatchController batch
    required property AppSettings settings
    property QtObject tools: null // the ToolController
    property QtObject mcp: null   // the McpController

    /// Of the pages that can be shown in place of the chat, the one that is; null: none.
    readonly property PagePlace pageShown: [settingsPlace, modelsPlace, structuredPlace].find(one => one.active) ?? null
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft

    width: 1100
    height: 760
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: conversations.title ? qsTr("%1 – Cabochon").arg(conversations.title) : qsTr("Cabochon")
    color: Theme.window
    onClosing: close => close.accepted = cards.mayClose()
    Component.onCompleted: page.focusComposer()

    /// In place of whatever page was there.
    function onlyPage(shown: PagePlace) {
        for (const other of [settingsPlace, modelsPlace, structuredPlace]) {
            if (other !== shown && other.active) {
                shown.focusedBefore = null; // what was on the other page is gone
                other.active = false;
            }
        }
        place.closeDrawer();
    }
    function showChat() {
        if (pageShown)
            pageShown.giveWay();
        else
            page.focusComposer();
    }
    function takeFocus() {
        if (pageShown)
            pageShown.takeFocus();
        else
            page.focusComposer();
    }

    AppliedSettings { settings: root.settings; links: page.links }

    // From right to left, with all that is in the window and in its pop-ups.
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    // In the order in which they are read, and in which Tab walks through them.
    SidebarPlace {
        id: place
        z: 2
        width: root.width
        height: parent.height
        answers: root.answers
        conversations: root.conversations
        folders: root.folders
        cards: cards
        downloading: root.library.downloads.running
        onSettingsWanted: settingsPlace.open("")
        onModelsWanted: modelsPlace.open()
        onStructuredWanted: structuredPlace.open()
        onChatChosen: root.showChat()
        onFocusLeft: root.takeFocus()
    }
    Header {
        id: header
        x: root.mirrored ? 0 : place.room
        width: parent.width - place.room
        height: implicitHeight
        visible: !root.pageShown
        enabled: !place.drawerOpen
        answers: root.answers
        conversations: root.conversations
        models: root.models
        devices: root.devices
        drafts: root.drafts
        folders: root.folders
        library: root.library
        sidebarShown: place.beside
        onTagChosen: tag => cards.find(tag.includes(" ") ? `tag:"${tag}" ` : `tag:${tag} `)
        onSidebarWanted: place.toggle()
        onOpenModelWanted: cards.openModel()
        onModelsWanted: modelsPlace.open()
    }
    ChatPage {
        id: page
        x: header.x + (root.mirrored ? toolsPlace.room : 0)
        y: header.height
        width: header.width - toolsPlace.room
        height: parent.height - header.height
        focus: true
        visible: !root.pageShown
        enabled: !place.drawerOpen && !(toolsPlace.shown && toolsPlace.narrow) // which then lies over it
        answers: root.answers
        conversations: root.conversations
        models: root.models
        drafts: root.drafts
        notices: root.notices
        queue: root.queue
        messages: root.messages
        comparison: root.comparison
        attachments: root.attachments
        recording: root.recording
        screenshots: root.screenshots
        library: root.library
        tools: root.tools
        toolsShown: toolsPlace.shown
        onToolsWanted: toolsPlace.toggle()
        onOpenModelWanted: cards.openModel()
        onModelsWanted: header.openModels()
        onModelsPageWanted: modelsPlace.open()
        onFileWanted: cards.attach()
        onSchemaWanted: cards.editSchema()
        onSaveWanted: (contentHash, name) => cards.saveFile(contentHash, name)
    }
    ToolsPlace {
        id: toolsPlace
        x: header.x
        y: header.height
        z: 1
        width: header.width
        height: parent.height - header.height
        visible: !root.pageShown
        enabled: !place.drawerOpen
        windowWidth: root.width
        tools: root.tools
        mcp: root.mcp
        onFocusLeft: page.focusComposer()
    }
    SettingsPlace {
        id: settingsPlace
        x: header.x
        width: header.width
        height: parent.height
        enabled: !place.drawerOpen
        settings: root.settings
        conversations: root.conversations
        models: root.models
        devices: root.devices
        storage: root.storage
        library: root.library
        sidebarShown: header.sidebarShown
        onOpened: root.onlyPage(settingsPlace)
        onSidebarWanted: place.toggle()
        onOpenModelWanted: cards.openModel()
        onFocusLeft: page.focusComposer()
    }
    ModelsPlace {
        id: modelsPlace
        x: header.x
        width: header.width
        height: parent.height
        enabled: !place.drawerOpen
        conversations: root.conversations
        library: root.library
        sidebarShown: header.sidebarShown
        onOpened: root.onlyPage(modelsPlace)
        onSidebarWanted: place.toggle()
        onImportWanted: cards.importModel()
        onTokenWanted: settingsPlace.open("privacy")
        onFocusLeft: page.focusComposer()
    }
    StructuredPlace {
        id: structuredPlace
        x: header.x
        width: header.width
        height: parent.height
        enabled: !place.drawerOpen
        conversations: root.conversations
        batch: root.batch
        sidebarShown: header.sidebarShown
        onOpened: root.onlyPage(structuredPlace)
        onSidebarWanted: place.toggle()
        onFilesWanted: cards.batchFiles.choose()
        onReplaceWanted: row => cards.batchFiles.replace(row)
        onExportWanted: format => cards.batchFiles.exportTo(format)
        onRemark: words => remarks.say(words, "")
        onFocusLeft: page.focusComposer()
    }
    Remarks {
        id: remarks
        z: 3
        anchors.horizontalCenter: page.horizontalCenter
        y: header.height + 12
        conversations: root.conversations
        putAway: root.putAway
        fonts: root.fonts
        settings: root.settings
        notices: root.notices
        storage: root.storage
        library: root.library
    }
    DropOverlay {
        anchors.fill: parent
        z: 4
        models: root.models
        imports: root.imports
        attachments: root.attachments
        batch: structuredPlace.active ? root.batch : null
        onRefused: remarks.show(advice, "")
        onAccepted: remarks.dismiss(advice)
        onAttached: {
            root.showChat();
            page.focusComposer();
        }
    }
    TypedElsewhere {
        content: root.contentItem
        onTyped: words => {
            place.closeDrawer();
            if (!settingsPlace.find(words) && !root.pageShown)
                page.composer.type(words);
        }
        onPasteWanted: {
            place.closeDrawer();
            if (!root.pageShown)
                page.composer.paste();
        }
    }
    Cards {
        id: cards
        conversations: root.conversations
        drafts: root.drafts
        folders: root.folders
        putAway: root.putAway
        search: root.search
        models: root.models
        exports: root.exports
        imports: root.imports
        attachments: root.attachments
        screenshots: root.screenshots
        settings: root.settings
        keys: actions.cardLines
        actions: actions.inPalette
        onRemark: (words, file) => remarks.say(words, file)
        library: root.library
        batch: root.batch
        onDone: root.takeFocus()
        onCloseWanted: root.close()
    }

    ScreenAreas { screenshots: root.screenshots; attachments: root.attachments }
    Panes { id: panes; sidebar: place.sidebar; header: header; page: page; pageShown: root.pageShown; tools: toolsPlace }
    WindowActions {
        id: actions
        answers: root.answers
        conversations: root.conversations
        drafts: root.drafts
        screenshots: root.screenshots
        settings: root.settings
        page: page
        filing: cards.filing
        inChat: !root.pageShown && !place.drawerOpen
        onOpenModelWanted: cards.openModel()
        onFileWanted: cards.attach()
        onModelsWanted: root.pageShown ? modelsPlace.open() : header.openModels()
        onPaneWanted: by => panes.go(by)
        onSchemaWanted: cards.editSchema()
        onDevicesWanted: root.pageShown ? settingsPlace.open("models") : header.openDevices()
        onMessageWanted: root.showChat()
        onModelsPageWanted: modelsPlace.open()
        onStructuredWanted: structuredPlace.open()
        onToolsWanted: toolsPlace.toggle()
        onSidebarWanted: place.toggle()
        onSearchWanted: words => cards.find(words)
        onFolderWanted: {
            place.show();
            place.sidebar.makeFolder();
        }
        onRenamingWanted: {
            place.show();
            place.sidebar.renameActive();
        }
        onExportWanted: conversation => cards.exportChat(conversation)
        onImportWanted: cards.importChats()
        onSettingsWanted: settingsPlace.open("")
        onHelpWanted: cards.showKeys()
        onCloseWanted: root.close()
    }
}
