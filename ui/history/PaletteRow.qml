// One thing that was found: an icon, its name, where it stands or which key does it, and the words
// around a hit.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

T.ItemDelegate {
    id: root

    property string iconName: ""
    property string detail: ""    // right: a time, a key
    property string snippet: ""   // rich text made by us; empty: one line
    property string plain: ""     // of the snippet
    property bool current: false
    signal pointed()

    width: parent?.width ?? implicitWidth
    implicitHeight: column.implicitHeight + 16
    focusPolicy: Qt.NoFocus // keys stay with the field
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: [text, plain, detail].filter(words => words !== "").join(", ")
    Accessible.selected: current
    Accessible.onPressAction: clicked()

    // A pointer that rests where rows appear has chosen nothing.
    HoverHandler {
        property point last: Qt.point(-1, -1)
        onPointChanged: {
            const now = point.scenePosition;
            if (hovered && last.x >= 0 && (now.x !== last.x || now.y !== last.y))
                root.pointed();
            last = hovered ? Qt.point(now.x, now.y) : Qt.point(-1, -1);
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.current ? Theme.sunken : root.hovered ? Theme.hover : "transparent"
        border.width: root.current ? 1 : 0
        border.color: Theme.line
    }
    contentItem: Item {
        Icon {
            anchors.left: parent.left
            anchors.leftMargin: 12
            y: 8 + (name.implicitHeight - height) / 2
            name: root.iconName
        }
        Column {
            id: column
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(16) + 24
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 8
            spacing: 3
            Item {
                width: parent.width
                height: name.implicitHeight
                Text {
                    id: name
                    anchors.left: parent.left
                    anchors.right: detail.left
                    anchors.rightMargin: 10
                    text: root.text
                    textFormat: Text.PlainText
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.list
                }
                Text {
                    id: detail
                    anchors.right: parent.right
                    anchors.baseline: name.baseline
                    text: root.detail
                    textFormat: Text.PlainText
                    color: Theme.faint
                    font.family: Theme.fontText
                    font.pixelSize: Theme.ledger
                }
            }
            Text {
                id: around
                width: parent.width
                height: oneLine.height // as many whole words as it holds: rich text is never elided
                visible: root.snippet !== ""
                text: "<style>" + Theme.boldRule + " b { color: " + Theme.accent + "; }</style>" + root.snippet
                textFormat: Text.RichText
                wrapMode: Text.Wrap
                clip: true
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel

                FontMetrics { id: oneLine; font: around.font }
            }
        }
    }
}
