// All keys on one card.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.Popup {
    id: root

    readonly property var keys: [ // plain pairs
        [qsTr("Ctrl+N"), qsTr("New chat")],
        [qsTr("Ctrl+Shift+N"), qsTr("New private chat, never written")],
        [qsTr("Ctrl+L"), qsTr("Go to the message field")],
        [qsTr("Enter"), qsTr("Send")],
        [qsTr("Shift+Enter"), qsTr("New line")],
        [qsTr("Esc"), qsTr("Stop the answer")],
        [qsTr("PgUp, PgDn, End"), qsTr("Read back, go to the end")],
        [qsTr("Ctrl+T"), qsTr("Thinking on or off")],
        [qsTr("Ctrl+O"), qsTr("Open a model file")],
        [qsTr("Alt+D"), qsTr("Choose the device")],
        [qsTr("Ctrl+B"), qsTr("Show or hide the sidebar")],
        [qsTr("Ctrl+Tab"), qsTr("Next chat")],
        [qsTr("Ctrl+K"), qsTr("Search chats and actions")],
        [qsTr("Ctrl+,"), qsTr("Settings")],
        [qsTr("Ctrl+ + / − / 0"), qsTr("Text size")],
        [qsTr("C, E, R"), qsTr("On a message: copy, edit, answer again")],
        [qsTr("G"), qsTr("On a stopped answer: go on")],
        [qsTr("F2, Del"), qsTr("On a chat: rename, delete")],
        [qsTr("Menu, Shift+F10"), qsTr("What else can be done here")],
        [qsTr("Ctrl+Q"), qsTr("Quit")],
        [qsTr("F1, Ctrl+/"), qsTr("These keys")]
    ]

    modal: true
    focus: true
    padding: 24
    anchors.centerIn: T.Overlay.overlay
    implicitWidth: Math.min(contentItem.implicitWidth + 48, (parent?.width ?? 640) - 32)
    implicitHeight: Math.min(contentItem.implicitHeight + 48, (parent?.height ?? 480) - 32)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle { color: Theme.dim }
    background: Panel { radius: Theme.radiusCard }

    contentItem: Flickable { // of a large text in a small window only a part is seen
        id: view
        implicitWidth: grid.implicitWidth
        implicitHeight: grid.implicitHeight
        contentHeight: grid.implicitHeight
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.px(60))
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.px(60)))

        GridLayout {
            id: grid
            width: view.width
            columns: 2
            columnSpacing: 28
            rowSpacing: 9
            Text {
                Layout.columnSpan: 2
                Layout.bottomMargin: 6
                text: qsTr("Keys")
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Repeater {
                model: root.keys.reduce((all, pair) => all.concat(pair), [])
                Text {
                    required property string modelData
                    required property int index

                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: index % 2 === 1
                    wrapMode: index % 2 === 1 ? Text.Wrap : Text.NoWrap
                    text: modelData
                    color: index % 2 === 0 ? Theme.text : Theme.muted
                    font.family: Theme.fontText
                    font.weight: index % 2 === 0 ? Font.Medium : Font.Normal
                    font.pixelSize: Theme.panel
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
}
