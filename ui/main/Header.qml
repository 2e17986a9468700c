// Top: title of the chat, model, device, context.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Library

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property ModelController models
    required property DeviceController devices
    required property DraftController drafts
    required property FolderController folders
    required property LibraryController library
    property bool sidebarShown: true
    readonly property bool tight: width < Theme.px(760) // no room beside title and model
    signal sidebarWanted()
    signal openModelWanted()
    signal modelsWanted()
    signal tagChosen(string tag)

    function takeFocus() {
        model.forceActiveFocus(Qt.TabFocusReason);
    }
    function openModels() {
        menu.popup(model, model.mirrored ? model.width - menu.width : 0, model.height + 6);
    }
    function openDevices() {
        deviceMenu.popup(root, LayoutMirroring.enabled ? 16 : root.width - deviceMenu.width - 16, root.height - 4);
    }

    implicitHeight: Theme.headerHeight

    RowLayout {
        anchors.fill: parent
        anchors.bottomMargin: 2
        anchors.leftMargin: root.sidebarShown ? 16 : 8
        anchors.rightMargin: 16
        spacing: 10

        IconButton {
            visible: !root.sidebarShown
            iconName: "sidebar"
            label: ActionKeys.hint(qsTr("Show the sidebar"), "sidebar")
            onClicked: root.sidebarWanted()
        }
        Tag {
            visible: root.conversations.isPrivate
            text: qsTr("Private: nothing is written")
        }
        Tag {
            visible: root.conversations.isArchived
            text: qsTr("Archived")
        }
        Text {
            Layout.fillWidth: true
            Layout.maximumWidth: tags.count > 0 && !root.tight ? Math.ceil(implicitWidth) : Number.POSITIVE_INFINITY
            text: root.conversations.title
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            id: tags
            model: root.conversations.tags.slice(0, 3)
            SmallButton {
                required property string modelData
                visible: !root.tight
                text: "#" + modelData
                Accessible.name: qsTr("Search for the tag %1").arg(modelData)
                onClicked: root.tagChosen(modelData)
            }
        }
        Item { visible: tags.count > 0 && !root.tight; Layout.fillWidth: true }
        RowLayout {
            visible: root.models.state === ModelState.Loading
            spacing: 8
            AppProgressBar {
                implicitWidth: 110
                implicitHeight: 6
                value: root.models.progress > 0 ? root.models.progress : -1
                label: qsTr("Opening %1").arg(root.models.loadingName)
            }
            IconButton {
                iconName: "close"
                label: qsTr("Cancel opening")
                onClicked: root.models.cancelLoading()
            }
        }
        DownloadPill {
            maximumTextWidth: Math.max(60, root.width * 0.2)
            downloads: root.library.downloads
            onClicked: root.modelsWanted()
        }
        Pill {
            id: model
            text: root.models.state === ModelState.Loading ? root.models.loadingName
                : root.models.name || qsTr("No model")
            detail: root.models.state === ModelState.Loading ? qsTr("opening") : root.models.detail
            chevron: true
            maximumTextWidth: Math.max(60, root.width * 0.24)
            help: ActionKeys.hint(qsTr("Choose the model"), "model")
            open: menu.visible
            onClicked: root.openModels()
            ModelMenu {
                id: menu
                models: root.models
                library: root.library
                onOpenModelWanted: root.openModelWanted()
                onModelsWanted: root.modelsWanted()
            }
        }
        Pill {
            id: device
            visible: root.models.deviceName !== "" && root.width > Theme.px(400)
            dot: true
            text: root.models.deviceName
            maximumTextWidth: Math.max(60, root.width * 0.24)
            help: ActionKeys.hint(qsTr("Choose the device"), "device")
            open: deviceMenu.visible
            Accessible.name: qsTr("Device: %1").arg(text)
            onClicked: root.openDevices()
        }
        ContextPill {
            visible: root.answers.contextUsed > 0 && root.width > Theme.px(680)
            drafts: root.drafts
            used: root.answers.contextUsed
            length: root.models.contextLength
        }
    }
    Hairline { anchors.bottom: parent.bottom; width: parent.width }
    DeviceMenu { id: deviceMenu; devices: root.devices }
}
