// What people can say to a call that waits for them. Nothing acts until `armed`: a key that was meant
// for something else allows nothing, and the focus begins on Deny.
import QtQuick

import Cabochon.Controls

Item {
    id: root

    required property bool armed
    required property bool mayAllowChat
    required property bool mayAllowAlways
    required property string scope // what an allowance is bound to, in words; may be empty
    required property bool editing
    required property bool sayingWhy
    signal onceWanted()
    signal chatWanted()
    signal alwaysWanted()
    signal editWanted()
    signal changesWanted()
    signal leaveWanted() // editing, or saying why
    signal denyWanted()
    signal whyWanted()

    readonly property alias deny: deny

    readonly property bool narrow: width - refusals.width < Theme.px(180)

    implicitHeight: narrow ? answers.height + 8 + refusals.height : Math.max(answers.height, refusals.height)

    component Answer: AppButton {
        leftPadding: kind === AppButton.Quiet ? 10 : 16
        rightPadding: leftPadding
        // Neither does Escape stop the answer from here, nor a key that is still held decide.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onPressed: event => event.accepted = event.isAutoRepeat
    }

    Flow {
        id: answers
        anchors.left: parent.left
        width: root.narrow ? parent.width : parent.width - refusals.width - 12
        spacing: 8

        Answer {
            visible: !root.editing && !root.sayingWhy
            kind: AppButton.Primary
            enabled: root.armed
            text: qsTr("Allow once")
            onClicked: root.onceWanted()
        }
        Answer {
            visible: root.mayAllowChat && !root.editing && !root.sayingWhy
            enabled: root.armed
            text: qsTr("Allow for this chat")
            Accessible.description: root.scope
            onClicked: root.chatWanted()
        }
        Answer {
            visible: root.mayAllowAlways && !root.editing && !root.sayingWhy
            enabled: root.armed
            text: qsTr("Always for this tool")
            Accessible.description: root.scope
            onClicked: root.alwaysWanted()
        }
        Answer {
            visible: !root.editing && !root.sayingWhy
            kind: AppButton.Quiet
            text: qsTr("Edit arguments")
            onClicked: root.editWanted()
        }
        Answer {
            visible: root.editing
            kind: AppButton.Primary
            text: qsTr("Take these arguments")
            onClicked: root.changesWanted()
        }
        Answer {
            visible: root.sayingWhy
            kind: AppButton.Primary
            text: qsTr("Deny and say this")
            onClicked: root.whyWanted()
        }
    }
    Row {
        id: refusals
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: 4

        Answer {
            visible: root.editing || root.sayingWhy
            kind: AppButton.Quiet
            text: qsTr("Cancel")
            onClicked: root.leaveWanted()
        }
        Answer {
            visible: !root.editing && !root.sayingWhy
            kind: AppButton.Quiet
            text: qsTr("Deny and say why")
            onClicked: root.whyWanted()
        }
        Answer {
            id: deny
            visible: !root.editing && !root.sayingWhy
            kind: AppButton.Quiet
            text: qsTr("Deny")
            onClicked: if (root.armed) root.denyWanted()
        }
    }
}
