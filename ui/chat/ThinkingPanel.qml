// What the model thought: closed to one line, with its own scrolling when open.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

Panel {
    id: root

    required property string text
    required property bool open
    required property bool streaming
    required property int thoughtTokens
    required property real thoughtSeconds
    signal toggled(bool open)

    readonly property string headline: streaming ? qsTr("Thinking")
        : thoughtSeconds >= 1 ? qsTr("Thought for %1 s").arg(Math.round(thoughtSeconds)) : qsTr("Thought briefly")
    readonly property string count: thoughtTokens === 1 ? qsTr("1 token") : qsTr("%1 tokens").arg(thoughtTokens.toLocaleString(Qt.locale(), "f", 0))

    implicitHeight: header.height + (open ? body.height + 12 : 0)
    clip: true

    T.Button {
        id: header
        width: parent.width
        height: Theme.px(39)
        onClicked: root.toggled(!root.open)
        Accessible.role: Accessible.Button
        Accessible.name: root.headline + ", " + root.count
        Accessible.description: root.open ? qsTr("Press to close") : qsTr("Press to read the thought")
        Accessible.onPressAction: clicked()
        background: Rectangle {
            radius: Theme.radiusPanel
            color: header.hovered ? Theme.hover : "transparent"
            FocusRing { target: parent; targetRadius: Theme.radiusPanel - 6; anchors.margins: 2; visible: header.visualFocus }
        }
        contentItem: RowLayout {
            spacing: 10
            Icon { Layout.leftMargin: 14; name: "think" }
            Text {
                text: root.headline
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                font.weight: Font.DemiBold
            }
            Text {
                Layout.fillWidth: true
                text: "· " + root.count
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
            Icon {
                Layout.rightMargin: 14
                name: root.open ? "chevronUp" : "chevronDown"
            }
        }
    }
    Flickable {
        id: body
        visible: root.open
        x: 15
        y: header.height
        width: parent.width - 30
        height: Math.min(thought.implicitHeight, 320)
        contentHeight: thought.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        onContentHeightChanged: if (root.streaming) contentY = Math.max(0, contentHeight - height)

        TextEdit {
            id: thought
            width: body.width - 8
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.RichText
            text: root.open ? Theme.plainText(root.text) : "" // closed, it costs nothing
            color: Theme.muted
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: root.text
        }
    }
}
