// What the dials of attached files have in common: a card, its title, and what file it is for.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property string title
    property string about: "" // beside it
    property alias spacing: content.spacing
    default property alias rows: content.data

    implicitWidth: Theme.px(520)
    implicitHeight: content.implicitHeight + 40
    radius: Theme.radiusCard
    Accessible.role: Accessible.Grouping

    MouseArea { anchors.fill: parent } // what lies below is not pressed
    ColumnLayout {
        id: content
        x: 20
        y: 20
        width: parent.width - 40
        spacing: 14

        RowLayout {
            spacing: 12
            Text {
                Layout.fillWidth: root.about === ""
                text: root.title
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            DialWords {
                Layout.fillWidth: true
                visible: text !== ""
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideMiddle
                text: root.about
            }
        }
    }
}
