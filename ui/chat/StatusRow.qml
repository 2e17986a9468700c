// What is going on before the first words. An answer that waits for another chat's can be given up, or
// written first.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Conversation

Column {
    id: root

    required property AnswerController answers
    required property string text
    required property real progress
    readonly property bool waits: answers.state === AnswerState.Queued

    spacing: 10
    Accessible.role: Accessible.StatusBar
    Accessible.name: text

    Text {
        anchors.left: parent.left
        text: root.text + " …"
        textFormat: Text.PlainText
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.body
        Accessible.ignored: true
    }
    AppProgressBar {
        anchors.left: parent.left
        label: root.text
        visible: !root.waits
        value: root.progress
    }
    Row {
        visible: root.waits
        spacing: 8
        AppButton {
            id: first
            textSize: Theme.panel
            text: qsTr("Answer this first")
            onClicked: root.answers.answerFirst()
            AppToolTip {
                text: qsTr("The other answer goes on after this one")
                visible: first.hovered || first.visualFocus
            }
        }
        AppButton {
            kind: AppButton.Quiet
            textSize: Theme.panel
            text: qsTr("Cancel")
            onClicked: root.answers.stop()
        }
    }
}
