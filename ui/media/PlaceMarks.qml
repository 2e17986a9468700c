// Places in a picture that lies below, as an answer names them: an accent line with a halo, and what is
// there in words. They follow the picture as it is zoomed and moved.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Attachments
import Cabochon.Controls

Item {
    id: root

    required property PictureItem picture // beside it, as large as it
    required property var places          // {x, y, width, height, isPoint, label} in shares of the picture
    readonly property int mostLabelled: 24 // more would cover each other
    /// Where the whole picture lies, in this item.
    readonly property rect ground: {
        const size = picture.size;
        if (size.width <= 0 || size.height <= 0)
            return Qt.rect(0, 0, 0, 0);
        const w = picture.width * picture.zoom;
        const h = picture.height * picture.zoom;
        const scale = picture.fills ? Math.max(w / size.width, h / size.height) : Math.min(w / size.width, h / size.height);
        return Qt.rect((w - size.width * scale) / 2 - picture.offset.x, (h - size.height * scale) / 2 - picture.offset.y,
                       size.width * scale, size.height * scale);
    }

    clip: true
    visible: picture.ready

    Repeater {
        model: root.places
        Item {
            id: mark
            required property var modelData
            required property int index
            readonly property int reach: Theme.px(7) // of a point's circle
            readonly property bool labelled: modelData.label !== "" && (root.places.length <= root.mostLabelled || pointer.hovered)

            x: root.ground.x + modelData.x * root.ground.width - (modelData.isPoint ? reach : 0)
            y: root.ground.y + modelData.y * root.ground.height - (modelData.isPoint ? reach : 0)
            z: pointer.hovered ? 1 : 0
            width: modelData.isPoint ? 2 * reach : modelData.width * root.ground.width
            height: modelData.isPoint ? 2 * reach : modelData.height * root.ground.height

            HoverHandler { id: pointer }
            Rectangle { // the halo: on any ground the line is seen
                anchors.fill: parent
                anchors.margins: -2
                radius: mark.modelData.isPoint ? width / 2 : 6
                color: "transparent"
                border.width: 5
                border.color: Theme.accentText
                opacity: 0.9
            }
            Rectangle {
                anchors.fill: parent
                radius: mark.modelData.isPoint ? width / 2 : 4
                color: mark.modelData.isPoint ? Theme.accent : "transparent"
                border.width: 2
                border.color: Theme.accent
            }
            Rectangle {
                id: tag
                readonly property bool above: mark.y - height - 1 >= root.ground.y && mark.y - height - 1 >= 0
                readonly property real leftmost: Math.max(0, root.ground.x) - mark.x
                readonly property real rightmost: Math.min(root.width, root.ground.x + root.ground.width) - mark.x - width
                visible: mark.labelled
                readonly property real beside: mark.width + 3 <= rightmost ? mark.width + 3 : -width - 3 // of a point
                x: Math.round(mark.modelData.isPoint ? Math.max(leftmost, beside) : Math.max(leftmost, Math.min(rightmost, -2)))
                y: mark.modelData.isPoint ? Math.round((mark.height - height) / 2) : above ? -height - 1 : 3
                width: words.width + 12
                height: words.implicitHeight + 4
                radius: 5
                color: Theme.accent
                border.width: 1
                border.color: Theme.accentText
                Text {
                    id: words
                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, Math.max(Theme.px(40), Math.min(Theme.px(180), root.ground.width - 16)))
                    text: mark.modelData.label
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    color: Theme.accentText
                    font.family: Theme.fontText
                    font.pixelSize: Theme.ledger
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }
            }
        }
    }
}
