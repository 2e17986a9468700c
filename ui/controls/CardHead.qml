// The first line of a card: what it is, and a button that closes it.
import QtQuick
import QtQuick.Layouts

RowLayout {
    id: root

    required property string title
    property string closeLabel: qsTr("Close")
    signal closeWanted()

    spacing: 8
    Text {
        Layout.fillWidth: true
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.card
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    IconButton {
        iconName: "close"
        label: root.closeLabel
        onClicked: root.closeWanted()
    }
}
