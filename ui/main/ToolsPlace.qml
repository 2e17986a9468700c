// Where the panel of a chat's tools is: beside the page, or in a window without room for both over it.
// Without a ToolController there is none.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Tools

Item {
    id: root

    required property QtObject tools // the ToolController
    required property QtObject mcp   // the McpController; null: no servers
    required property real windowWidth
    readonly property bool narrow: windowWidth < Theme.px(1100)
    property bool wanted: false
    readonly property bool shown: wanted && tools !== null
    readonly property real room: shown && !narrow ? panel.width : 0 // beside the page
    readonly property alias panel: panel
    signal focusLeft()

    function toggle() {
        if (wanted)
            return close();
        wanted = tools !== null;
        if (wanted)
            Qt.callLater(panel.takeFocus);
    }
    function close() {
        wanted = false;
        focusLeft();
    }

    T.Button { // a press beside it closes it
        anchors.fill: parent
        visible: root.shown && root.narrow
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Close the tools")
        Accessible.onPressAction: clicked()
        background: Rectangle { color: Theme.dim }
        onClicked: root.close()
    }
    ToolsPanel {
        id: panel
        anchors.right: parent.right
        width: Math.round(root.narrow ? Math.min(root.width * 0.92, Theme.px(560)) : Math.min(Theme.px(566), root.width * 0.49))
        height: parent.height
        visible: root.shown
        tools: root.tools
        serverCount: root.mcp?.onCount ?? 0
        serverTokens: root.mcp?.tokens ?? 0
        servers: root.mcp ? serverList : null
        onCloseWanted: root.close()
    }
    Component {
        id: serverList
        ServerList { mcp: root.mcp }
    }
}
