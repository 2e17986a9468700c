// Where the sidebar is: beside the page, or in a narrow window over it, as a drawer.
import QtQuick

import Cabochon.App
import Cabochon.Controls

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property FolderController folders
    required property Cards cards
    property bool downloading: false // models arrive
    readonly property bool narrow: width < Theme.sidebarWidth + 488
    property bool wanted: true
    property bool drawerOpen: false
    readonly property bool beside: !narrow && wanted // the page
    readonly property bool shown: narrow ? drawerOpen : wanted
    readonly property real room: beside ? sidebar.width : 0
    readonly property alias sidebar: sidebar
    signal settingsWanted()
    signal modelsWanted()
    signal structuredWanted()
    signal chatChosen()
    signal focusLeft() // what was done here is done

    function toggle() {
        if (narrow)
            drawerOpen = !drawerOpen;
        else
            wanted = !wanted;
    }
    function show() {
        if (!shown)
            toggle();
    }
    function closeDrawer() {
        drawerOpen = false;
    }

    onNarrowChanged: closeDrawer()
    onDrawerOpenChanged: {
        if (drawerOpen)
            sidebar.takeFocus();
        else
            Qt.callLater(() => root.focusLeft()); // once what is behind it takes keys again
    }

    Sidebar {
        id: sidebar
        property real hidden: root.shown ? 0 : width // how far it is out of the window

        x: LayoutMirroring.enabled ? root.width - width + hidden : -hidden
        z: 1
        width: Math.min(Theme.sidebarWidth, root.width * 0.85)
        height: parent.height
        visible: hidden < width
        answers: root.answers
        conversations: root.conversations
        folders: root.folders
        filing: root.cards.filing
        downloading: root.downloading
        onModelsWanted: root.modelsWanted()
        onStructuredWanted: root.structuredWanted()
        onSettingsWanted: root.settingsWanted()
        onSearchWanted: root.cards.find("")
        onHelpWanted: root.cards.showKeys()
        onExportWanted: conversation => root.cards.exportChat(conversation)
        onChatChosen: root.chatChosen()
        onFocusLeft: root.focusLeft()
        Behavior on hidden { NumberAnimation { duration: Theme.opening; easing.type: Easing.OutCubic } }
    }
    DrawerShade {
        anchors.fill: parent
        visible: root.narrow && root.drawerOpen
        onClicked: root.closeDrawer()
    }
    Connections {
        target: root.conversations
        function onCurrentChanged() { root.closeDrawer(); }
    }
    Shortcut { sequence: "Esc"; enabled: root.drawerOpen; onActivated: root.closeDrawer() }
}
