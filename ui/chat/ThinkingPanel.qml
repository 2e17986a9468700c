// What the model thought: closed to one line, with its own scrolling when open.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Transcript

Panel {
    id: root

    required property string text
    required property bool open
    required property bool streaming
    required property int thoughtTokens
    required property real thoughtSeconds
    property int mostHeight: 320
    property int budget: 0 // tokens that it may take; 0: any number
    property TextFinder finder: null // looks through it, too
    property int row: -1             // of the transcript
    signal toggled(bool open)
    signal skipWanted()
    signal copyWanted(string words)

    readonly property string headline: streaming ? qsTr("Thinking")
        : thoughtSeconds >= 1 ? qsTr("Thought for %L1 s").arg(Math.round(thoughtSeconds)) : qsTr("Thought briefly")
    readonly property string count: streaming && budget > 0
        ? qsTr("%1 of %Ln token(s)", "", budget).arg(thoughtTokens.toLocaleString(Qt.locale(), "f", 0))
        : thoughtTokens > 0 || streaming ? qsTr("%Ln token(s)", "", thoughtTokens) : "" // not known of each of several

    /// The part where the found words are comes into view.
    function showFound() {
        if (open && finder?.currentRow === row)
            body.positionViewAtIndex(finder.currentPiece, ListView.Contain);
    }
    onOpenChanged: Qt.callLater(showFound)

    Connections {
        target: root.finder
        function onCurrentChanged() { Qt.callLater(root.showFound); }
    }

    implicitHeight: header.height + (open ? body.height + 12 : 0)
    clip: true

    T.Button {
        id: header
        width: parent.width
        height: Theme.px(39)
        focusPolicy: Qt.TabFocus
        onClicked: root.toggled(!root.open)
        Accessible.role: Accessible.Button
        Accessible.name: root.headline + (root.count ? ", " + root.count : "")
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
                text: root.count ? "· " + root.count : ""
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
    SmallButton {
        id: skip
        anchors.right: parent.right
        anchors.rightMargin: 42 // before the chevron
        y: Math.round((header.height - height) / 2)
        visible: root.streaming
        textSize: Theme.panel
        text: qsTr("Skip")
        Accessible.name: qsTr("Skip the thought")
        onClicked: root.skipWanted()
        AppToolTip {
            text: ActionKeys.hint(qsTr("Stop thinking and answer"), "skipThought")
            visible: skip.hovered || skip.visualFocus
        }
    }
    ListView {
        id: body
        visible: root.open
        x: 15
        y: header.height
        width: parent.width - 30
        height: Math.min(contentHeight, root.mostHeight)
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        model: TextPartsModel { id: parts; text: root.open ? root.text : "" } // closed, it costs nothing
        Accessible.role: Accessible.StaticText
        Accessible.name: root.text
        T.ScrollBar.vertical: AppScrollBar {}
        onContentHeightChanged: if (root.streaming) Qt.callLater(positionViewAtEnd)
        delegate: Item {
            id: part
            required property int index
            required property string text
            readonly property alias words: line

            width: body.width
            height: Math.ceil(line.implicitHeight)
            SelectableText {
                id: line
                selection: chosen
                row: part.index
                finder: root.finder
                foundRow: root.row
                foundPiece: part.index
                width: part.width - 8
                text: Theme.plainText(part.text)
                color: Theme.muted
                font.pixelSize: Theme.panel
            }
        }
    }
    SelectionArea {
        anchors.fill: body
        visible: root.open
        view: body
        selection: TextSelection { id: chosen; model: parts }
        onScrollWanted: by => body.contentY = Math.max(body.originY, Math.min(body.originY + body.contentHeight - body.height, body.contentY + by))
        onCopyWanted: words => root.copyWanted(words)
    }
}
