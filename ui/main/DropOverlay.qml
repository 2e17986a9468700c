// The whole window takes files: what is no model and no exported chats is attached. Says what will
// happen before they are let go.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Files
import Cabochon.Structured

DropArea {
    id: root

    required property ModelController models
    required property ImportController imports
    required property AttachmentController attachments
    property BatchController batch: null // whose page is shown: files become its rows
    property bool takesModel: false // what hangs over the window is one model file
    property bool takesChats: false // or one file of chats
    property bool takesFiles: false // or files or a picture to attach
    property string attaching: ""   // what will happen with these
    readonly property bool takes: takesModel || takesChats || takesFiles
    readonly property string advice: qsTr("Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.")
    signal refused()
    signal accepted()
    signal attached()

    function isModel(dragged): bool {
        return dragged.hasUrls && dragged.urls.length === 1 && Places.isModel(dragged.urls[0]);
    }

    function isChats(dragged): bool {
        return dragged.hasUrls && dragged.urls.length === 1 && imports.mayHoldChats(dragged.urls[0]);
    }

    /// The format in which a picture is dragged from another program; empty: none.
    function pictureFormat(dragged): string {
        return attachments.pictureFormat(dragged.formats);
    }

    onEntered: drag => {
        if (batch) {
            takesFiles = drag.hasUrls && attachments.takes(drag.urls);
            takesModel = takesChats = false;
            attaching = qsTr("Read by the schema, a row for each");
            return;
        }
        takesModel = isModel(drag);
        takesChats = isChats(drag);
        const files = drag.hasUrls && attachments.takes(drag.urls);
        takesFiles = files || pictureFormat(drag) !== "";
        attaching = files ? attachments.intent(drag.urls) : qsTr("Attach this picture");
    }
    onDropped: drop => {
        if (batch && !takesFiles)
            return refused();
        if (batch) {
            batch.addFiles(drop.urls);
            drop.acceptProposedAction();
            return accepted();
        }
        if (isModel(drop))
            models.open(drop.urls[0]);
        else if (isChats(drop))
            imports.readUrl(drop.urls[0]);
        else if (drop.hasUrls && attachments.takes(drop.urls))
            attachments.addFiles(drop.urls);
        else if (pictureFormat(drop) !== "")
            attachments.addPicture(drop.getDataAsArrayBuffer(pictureFormat(drop)));
        else
            return refused();
        if (!isModel(drop) && !isChats(drop))
            attached();
        accepted();
        drop.acceptProposedAction();
    }
    Rectangle {
        anchors.fill: parent
        visible: root.containsDrag
        color: Qt.alpha(Theme.window, 0.92)
        Panel {
            anchors.centerIn: parent
            width: words.implicitWidth + 56
            height: words.implicitHeight + 40
            radius: Theme.radiusCard
            border.color: root.takes ? Theme.accent : Theme.line
            border.width: 2
            Text {
                id: words
                anchors.centerIn: parent
                textFormat: Text.PlainText
                text: root.takesModel ? qsTr("Open this model") : root.takesChats ? qsTr("Import these chats")
                    : root.takesFiles ? root.attaching
                    : qsTr("Only files of this computer can be dropped here")
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
            }
        }
    }
}
