// A chat that was put away: its title, how long it is there, and what can be done with it. Enter and
// a press do the first, Del the second.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.ItemDelegate {
    id: root

    required property string conversationId
    required property string title
    required property string detail
    property string backLabel: ""
    property string removeLabel: ""
    signal backWanted()
    signal removeWanted()

    implicitHeight: Theme.px(44)
    leftPadding: 12
    rightPadding: 6
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + detail
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDeletePressed: removeWanted()

    contentItem: RowLayout {
        spacing: 4
        Text {
            Layout.fillWidth: true
            text: root.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.list
        }
        Text {
            Layout.rightMargin: 6
            text: root.detail
            textFormat: Text.PlainText
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
        IconButton {
            iconName: "restore"
            label: root.backLabel
            onClicked: root.backWanted()
        }
        IconButton {
            iconName: "trash"
            label: root.removeLabel
            onClicked: root.removeWanted()
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        FocusRing { target: parent; targetRadius: Theme.radiusRow - 4; anchors.margins: 0; visible: root.visualFocus }
    }
}
