// A quoted paragraph, with a bar for each depth.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

Item {
    id: root

    required property string text
    required property string plain
    required property int level

    implicitHeight: Math.ceil(words.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: plain

    Repeater {
        model: Math.min(root.level, 4)
        Rectangle {
            required property int index

            x: index * 12
            width: 3
            height: root.height
            radius: 1.5
            color: Theme.line
        }
    }
    TextEdit {
        id: words
        x: Math.min(root.level, 4) * 12 + 6
        y: Theme.halfLeading(Theme.body)
        width: root.width - x
        readOnly: true
        selectByMouse: true
        textFormat: TextEdit.RichText
        wrapMode: TextEdit.Wrap
        text: Theme.richText(root.text)
        color: Theme.muted
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentText
        font.family: Theme.fontText
        font.pixelSize: Theme.body
        Accessible.ignored: true
        onLinkActivated: link => Qt.openUrlExternally(link)
    }
}
