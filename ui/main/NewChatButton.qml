// The way to another conversation, at the top of the sidebar.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    implicitHeight: Theme.px(42)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("New chat")
    Accessible.onPressAction: clicked()
    contentItem: RowLayout {
        spacing: 9
        Icon { Layout.leftMargin: 13; name: "plus"; color: Theme.text }
        Text {
            Layout.fillWidth: true
            text: qsTr("New chat")
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.body
            font.weight: Font.Medium
        }
        Text {
            Layout.rightMargin: 13
            text: ActionKeys.shortWords("newChat")
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }
    background: Panel {
        radius: Theme.radiusButton
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; visible: root.visualFocus }
    }
}
