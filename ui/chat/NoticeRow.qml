// Why an answer could not be given, in place of the answer.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

Panel {
    id: root

    required property AnswerController answers
    required property string messageId
    required property string errorText
    readonly property bool tooLong: answers.canLeaveOutOldest(messageId)

    implicitHeight: content.implicitHeight + 26
    Accessible.role: Accessible.AlertMessage
    Accessible.name: errorText

    RowLayout {
        id: content
        x: 14
        y: 13
        width: parent.width - 28
        spacing: 12
        Icon { name: "warning"; color: Theme.bad; Layout.alignment: Qt.AlignTop; Layout.topMargin: 2 }
        Text {
            Layout.fillWidth: true
            text: root.errorText + (root.tooLong ? " " + qsTr("Nothing was lost. The model can do without the oldest messages.") : "")
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            lineHeight: 1.35
        }
        AppButton {
            visible: root.tooLong
            kind: AppButton.Primary
            text: qsTr("Leave out the oldest")
            enabled: !root.answers.busy
            onClicked: root.answers.leaveOutOldest(root.messageId)
        }
        AppButton {
            text: qsTr("Try again")
            enabled: !root.answers.busy
            onClicked: root.answers.regenerate(root.messageId)
        }
    }
}
