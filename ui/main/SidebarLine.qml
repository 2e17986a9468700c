// A quiet line of the sidebar that opens something.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    required property string iconName

    implicitHeight: Theme.px(34)
    leftPadding: 10
    rightPadding: 10
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()
    contentItem: RowLayout {
        spacing: 9
        Icon { name: root.iconName }
        Text {
            Layout.fillWidth: true
            text: root.text
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        FocusRing { target: parent; targetRadius: Theme.radiusRow - 4; anchors.margins: 0; visible: root.visualFocus }
    }
}
