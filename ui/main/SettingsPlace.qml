// Where the page of settings is shown in place of the chat.
import QtQuick

import Cabochon.App
import Cabochon.Library
import Cabochon.Settings
import Cabochon.SettingsPage

PagePlace {
    id: root

    required property AppSettings settings
    required property ModelController models
    required property DeviceController devices
    required property StorageController storage
    required property LibraryController library
    signal openModelWanted()

    readonly property SettingsPage page: item as SettingsPage

    /// At a section; empty: where it begins.
    function open(section: string) {
        show();
        if (section !== "")
            page.show(section);
        page.takeFocus();
    }
    /// False: it is not open.
    function find(words: string): bool {
        page?.find(words);
        return active;
    }

    sourceComponent: SettingsPage {
        settings: root.settings
        models: root.models
        devices: root.devices
        storage: root.storage
        library: root.library
        sidebarShown: root.sidebarShown
        onCloseWanted: root.close()
        onSidebarWanted: root.sidebarWanted()
        onOpenModelWanted: root.openModelWanted()
    }
}
