// Asks for a file, or where to save one: with the desktop's own dialog where there is one, else with
// ours.
import QtQuick
import QtQuick.Dialogs

import Cabochon.Files

Item {
    id: root

    required property string title
    required property var nameFilters // strings, for the desktop's dialog
    required property var endings     // strings, for ours
    property string hint: ""
    property string emptyHint: hint
    property string folder: ""        // where it begins; empty: the downloads
    property bool saving: false
    property bool many: false         // files may be chosen
    property bool ours: false         // the desktop offers none: known once one was asked for
    signal chosen(string path)
    signal manyChosen(var paths) // strings, where many may be

    function open() {
        ask("");
    }
    /// `name`: what is saved, as a suggestion.
    function ask(name: string) {
        const startFolder = folder || Places.downloads; // asks the disk
        if (!ours) {
            theirs.currentFolder = Places.urlOf(startFolder);
            if (name !== "")
                theirs.currentFile = Places.urlOf(startFolder + "/" + name);
            theirs.open();
            ours = !Places.isNative(theirs);
        }
        if (ours) {
            theirs.close();
            chooser.active = true;
            (chooser.item as FileChooser).openIn(startFolder, name);
        }
    }

    FileDialog {
        id: theirs
        title: root.title
        nameFilters: root.nameFilters
        fileMode: root.saving ? FileDialog.SaveFile : root.many ? FileDialog.OpenFiles : FileDialog.OpenFile
        onAccepted: {
            if (root.many)
                root.manyChosen(Array.from(selectedFiles).map(file => Places.pathOf(file)));
            else
                root.chosen(Places.pathOf(selectedFile));
        }
    }
    Loader {
        id: chooser
        active: false // most questions are never asked
        sourceComponent: FileChooser {
            title: root.title
            endings: root.endings
            hint: root.hint
            emptyHint: root.emptyHint
            saving: root.saving
            many: root.many
            onManyChosen: paths => root.manyChosen(paths)
            lastFolder: root.folder
            onChosen: path => root.chosen(path)
        }
    }
}
