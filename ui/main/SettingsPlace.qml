// Where the page of settings is shown in place of the chat: made when it is opened, gone when it is
// closed, and the focus is where it was.
import QtQuick

import Cabochon.App
import Cabochon.Settings
import Cabochon.SettingsPage

Loader {
    id: root

    required property AppSettings settings
    required property ConversationController conversations
    required property ModelController models
    required property DeviceController devices
    required property StorageController storage
    property bool sidebarShown: true
    signal opened()
    signal sidebarWanted()
    signal openModelWanted()
    signal focusLeft() // to the chat

    readonly property SettingsPage page: item as SettingsPage
    property Item focusedBefore: null

    /// At a section; empty: where it begins.
    function open(section: string) {
        if (!active)
            focusedBefore = Window.window.activeFocusItem;
        active = true;
        opened();
        if (section !== "")
            page.show(section);
        page.takeFocus();
    }
    function close() {
        active = false;
        if (focusedBefore?.visible)
            focusedBefore.forceActiveFocus(Qt.OtherFocusReason);
        else
            focusLeft();
    }
    /// The chat is wanted.
    function giveWay() {
        active = false;
        focusLeft();
    }
    function takeFocus() {
        if (active)
            page.takeFocus();
        else
            focusLeft();
    }
    /// False: it is not open.
    function find(words: string): bool {
        page?.find(words);
        return active;
    }

    active: false
    sourceComponent: SettingsPage {
        settings: root.settings
        models: root.models
        devices: root.devices
        storage: root.storage
        sidebarShown: root.sidebarShown
        onCloseWanted: root.close()
        onSidebarWanted: root.sidebarWanted()
        onOpenModelWanted: root.openModelWanted()
    }

    Connections {
        target: root.conversations
        enabled: root.active
        function onCurrentChanged() { root.giveWay(); }
        function onRowWanted() { root.giveWay(); }
    }
}
