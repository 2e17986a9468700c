// What a card is about, in as many lines as it takes.
import QtQuick

Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.text
    font.family: Theme.fontText
    font.pixelSize: Theme.card
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
