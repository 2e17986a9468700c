// The whole window takes model files; says what will happen before they are let go.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Files

DropArea {
    id: root

    required property ModelController models
    property bool takes: false // what hangs over the window is one model file
    readonly property string advice: qsTr("Drop one Gemma 4 model file (.gguf). Pictures and documents come in a later version.")
    signal refused()
    signal accepted()

    function isModel(dragged): bool {
        return dragged.hasUrls && dragged.urls.length === 1 && Places.isModel(dragged.urls[0]);
    }

    onEntered: drag => takes = isModel(drag)
    onDropped: drop => {
        if (isModel(drop)) {
            models.open(drop.urls[0]);
            accepted();
            drop.acceptProposedAction();
        } else {
            refused();
        }
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
                text: root.takes ? qsTr("Open this model") : qsTr("Only one .gguf model file can be opened here")
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
            }
        }
    }
}
