// What a call would change in a file, line by line, with the numbers before and after.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Transcript

Column {
    id: root

    required property var preview // {file, added, removed, rows: [{old, new, kind, text}]}
    property int mostHeight: Theme.px(340)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Change to %1: %2 lines added, %3 removed").arg(HiddenMarks.marked(preview.file))
        .arg(preview.added).arg(preview.removed)

    component Figure: Text {
        y: 2
        width: Theme.px(34)
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        color: Theme.faint
        font.family: Theme.fontCode
        font.pixelSize: Theme.ledger
        Accessible.ignored: true
    }

    RowLayout {
        x: 14
        width: parent.width - 28
        height: Theme.px(38)
        spacing: 8
        PlainLine {
            LayoutMirroring.enabled: false
            Layout.fillWidth: true
            words: root.preview.file
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 2
            color: Theme.text
            font.family: Theme.fontCode
        }
        PlainLine { words: "+" + root.preview.added; color: Theme.good; font.family: Theme.fontCode }
        PlainLine { words: "−" + root.preview.removed; color: Theme.bad; font.family: Theme.fontCode }
    }
    Hairline { width: parent.width }
    Rectangle {
        width: parent.width
        height: list.height
        color: Theme.code

        ListView {
            id: list
            LayoutMirroring.enabled: false // code is read from left to right everywhere
            LayoutMirroring.childrenInherit: true
            width: parent.width
            height: Math.min(contentHeight + topMargin + bottomMargin, root.mostHeight)
            model: root.preview.rows
            clip: true
            interactive: contentHeight + topMargin + bottomMargin > height
            boundsBehavior: Flickable.StopAtBounds
            topMargin: 4
            bottomMargin: 4
            T.ScrollBar.vertical: AppScrollBar {}

            delegate: Rectangle {
                id: line
                required property var modelData
                readonly property bool isAdded: modelData.kind === "added"
                readonly property bool isRemoved: modelData.kind === "removed"
                readonly property bool isGap: modelData.kind === "gap"

                width: list.width
                height: Math.ceil(words.implicitHeight) + 4
                color: isAdded ? Theme.added : isRemoved ? Theme.removed : "transparent"
                Accessible.role: Accessible.StaticText
                Accessible.name: (isAdded ? "+ " : isRemoved ? "− " : "") + words.text

                Figure { text: line.modelData.old > 0 ? line.modelData.old : "" }
                Figure { x: Theme.px(36); text: line.modelData.new > 0 ? line.modelData.new : "" }
                Text {
                    x: Theme.px(78)
                    y: 2
                    text: line.isAdded ? "+" : line.isRemoved ? "−" : ""
                    color: line.isAdded ? Theme.good : Theme.bad
                    font.family: Theme.fontCode
                    font.pixelSize: Theme.panel
                    Accessible.ignored: true
                }
                Text {
                    id: words
                    x: Theme.px(98)
                    y: 2
                    width: line.width - x - 14
                    text: line.isGap ? "⋯ " + line.modelData.text : HiddenMarks.marked(line.modelData.text)
                    textFormat: Text.PlainText
                    wrapMode: Text.WrapAnywhere
                    color: line.isGap ? Theme.faint : Theme.text
                    font.family: Theme.fontCode
                    font.pixelSize: Theme.panel
                    Accessible.ignored: true
                }
            }
        }
    }
    Hairline { width: parent.width }
}
