// Asks for a model file: with the desktop's own dialog where there is one, else with ours.
import QtQuick
import QtQuick.Dialogs

import Cabochon.Files

Item {
    id: root

    required property string folder // where a model was chosen last; empty: nowhere yet
    property bool ours: false       // the desktop offers none: known once one was asked for
    signal chosen(string path)

    function open() {
        const startFolder = folder || Places.downloads; // asks the disk
        if (!ours) {
            theirs.currentFolder = Places.urlOf(startFolder);
            theirs.open();
            ours = !Places.isNative(theirs);
        }
        if (ours) {
            theirs.close();
            chooser.openIn(startFolder);
        }
    }

    FileDialog {
        id: theirs
        title: chooser.title
        nameFilters: [qsTr("Gemma 4 models (*.gguf)"), qsTr("All files (*)")]
        onAccepted: root.chosen(Places.pathOf(selectedFile))
    }
    FileChooser {
        id: chooser
        lastFolder: root.folder
        onChosen: path => root.chosen(path)
    }
}
