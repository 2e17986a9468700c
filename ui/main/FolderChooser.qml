// Chooses the folder that a chat or a folder moves to: one that is there, a new one, or none.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property FolderController folders
    property string moved: "" // id
    property string title: ""
    signal left() // and the focus is nowhere

    function openFor(id: string, name: string) {
        moved = id;
        title = name;
        field.clear();
        open();
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.PopupFocusReason);
    }
    function choose(folder: string) {
        folders.move(moved, folder);
        close();
    }

    implicitWidth: Math.min(Theme.px(420), (parent?.width ?? 460) - 32)
    implicitHeight: Math.min(contentItem.implicitHeight + 48, (parent?.height ?? 480) - 48)
    onClosed: left()

    contentItem: ColumnLayout {
        spacing: 12
        CardHead {
            Layout.fillWidth: true
            title: qsTr("Move “%1” to").arg(root.title)
            onCloseWanted: root.close()
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(contentHeight, Theme.px(300))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            model: [{ id: "", name: qsTr("No folder"), depth: 0 }].concat(root.folders.all)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Folders")
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: T.ItemDelegate {
                id: row
                required property var modelData // plain: id, name, depth
                required property int index
                readonly property bool possible: root.opened && root.folders.canMove(root.moved, modelData.id)

                width: ListView.view.width
                implicitHeight: Theme.px(36)
                focusPolicy: Qt.TabFocus
                enabled: possible
                onClicked: root.choose(modelData.id)
                onActiveFocusChanged: if (activeFocus) list.currentIndex = index
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.name
                Accessible.onPressAction: clicked()
                contentItem: RowLayout {
                    spacing: 9
                    opacity: row.enabled ? 1 : 0.45
                    Icon {
                        Layout.leftMargin: 10 + 16 * Math.min(row.modelData.depth, 6)
                        name: row.modelData.id === "" ? "close" : "folder"
                    }
                    Text {
                        Layout.fillWidth: true
                        text: row.modelData.name
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        color: Theme.text
                        font.family: Theme.fontText
                        font.pixelSize: Theme.list
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusRow
                    color: row.pressed ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
                    FocusRing { target: parent; targetRadius: Theme.radiusRow - 4; anchors.margins: 0; visible: row.activeFocus }
                }
            }
        }
        AppTextField {
            id: field
            Layout.fillWidth: true
            label: qsTr("Name of a new folder")
            placeholderText: qsTr("New folder")
            maximumLength: 100
            onAccepted: {
                const made = root.folders.make(text, "");
                if (made !== "")
                    root.choose(made);
            }
        }
    }
}
