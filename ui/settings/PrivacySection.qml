// What leaves this machine, which is nothing, and what was agreed to.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls

SettingsSection {
    id: root

    required property StorageController storage

    name: "privacy"
    title: qsTr("Privacy")

    SettingRow {
        title: qsTr("Nothing leaves this machine")
        detail: qsTr("Cabochon opens no connection to anywhere. There is no log of connections, because there are none.")
        also: qsTr("network offline telemetry updates")
    }
    SettingRow {
        title: qsTr("What is kept")
        detail: root.storage.folder !== ""
                ? qsTr("Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.").arg(root.storage.folder)
                : qsTr("Nothing: in this run chats are not written.")
        also: qsTr("folder history data")
    }
    SettingRow {
        name: "linkHosts"
        title: qsTr("Links in answers")
        detail: root.settings.linkHosts.length > 0
                ? qsTr("Your browser opens them. Of these hosts you were asked, and are not asked again:")
                : qsTr("Your browser opens them. You are asked once for each host.")
        also: qsTr("browser pages hosts allowed")
    }
    Repeater {
        model: root.settings.linkHosts
        SettingRow {
            id: host
            required property string modelData

            spacing: Theme.compact ? 4 : 7
            title: modelData
            IconButton {
                iconName: "close"
                label: qsTr("Ask again before opening %1").arg(host.modelData)
                onClicked: root.settings.linkHosts = root.settings.linkHosts.filter(one => one !== host.modelData)
            }
        }
    }
}
