// The whole window takes model files and exported chats; says what will happen before they are let go.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Files

DropArea {
    id: root

    required property ModelController models
    required property ImportController imports
    property bool takesModel: false // what hangs over the window is one model file
    property bool takesChats: false // or one file of chats
    readonly property bool takes: takesModel || takesChats
    readonly property string advice: qsTr("Drop one Gemma 4 model file (.gguf) or exported chats (.json, .zip). Pictures and documents come in a later version.")
    signal refused()
    signal accepted()

    function isModel(dragged): bool {
        return dragged.hasUrls && dragged.urls.length === 1 && Places.isModel(dragged.urls[0]);
    }

    function isChats(dragged): bool {
        return dragged.hasUrls && dragged.urls.length === 1 && imports.mayHoldChats(dragged.urls[0]);
    }

    onEntered: drag => {
        takesModel = isModel(drag);
        takesChats = isChats(drag);
    }
    onDropped: drop => {
        if (isModel(drop))
            models.open(drop.urls[0]);
        else if (isChats(drop))
            imports.readUrl(drop.urls[0]);
        else
            return refused();
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
                    : qsTr("Only one model file (.gguf) or one file of chats can be opened here")
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
            }
        }
    }
}
