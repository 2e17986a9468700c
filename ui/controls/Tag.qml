// One word that says what a thing is, set apart by colour.
import QtQuick

Rectangle {
    id: root

    required property string text
    property bool quiet: false // of lesser weight

    implicitWidth: word.implicitWidth + 14
    implicitHeight: word.implicitHeight + 4
    radius: 6
    color: quiet ? Theme.sunken : Theme.accentSoft
    Text {
        id: word
        anchors.centerIn: parent
        text: root.text
        textFormat: Text.PlainText
        color: root.quiet ? Theme.muted : Theme.accent
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
        font.weight: Font.Medium
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
