// Asks where to save the code of an answer, and says what became of it.
import QtQuick
import QtQuick.Dialogs

import Cabochon.Controls
import Cabochon.Transcript

Item {
    id: root

    required property TranscriptModel transcript
    property string words: "" // of the row that was asked about, for it may be another one later

    function ask(row: int) {
        words = transcript.wholeBlock(row);
        const folder = String(dialog.currentFolder);
        dialog.currentFile = folder + "/" + transcript.fileNameFor(row);
        dialog.open();
    }

    FileDialog {
        id: dialog
        title: qsTr("Save code")
        fileMode: FileDialog.SaveFile
        onAccepted: {
            const problem = root.transcript.saveText(root.words, selectedFile);
            toast.show(problem === "" ? qsTr("Saved") : problem, "");
        }
    }
    Toast {
        id: toast
        anchors.horizontalCenter: parent.horizontalCenter
        y: 12
    }
}
