// JSON as a tree whose parts open and close.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Transcript

Rectangle {
    id: root

    required property JsonRows rows
    property int mostHeight: Theme.px(300)

    implicitHeight: Math.min(list.contentHeight, mostHeight) + 12
    radius: Theme.radiusRow
    color: Theme.code
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Tree
    Accessible.name: rows.cut ? qsTr("Result as a tree, of which the beginning is shown") : qsTr("Result as a tree")

    ListView {
        id: list
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        x: 6
        y: 6
        width: parent.width - 12
        height: parent.height - 12
        model: root.rows
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        delegate: T.AbstractButton {
            id: line
            required property int index
            required property int depth
            required property string key
            required property string value
            required property string kind
            required property int count
            required property bool open
            readonly property bool isBranch: kind === "object" || kind === "array"
            readonly property string brackets: kind === "array" ? "[%1]" : "{%1}"

            width: list.width
            height: Math.ceil(words.implicitHeight) + 4
            enabled: count > 0
            focusPolicy: Qt.TabFocus
            Keys.onReturnPressed: clicked()
            Keys.onRightPressed: root.rows.setOpen(index, true)
            Keys.onLeftPressed: root.rows.setOpen(index, false)
            onClicked: root.rows.setOpen(index, !open)
            Accessible.role: Accessible.TreeItem
            Accessible.name: (key !== "" ? key + ": " : "") + (isBranch ? qsTr("%Ln value(s)", "", count) : value)

            background: Rectangle {
                radius: 4
                color: line.hovered ? Theme.hover : "transparent"
                FocusRing { target: parent; targetRadius: 4; anchors.margins: 0; visible: line.visualFocus }
            }
            Icon {
                x: 2 + line.depth * Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                visible: line.count > 0
                size: Theme.px(13)
                name: line.open ? "chevronDown" : "chevronRight"
            }
            Text {
                id: words
                x: Theme.px(20) + line.depth * Theme.px(16)
                y: 2
                width: parent.width - x - 6
                textFormat: Text.StyledText
                text: {
                    const plain = text => HiddenMarks.marked(text).replace(/&/g, "&amp;").replace(/</g, "&lt;");
                    const colour = line.kind === "string" ? Theme.codeString : line.kind === "number" ? Theme.codeNumber : Theme.codeKeyword;
                    const shown = line.isBranch ? line.brackets.arg(line.count > 0 && !line.open ? line.count : line.count > 0 ? "…" : "")
                                                : plain(line.value);
                    return (line.key !== "" ? "<font color=\"" + Theme.muted + "\">" + plain(line.key) + ":</font> " : "")
                        + "<font color=\"" + (line.isBranch ? Theme.faint : colour) + "\">" + shown + "</font>";
                }
                wrapMode: Text.WrapAnywhere
                color: Theme.text
                font.family: Theme.fontCode
                font.pixelSize: Theme.panel
                Accessible.ignored: true
            }
        }
    }
}
