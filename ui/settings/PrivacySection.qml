// What leaves this machine, which is nothing but what downloads ask for, and what was agreed to.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Library

SettingsSection {
    id: root

    required property StorageController storage
    required property LibraryController library

    name: "privacy"
    title: qsTr("Privacy")

    SettingRow {
        title: qsTr("Nothing leaves this machine")
        detail: qsTr("What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.")
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
    SwitchRow {
        name: "networkOff"
        title: qsTr("No network at all")
        detail: qsTr("Not even downloads: no connection is opened, and those that are open end.")
        also: qsTr("offline airplane switch")
    }
    FieldRow {
        name: "hubMirror"
        title: qsTr("Another hub")
        detail: qsTr("Asked where the first one has not what is wanted. From the next start on.")
        also: qsTr("mirror address endpoint proxy download")
        placeholder: "https://"
    }
    TokenRow { token: root.library.token }
    FieldRow {
        name: "downloadLimit"
        title: qsTr("Limit of downloads")
        detail: qsTr("Megabytes a second; 0 for as many as there are.")
        also: qsTr("speed bandwidth rate download")
        number: true
    }
    SettingRow {
        title: qsTr("Connections of this run")
        detail: root.library.downloads.connectionList.length > 0 ? qsTr("Newest first.") : qsTr("None was opened.")
        also: qsTr("log network hosts")
    }
    Repeater {
        model: root.words === "" || root.titleFound ? root.library.downloads.connectionList : []
        ConnectionRow {
            required property var modelData
            width: parent?.width ?? 0
            when: modelData.when
            where: modelData.where
            what: modelData.what
        }
    }
}
