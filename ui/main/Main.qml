// The window: sidebar, header, page, and the keys that work everywhere.
import QtQuick
import QtQuick.Controls.Basic as Basic
import QtQuick.Templates as T

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
    required property SearchResultsModel search
    required property ModelController models
    required property DraftController drafts
    required property NoticeController notices
    required property DeviceController devices
    required property FontController fonts
    required property QueuedMessagesModel queue
    required property MessageController messages
    required property ComparisonController comparison
    required property AppSettings settings

    readonly property bool narrow: width < Theme.sidebarWidth + 488
    property bool sidebarWanted: true
    property bool drawerOpen: false

    function toggleSidebar() {
        if (narrow)
            drawerOpen = !drawerOpen;
        else
            sidebarWanted = !sidebarWanted;
    }

    width: 1100
    height: 760
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: conversations.title ? qsTr("%1 – Cabochon").arg(conversations.title) : qsTr("Cabochon")
    color: Theme.window
    onNarrowChanged: drawerOpen = false
    onDrawerOpenChanged: {
        if (drawerOpen)
            sidebar.takeFocus();
        else
            Qt.callLater(page.focusComposer); // once it takes keys again
    }
    Component.onCompleted: page.focusComposer()

    Binding { target: Theme; property: "dark"; value: root.settings.dark }
    Binding { target: Theme; property: "textScale"; value: root.settings.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: root.settings.reducedMotion }

    // In the order in which they are read, and in which Tab walks through them.
    Sidebar {
        id: sidebar
        readonly property bool shown: root.narrow ? root.drawerOpen : root.sidebarWanted

        x: shown ? 0 : -width
        z: 2
        width: Math.min(Theme.sidebarWidth, root.width * 0.85)
        height: parent.height
        visible: shown || x > -width
        answers: root.answers
        conversations: root.conversations
        onOpenModelWanted: fileDialog.open()
        onSettingsWanted: settingsPopup.open()
        onSearchWanted: palette.open()
        onHelpWanted: help.open()
        onFocusLeft: page.focusComposer()
        Behavior on x { NumberAnimation { duration: Theme.opening; easing.type: Easing.OutCubic } }
    }
    T.Button { // dims what is behind the open sidebar; a press there closes it
        anchors.fill: parent
        z: 1
        visible: root.narrow && root.drawerOpen
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Close the sidebar")
        Accessible.onPressAction: clicked()
        onClicked: root.drawerOpen = false
        background: Rectangle { color: Theme.dim }
    }
    Header {
        id: header
        x: root.narrow || !root.sidebarWanted ? 0 : sidebar.width
        width: parent.width - x
        height: implicitHeight
        enabled: !root.drawerOpen
        answers: root.answers
        conversations: root.conversations
        models: root.models
        devices: root.devices
        drafts: root.drafts
        sidebarShown: !root.narrow && root.sidebarWanted
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
    Remarks {
        id: remarks
        z: 3
        anchors.horizontalCenter: page.horizontalCenter
        y: header.height + 12
        conversations: root.conversations
        fonts: root.fonts
        settings: root.settings
    }
    DropOverlay {
        anchors.fill: parent
        z: 4
        models: root.models
        onRefused: remarks.show(advice, "")
        onAccepted: remarks.dismiss(advice)
    }
    TypedElsewhere {
        content: root.contentItem
        onTyped: words => {
            root.drawerOpen = false;
            page.composer.type(words);
        }
        onPasteWanted: {
            root.drawerOpen = false;
            page.composer.paste();
        }
    }
    Connections {
        target: root.conversations
        function onCurrentChanged() { root.drawerOpen = false; }
    }
    SettingsPopup { id: settingsPopup; settings: root.settings }
    HelpOverlay { id: help; keys: actions.cardLines }
    SearchPalette {
        id: palette
        search: root.search
        conversations: root.conversations
        actions: actions.inPalette
        onLeft: page.focusComposer()
    }
    ModelFileDialog {
        id: fileDialog
        folder: root.settings.modelFolder
        onChosen: path => {
            root.settings.modelFolder = Places.folderOf(path);
            root.models.openPath(path);
        }
    }

    WindowActions {
        id: actions
        answers: root.answers
        conversations: root.conversations
        drafts: root.drafts
        settings: root.settings
        page: page
        drawerOpen: root.drawerOpen
        onOpenModelWanted: fileDialog.open()
        onDevicesWanted: header.openDevices()
        onSidebarWanted: root.toggleSidebar()
        onSearchWanted: palette.open()
        onRenamingWanted: {
            if (!sidebar.shown)
                root.toggleSidebar();
            sidebar.renameActive();
        }
        onSettingsWanted: settingsPopup.open()
        onHelpWanted: help.open()
        onCloseWanted: root.close()
    }
    Shortcut { sequence: "Esc"; enabled: root.drawerOpen; onActivated: root.drawerOpen = false }
}
