// The line of figures under an answer: pressed, it shows them all.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    required property bool open

    Layout.maximumWidth: parent.width - Theme.px(170)
    Layout.fillHeight: true
    implicitWidth: contentItem.implicitWidth
    focusPolicy: Qt.TabFocus
    visible: text !== ""
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Figures of this answer")
    Accessible.description: text
    Accessible.checkable: true
    Accessible.checked: open
    Accessible.onPressAction: clicked()

    contentItem: RowLayout {
        spacing: 4
        Text {
            Layout.fillWidth: true
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.hovered ? Theme.text : Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
        Icon {
            name: root.open ? "chevronUp" : "chevronDown"
            size: Theme.px(12)
            color: root.hovered ? Theme.text : Theme.faint
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: 3
            anchors.leftMargin: -4
            anchors.rightMargin: -4
            color: "transparent"
            FocusRing { target: parent; targetRadius: 6; visible: root.visualFocus }
        }
    }
    AppToolTip { text: qsTr("All figures of this answer (L)"); visible: root.hovered || root.visualFocus }
}
