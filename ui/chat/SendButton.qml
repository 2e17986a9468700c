// The round button of the composer: sends, or stops the answer that is being written.
import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

T.Button {
    id: root

    required property AnswerController answers
    required property bool canSend
    signal sendWanted()

    implicitWidth: Theme.px(34)
    implicitHeight: Theme.px(34)
    enabled: answers.busy || canSend
    focusPolicy: Qt.TabFocus
    onClicked: answers.busy ? answers.stop() : sendWanted()
    Accessible.role: Accessible.Button
    Accessible.name: answers.busy ? qsTr("Stop") : qsTr("Send")
    Accessible.onPressAction: clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.answers.busy ? "stop" : "arrowUp"
            size: Theme.px(17)
            color: root.enabled ? Theme.accentText : Theme.faint
        }
    }
    background: Rectangle {
        radius: width / 2
        color: root.enabled ? Theme.accent : Theme.sunken
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; targetRadius: parent.width / 2; visible: root.visualFocus }
    }
    AppToolTip {
        side: AppToolTip.Before
        text: root.answers.busy ? ActionKeys.hint(qsTr("Stop"), "stop") : ActionKeys.hint(qsTr("Send"), "send")
        visible: root.hovered && root.enabled
    }
}
