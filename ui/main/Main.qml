// The window: sidebar, header, page, and the keys that work everywhere.
import QtQuick
import QtQuick.Controls.Basic as Basic

import Cabochon.App
import Cabochon.Chat
import Cabochon.Controls
import Cabochon.FileChooser
import Cabochon.Files
import Cabochon.History
import Cabochon.Settings

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
    required property ComparisonController comparison
    required property ExportController exports
    required property ImportController imports
    required property AppSettings settings

    readonly property bool narrow: width < Theme.sidebarWidth + 488
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft
    property bool sidebarWanted: true
    property bool drawerOpen: false

    function toggleSidebar() {
        if (narrow)
            drawerOpen = !drawerOpen;
        else
            sidebarWanted = !sidebarWanted;
    }

    function showSidebar() {
        if (!sidebar.shown)
            toggleSidebar();
    }

    width: 1100
    height: 760
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: conversations.title ? qsTr("%1 – Cabochon").arg(conversations.title) : qsTr("Cabochon")
    color: Theme.window
    onNarrowChanged: drawerOpen = false
    onClosing: close => close.accepted = filing.mayClose()
    onDrawerOpenChanged: {
        if (drawerOpen)
            sidebar.takeFocus();
        else
            Qt.callLater(settingsPlace.takeFocus); // once it takes keys again
    }
    Component.onCompleted: page.focusComposer()

    AppliedSettings { settings: root.settings; links: page.links }

    // From right to left, with all that is in the window and in its pop-ups.
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    // In the order in which they are read, and in which Tab walks through them.
    Sidebar {
        id: sidebar
        readonly property bool shown: root.narrow ? root.drawerOpen : root.sidebarWanted
        readonly property real room: !root.narrow && root.sidebarWanted ? width : 0 // beside the page
        property real hidden: shown ? 0 : width // how far it is out of the window

        x: root.mirrored ? root.width - width + hidden : -hidden
        z: 2
        width: Math.min(Theme.sidebarWidth, root.width * 0.85)
        height: parent.height
        visible: hidden < width
        answers: root.answers
        conversations: root.conversations
        folders: root.folders
        filing: filing
        onOpenModelWanted: fileDialog.open()
        onSettingsWanted: settingsPlace.open("")
        onSearchWanted: palette.open()
        onHelpWanted: help.open()
        onExportWanted: conversation => exchange.exportChat(conversation)
        onChatChosen: settingsPlace.giveWay()
        onFocusLeft: settingsPlace.takeFocus()
        Behavior on hidden { NumberAnimation { duration: Theme.opening; easing.type: Easing.OutCubic } }
    }
    DrawerShade {
        anchors.fill: parent
        z: 1
        visible: root.narrow && root.drawerOpen
        onClicked: root.drawerOpen = false
    }
    Header {
        id: header
        x: root.mirrored ? 0 : sidebar.room
        width: parent.width - sidebar.room
        height: implicitHeight
        visible: !settingsPlace.active
        enabled: !root.drawerOpen
        answers: root.answers
        conversations: root.conversations
        models: root.models
        devices: root.devices
        drafts: root.drafts
        folders: root.folders
        sidebarShown: !root.narrow && root.sidebarWanted
        onTagChosen: tag => palette.find(tag.includes(" ") ? `tag:"${tag}" ` : `tag:${tag} `)
        onSidebarWanted: root.toggleSidebar()
        onOpenModelWanted: fileDialog.open()
    }
    ChatPage {
        id: page
        x: header.x
        y: header.height
        width: header.width
        height: parent.height - header.height
        focus: true
        visible: !settingsPlace.active
        enabled: !root.drawerOpen
        answers: root.answers
        conversations: root.conversations
        models: root.models
        drafts: root.drafts
        notices: root.notices
        queue: root.queue
        messages: root.messages
        comparison: root.comparison
        onOpenModelWanted: fileDialog.open()
    }
    SettingsPlace {
        id: settingsPlace
        x: header.x
        width: header.width
        height: parent.height
        enabled: !root.drawerOpen
        settings: root.settings
        conversations: root.conversations
        models: root.models
        devices: root.devices
        storage: root.storage
        sidebarShown: header.sidebarShown
        onOpened: root.drawerOpen = false
        onSidebarWanted: root.toggleSidebar()
        onOpenModelWanted: fileDialog.open()
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
    }
    DropOverlay {
        anchors.fill: parent
        z: 4
        models: root.models
        imports: root.imports
        onRefused: remarks.show(advice, "")
        onAccepted: remarks.dismiss(advice)
    }
    TypedElsewhere {
        content: root.contentItem
        onTyped: words => {
            root.drawerOpen = false;
            if (!settingsPlace.find(words))
                page.composer.type(words);
        }
        onPasteWanted: {
            root.drawerOpen = false;
            if (!settingsPlace.active)
                page.composer.paste();
        }
    }
    Connections {
        target: root.conversations
        function onCurrentChanged() { root.drawerOpen = false; }
    }
    Exchange {
        id: exchange
        exports: root.exports
        imports: root.imports
        onRemark: (words, file) => remarks.say(words, file)
    }
    HelpOverlay { id: help; keys: actions.cardLines }
    SearchPalette {
        id: palette
        search: root.search
        conversations: root.conversations
        actions: actions.inPalette
        onLeft: settingsPlace.takeFocus()
    }
    FilingCards {
        id: filing
        conversations: root.conversations
        folders: root.folders
        putAway: root.putAway
        onDone: page.focusComposer()
        onCloseWanted: root.close()
    }
    ModelFileDialog {
        id: fileDialog
        folder: root.settings.modelFolder
        onChosen: path => {
            root.settings.modelFolder = Places.folderOf(path);
            root.models.openPath(path);
        }
    }

    Panes { id: panes; sidebar: sidebar; header: header; page: page; settingsPlace: settingsPlace }
    WindowActions {
        id: actions
        answers: root.answers
        conversations: root.conversations
        drafts: root.drafts
        settings: root.settings
        page: page
        filing: filing
        inChat: !settingsPlace.active && !root.drawerOpen
        onOpenModelWanted: fileDialog.open()
        onModelsWanted: settingsPlace.active ? settingsPlace.open("models") : header.openModels()
        onPaneWanted: by => panes.go(by)
        onDevicesWanted: settingsPlace.active ? settingsPlace.open("models") : header.openDevices()
        onMessageWanted: settingsPlace.giveWay()
        onSidebarWanted: root.toggleSidebar()
        onSearchWanted: words => palette.find(words)
        onFolderWanted: {
            root.showSidebar();
            sidebar.makeFolder();
        }
        onRenamingWanted: {
            root.showSidebar();
            sidebar.renameActive();
        }
        onExportWanted: conversation => exchange.exportChat(conversation)
        onImportWanted: exchange.importChats()
        onSettingsWanted: settingsPlace.open("")
        onHelpWanted: help.open()
        onCloseWanted: root.close()
    }
    Shortcut { sequence: "Esc"; enabled: root.drawerOpen; onActivated: root.drawerOpen = false }
}
