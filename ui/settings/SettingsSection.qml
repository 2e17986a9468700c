// A section of the page: its title and its rows, of which a search leaves those that have the words.
import QtQuick

import Cabochon.Controls
import Cabochon.Settings

Column {
    id: root

    required property AppSettings settings
    required property string words   // looked for, in small letters; empty: nothing is
    required property string current // name of the section that is shown then
    required property string name
    required property string title
    readonly property bool titleFound: words !== "" && has(title)
    readonly property bool anyFound: Array.from(children).some(row => row.found ?? false)

    /// Whether all the words that are looked for are in the text.
    function has(text: string): bool {
        const all = text.toLowerCase();
        return words.split(/\s+/).every(word => all.includes(word));
    }

    width: parent?.width ?? 0
    visible: words === "" ? name === current : titleFound || anyFound

    Text {
        width: parent.width
        bottomPadding: 8
        text: root.title
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.px(22)
        font.weight: Font.DemiBold
        font.letterSpacing: -0.02 * Theme.px(22)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
