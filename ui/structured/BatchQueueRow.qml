// A file of a batch: its picture, its name, and what became of it, in words.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Attachments
import Cabochon.Controls
import Cabochon.Structured

T.AbstractButton {
    id: root

    required property BatchController batch
    required property int index
    required property string name
    required property string rowState
    required property string reason
    required property real seconds
    required property string contentHash
    required property string kind
    property bool current: false
    property bool focused: false
    readonly property bool failed: rowState === "failed"
    readonly property bool leftOut: rowState === "leftOut"
    readonly property bool drawn: contentHash !== "" && (kind === "image" || kind === "pdf" || kind === "video")
    readonly property var words: ({ // plain data, by state
        waiting: qsTr("waiting"), working: contentHash === "" ? qsTr("working · reading the file") : qsTr("working"),
        done: qsTr("done"), failed: qsTr("failed"), leftOut: qsTr("left out")
    })
    signal leaveOutWanted()
    signal replaceWanted()

    implicitHeight: contentItem.implicitHeight + 16
    padding: 8
    focusPolicy: Qt.NoFocus
    opacity: leftOut ? 0.6 : 1
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, words[rowState], reason].filter(part => part !== "").join(", ")
    Accessible.selected: current
    Accessible.onPressAction: clicked()

    contentItem: RowLayout {
        spacing: 10
        Rectangle {
            Layout.preferredWidth: Theme.px(36)
            Layout.preferredHeight: Theme.px(46)
            Layout.alignment: Qt.AlignTop
            radius: 6
            color: Theme.sunken
            PictureItem {
                anchors.fill: parent
                visible: root.drawn
                pictures: root.drawn ? root.batch.pictures : null
                contentHash: root.contentHash
                page: root.kind === "pdf" ? 0 : -1
                video: root.kind === "video"
                fills: true
                radius: 6
            }
            Icon { anchors.centerIn: parent; visible: !root.drawn; name: "file" }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Text {
                Layout.fillWidth: true
                text: root.name
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideMiddle
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.list
            }
            Text {
                Layout.fillWidth: true
                text: (root.rowState === "done" ? "✓ " : "") + root.words[root.rowState]
                    + (root.failed ? " · " + root.reason : root.rowState === "done" ? " · " + qsTr("%1 s").arg(root.seconds.toFixed(1)) : "")
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                color: root.failed ? Theme.bad : root.rowState === "done" ? Theme.good : Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
            RowLayout {
                visible: root.failed || root.leftOut || root.current
                spacing: 0
                SmallButton {
                    Layout.leftMargin: -8
                    visible: !root.leftOut && (root.failed || root.rowState === "done")
                    strong: true
                    text: qsTr("Run again")
                    Accessible.name: qsTr("Run %1 again").arg(root.name)
                    onClicked: root.batch.runAgain(root.index)
                }
                SmallButton {
                    visible: root.failed
                    text: qsTr("Replace …")
                    Accessible.name: qsTr("Replace %1").arg(root.name)
                    onClicked: root.replaceWanted()
                }
                SmallButton {
                    text: root.leftOut ? qsTr("Take back in") : qsTr("Leave out")
                    Accessible.name: root.leftOut ? qsTr("Take %1 back in").arg(root.name) : qsTr("Leave %1 out").arg(root.name)
                    onClicked: root.leaveOutWanted()
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.current ? Theme.surface : root.hovered ? Theme.hover : "transparent"
        border.width: root.current ? 1 : 0
        border.color: Theme.line
        FocusRing { target: parent; targetRadius: Theme.radiusRow - 4; anchors.margins: 0; visible: root.focused }
    }
}
