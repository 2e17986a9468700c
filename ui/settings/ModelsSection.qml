// Which model answers, and what computes it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

import Cabochon.App
import Cabochon.Controls
import Cabochon.Library

SettingsSection {
    id: root

    required property ModelController models
    required property DeviceController devices
    required property LibraryController library
    signal openModelWanted()

    name: "models"
    title: qsTr("Models and device")

    Component.onCompleted: {
        models.recent.refresh();
        devices.refresh();
    }

    SettingRow {
        name: "modelPath"
        title: qsTr("Model")
        detail: root.models.contextLength > 0
                ? qsTr("%1 answers. It reads up to %2 tokens of a chat at once.").arg(root.models.name)
                      .arg(root.models.contextLength.toLocaleString(Qt.locale(), "f", 0))
                : qsTr("No model is open.")
        also: qsTr("gguf file context")
        AppButton {
            text: qsTr("Open a model file …")
            onClicked: root.openModelWanted()
        }
    }
    UseRow {
        visible: root.models.hasBuiltIn && (root.words === "" || found)
        title: qsTr("Cabochon Nano")
        detail: qsTr("built in")
        used: root.models.builtIn
        onUseWanted: root.models.useBuiltIn()
    }
    Repeater {
        model: root.models.recent
        UseRow {
            required property var model // of the files opened last

            title: model.name
            detail: model.detail
            used: !root.models.builtIn && root.models.path === model.path
            usable: !model.missing
            removable: true
            onUseWanted: root.models.openPath(model.path)
            onRemovalWanted: root.models.recent.remove(model.path)
        }
    }
    SettingRow {
        title: qsTr("Folder of models")
        detail: root.library.moving ? root.library.movingWords
              : root.library.use !== "" ? root.library.use : root.library.folder
        also: qsTr("move disk space library use")
        AppButton {
            visible: !root.library.moving
            enabled: root.library.folder !== ""
            text: qsTr("Move …")
            Accessible.name: qsTr("Move the folder of models …")
            onClicked: chooser.open()
        }
        AppButton {
            visible: root.library.moving
            text: qsTr("Stop")
            Accessible.name: qsTr("Stop moving the models")
            onClicked: root.library.stopMoving()
        }
    }
    AppProgressBar {
        width: parent?.width ?? 0
        visible: root.library.moving && (root.words === "" || root.titleFound)
        value: root.library.moved
        label: root.library.movingWords
    }
    FolderDialog {
        id: chooser
        title: qsTr("Where the models shall lie")
        onAccepted: root.library.moveTo(selectedFolder)
    }
    SettingRow {
        name: "device"
        title: qsTr("Device")
        detail: root.devices.usedName !== "" ? [qsTr("Answers are computed on %1.").arg(root.devices.usedName), root.devices.memoryTotal].filter(words => words !== "").join(" ")
                                             : qsTr("Nothing computes yet.")
        also: qsTr("graphics card processor cpu gpu vulkan memory")
    }
    Repeater {
        model: root.devices.devices
        UseRow {
            required property var model // of the devices

            title: model.name
            detail: model.detail
            used: model.current
            usable: model.usable
            onUseWanted: root.devices.choose(model.deviceId)
        }
    }
}
