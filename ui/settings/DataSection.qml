// The conversations on the disk: where they lie, and their copies.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls

SettingsSection {
    id: root

    required property StorageController storage
    readonly property bool kept: storage.folder !== ""

    name: "data"
    title: qsTr("Data")

    Component.onCompleted: storage.refresh()

    SettingRow {
        title: qsTr("Chats on this disk")
        detail: !root.kept ? qsTr("Nothing: in this run chats are not written.")
                : root.storage.size === "" ? root.storage.folder : qsTr("%1 in %2").arg(root.storage.size).arg(root.storage.folder)
        also: qsTr("folder history size space")
        AppButton {
            visible: root.kept
            text: qsTr("Open the folder")
            onClicked: root.storage.openFolder()
        }
    }
    SettingRow {
        title: qsTr("Copies")
        detail: qsTr("Cabochon makes one a day and keeps the last three, beside the chats.")
        also: qsTr("backup restore")
        AppButton {
            visible: root.kept
            enabled: !root.storage.busy
            text: qsTr("Make one now")
            onClicked: root.storage.backUp()
        }
    }
    Repeater {
        model: root.storage.copies
        SettingRow {
            id: copy
            required property var modelData // {name, title, size}

            title: modelData.title
            detail: modelData.size
            also: qsTr("backup restore copy")
            spacing: Theme.compact ? 4 : 7
            AppButton {
                enabled: !root.storage.busy
                text: qsTr("Go back to it …")
                Accessible.name: qsTr("Go back to the copy of %1").arg(copy.title)
                onClicked: {
                    ask.copy = copy.modelData.name;
                    ask.title = qsTr("Go back to the chats of %1?").arg(copy.title);
                    ask.open();
                }
            }
        }
    }
    ConfirmCard {
        id: ask
        property string copy: ""

        text: qsTr("They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.")
        doText: qsTr("Go back")
        onConfirmed: root.storage.restore(copy)
    }
}
