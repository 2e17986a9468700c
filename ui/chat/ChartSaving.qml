// Asks where to save a chart as a picture, and says what became of it.
import QtQuick
import QtQuick.Dialogs

import Cabochon.Controls

Item {
    id: root

    property var picture: null // as grabToImage() gives it

    function ask(chart: Item) {
        chart.grabToImage(result => {
            picture = result;
            dialog.currentFile = String(dialog.currentFolder) + "/chart.png";
            dialog.open();
        });
    }

    FileDialog {
        id: dialog
        title: qsTr("Save chart")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        onAccepted: {
            const path = decodeURIComponent(String(selectedFile).replace(/^file:\/\//, ""));
            const saved = root.picture.saveToFile(path);
            root.picture = null;
            toast.show(saved ? qsTr("Saved") : qsTr("The chart could not be saved there. Choose another folder."), "");
        }
    }
    Toast {
        id: toast
        anchors.horizontalCenter: parent.horizontalCenter
        y: 12
    }
}
