// The way to the palette, at the top of the sidebar: looks like the field that it opens.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    implicitHeight: Theme.px(36)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Search everything")
    Accessible.onPressAction: clicked()
    contentItem: RowLayout {
        spacing: 9
        Icon { Layout.leftMargin: 12; name: "search" }
        Text {
            Layout.fillWidth: true
            text: qsTr("Search everything")
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.list
        }
        Text {
            Layout.rightMargin: 12
            text: ActionKeys.shortWords("search")
            textFormat: Text.PlainText
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.sunken
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; visible: root.visualFocus }
    }
}
