// The title of a column: pressed, it sorts by it; once more, the other way round.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    required property bool sorted // by this column
    required property bool descending
    property int alignment: Text.AlignLeft

    implicitHeight: Theme.px(28)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: !sorted ? text
                   : descending ? qsTr("%1, sorted downwards").arg(text) : qsTr("%1, sorted upwards").arg(text)
    Accessible.onPressAction: clicked()

    contentItem: Item {
        Row {
            x: (root.alignment === Text.AlignRight) !== root.mirrored ? parent.width - width : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            Text {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                textFormat: Text.PlainText
                color: root.sorted || root.hovered ? Theme.text : Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
                font.weight: Font.Medium
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.sorted
                name: root.descending ? "chevronDown" : "chevronUp"
                size: Theme.px(12)
            }
        }
    }
    background: Item {
        FocusRing { target: parent; targetRadius: 4; anchors.margins: 0; visible: root.visualFocus }
    }
}
