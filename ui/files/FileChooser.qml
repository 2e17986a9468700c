// Chooses a file in the window, or where to save one: places on the left, a folder on the right, a path
// to type.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Files

CardPopup {
    id: root

    required property string lastFolder
    required property string title
    required property var endings // strings: of the files that are shown
    property string hint: ""      // which ones these are
    property string emptyHint: ""
    property bool saving: false
    property bool many: false     // files may be chosen
    property string replaced: ""  // it is there already, and was asked for once
    signal chosen(string path)
    signal manyChosen(var paths) // strings, where many may be

    /// `name`: a suggestion, when something is saved.
    function openIn(start: string, name: string) {
        replaced = "";
        view.marked = [];
        open();
        folder.show(start);
        field.text = name;
        if (!saving)
            return view.takeFocus();
        field.forceActiveFocus();
        field.select(0, name.lastIndexOf(".") > 0 ? name.lastIndexOf(".") : name.length);
    }
    /// With what is marked.
    function choose(path: string) {
        close();
        if (many)
            manyChosen(view.marked.includes(path) ? view.marked : view.marked.concat([path]));
        else
            chosen(path);
    }
    /// What is there is replaced when it was asked for twice.
    function save() {
        const path = folder.pathFor(field.text.trim());
        if (field.text.trim() === "")
            return;
        if (folder.hasFile(path) && replaced !== path)
            replaced = path;
        else
            choose(path);
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
                many: root.many
                emptyHint: root.emptyHint
                onFileWanted: file => {
                    if (root.saving)
                        field.text = file.substring(file.lastIndexOf("/") + 1);
                    else
                        root.choose(file);
                }
                onPathWanted: path.forceActiveFocus(Qt.ShortcutFocusReason)
            }
        }
        AppTextField {
            id: field
            Layout.fillWidth: true
            visible: root.saving
            label: qsTr("Name")
            onTextChanged: root.replaced = ""
            onAccepted: root.save()
        }
        RowLayout {
            spacing: 8
            Text {
                readonly property string problem: folder.problem
                    || (root.replaced !== "" ? qsTr("It is there already. Save again to replace it.") : "")
                Layout.fillWidth: true
                text: problem || root.hint
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                color: problem ? Theme.bad : Theme.faint
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
            }
            AppButton { text: qsTr("Cancel"); onClicked: root.close() }
            AppButton {
                kind: AppButton.Primary
                text: root.saving ? qsTr("Save") : qsTr("Open")
                enabled: root.saving ? field.text.trim() !== "" : view.hasCurrent || view.marked.length > 0
                onClicked: {
                    if (root.saving)
                        root.save();
                    else if (view.marked.length > 0)
                        root.choose(view.marked[0]);
                    else
                        view.openCurrent();
                }
            }
        }
    }

    FolderModel {
        id: folder
        endings: root.endings
        onChosen: file => { // was typed as a path
            if (root.saving)
                field.text = file;
            else
                root.choose(file);
        }
    }
}
