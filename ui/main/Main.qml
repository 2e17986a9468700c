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
    function showSidebar() {
        if (!sidebar.shown)
            toggleSidebar();
    }

    function sayProblem() {
        if (settings.problem !== "")
            toast.showUntilRead(settings.problem);
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
    Component.onCompleted: {
        page.focusComposer();
        sayProblem();
    }

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
        onConversationDeleted: toast.show(qsTr("Chat deleted"), qsTr("Undo"))
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
        onOpenModelWanted: fileDialog.open()
    }
    Toast {
        id: toast
        z: 3
        anchors.horizontalCenter: page.horizontalCenter
        y: header.height + 12
        onAction: root.conversations.undoRemove()
        onRead: root.fonts.dismiss()
    }
    DropOverlay {
        anchors.fill: parent
        z: 4
        models: root.models
        onRefused: toast.show(advice, "")
        onAccepted: toast.dismiss(advice)
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
        function onExported(file) { toast.show(qsTr("Saved as %1").arg(file), ""); }
    }
    Connections {
        target: root.settings
        function onProblemChanged() { root.sayProblem(); }
    }
    Connections {
        target: root.fonts
        function onAdviceChanged() {
            if (root.fonts.advice !== "")
                toast.showUntilRead(root.fonts.advice);
        }
    }
    SettingsPopup { id: settingsPopup; settings: root.settings }
    HelpOverlay { id: help }
    SearchPalette {
        id: palette
        search: root.search
        conversations: root.conversations
        actions: [
            { text: qsTr("New chat"), keys: qsTr("Ctrl+N"), icon: "plus", run: () => root.conversations.startNew() },
            { text: qsTr("New private chat"), keys: qsTr("Ctrl+Shift+N"), icon: "plus", run: () => root.conversations.startPrivate() },
            { text: qsTr("Open a model file"), keys: qsTr("Ctrl+O"), icon: "models", run: () => fileDialog.open() },
            { text: qsTr("Choose the device"), keys: qsTr("Alt+D"), icon: "tool", run: () => header.openDevices() },
            { text: qsTr("Thinking on or off"), keys: qsTr("Ctrl+T"), icon: "think", run: () => root.drafts.thinking = !root.drafts.thinking },
            { text: qsTr("Rename this chat"), keys: qsTr("F2"), icon: "edit", run: () => { root.showSidebar(); sidebar.renameActive(); } },
            { text: qsTr("Save this chat as Markdown"), keys: "", icon: "file", run: () => root.conversations.exportChat(root.conversations.current) },
            { text: qsTr("Settings"), keys: qsTr("Ctrl+,"), icon: "settings", run: () => settingsPopup.open() },
            { text: qsTr("All keys"), keys: qsTr("Ctrl+/"), icon: "keyboard", run: () => help.open() }
        ]
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

    Shortcut { sequences: [StandardKey.New]; onActivated: root.conversations.startNew() }
    Shortcut { sequence: "Ctrl+Shift+N"; onActivated: root.conversations.startPrivate() }
    Shortcut { sequence: "Ctrl+L"; onActivated: page.focusComposer() }
    Shortcut { sequence: "Ctrl+B"; onActivated: root.toggleSidebar() }
    Shortcut { sequence: "Ctrl+O"; onActivated: fileDialog.open() }
    Shortcut { sequence: "Alt+D"; onActivated: header.openDevices() }
    Shortcut { sequence: "Ctrl+T"; onActivated: root.drafts.thinking = !root.drafts.thinking }
    Shortcut { sequences: ["Ctrl+K", "Ctrl+F", "Ctrl+Shift+F"]; onActivated: palette.open() }
    Shortcut { sequence: "F2"; onActivated: { root.showSidebar(); sidebar.renameActive(); } }
    Shortcut { sequence: "Ctrl+,"; onActivated: settingsPopup.open() }
    Shortcut { sequences: ["F1", "Ctrl+/"]; onActivated: help.open() }
    Shortcut { sequence: "Ctrl+Q"; onActivated: root.close() }
    Shortcut { sequence: "Ctrl+Tab"; onActivated: root.conversations.selectNext(1) }
    Shortcut { sequence: "Ctrl+Shift+Tab"; onActivated: root.conversations.selectNext(-1) }
    Shortcut { sequences: ["Ctrl+=", "Ctrl++"]; onActivated: root.settings.textScale += 0.1 }
    Shortcut { sequence: "Ctrl+-"; onActivated: root.settings.textScale -= 0.1 }
    Shortcut { sequence: "Ctrl+0"; onActivated: root.settings.textScale = 1 }
    Shortcut { sequence: "End"; onActivated: page.transcript.toEnd() }
    Shortcut { sequence: "PgUp"; onActivated: page.transcript.turnPage(-1) }
    Shortcut { sequence: "PgDown"; onActivated: page.transcript.turnPage(1) }
    Shortcut {
        sequence: "Esc"
        enabled: root.answers.busy || root.drawerOpen
        onActivated: {
            if (root.drawerOpen)
                root.drawerOpen = false;
            else
                root.answers.stop();
        }
    }
}
