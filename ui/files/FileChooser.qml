// Chooses a model file in the window: places on the left, a folder on the right, a path to type.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Files

CardPopup {
    id: root

    required property string lastFolder
    readonly property string title: qsTr("Open a Gemma 4 model")
    signal chosen(string path)

    function openIn(start: string) {
        open();
        folder.show(start);
        view.takeFocus();
    }
    function choose(path: string) {
        close();
        chosen(path);
    }

    padding: 20
    width: Math.min(Theme.px(760), (parent?.width ?? 800) - 32)
    height: Math.min(Theme.px(540), (parent?.height ?? 600) - 32)
    contentItem: ColumnLayout {
        spacing: 12

        RowLayout {
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: root.title
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton { iconName: "close"; label: qsTr("Close"); onClicked: root.close() }
        }
        RowLayout {
            spacing: 8
            IconButton {
                implicitHeight: Theme.px(36)
                implicitWidth: Theme.px(36)
                iconName: "arrowUp"
                label: qsTr("Folder above (Backspace)")
                enabled: folder.folder !== "/"
                onClicked: folder.showParent()
            }
            AppTextField {
                id: path
                Layout.fillWidth: true
                label: qsTr("Path")
                onAccepted: folder.open(text)
                Keys.onDownPressed: view.takeFocus()

                Connections {
                    target: folder
                    function onFolderChanged() {
                        path.text = folder.folder;
                        if (path.activeFocus)
                            view.takeFocus();
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 14
            PlaceList {
                Layout.preferredWidth: Theme.px(176)
                Layout.fillHeight: true
                visible: root.availableWidth > Theme.px(480)
                lastFolder: root.lastFolder
                shownFolder: folder.folder
                onWanted: place => {
                    folder.show(place);
                    view.takeFocus();
                }
            }
            FolderView {
                id: view
                Layout.fillWidth: true
                Layout.fillHeight: true
                folder: folder
                onFileWanted: file => root.choose(file)
                onPathWanted: path.forceActiveFocus(Qt.ShortcutFocusReason)
            }
        }
        RowLayout {
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: folder.problem || qsTr("Folders and .gguf files are shown.")
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                color: folder.problem ? Theme.bad : Theme.faint
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
            }
            AppButton { text: qsTr("Cancel"); onClicked: root.close() }
            AppButton {
                kind: AppButton.Primary
                text: qsTr("Open")
                enabled: view.hasCurrent
                onClicked: view.openCurrent()
            }
        }
    }

    FolderModel {
        id: folder
        onChosen: file => root.choose(file)
    }
}
