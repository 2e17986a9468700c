// The tools of the shown chat, beside it: which are on, what was allowed, what they cost; then the
// servers that bring more.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

FocusScope {
    id: root

    required property QtObject tools // the ToolController
    property Component servers: null // below the tools
    property int serverCount: 0      // that are on
    property int serverTokens: 0     // of what they bring
    signal closeWanted()

    function takeFocus() {
        close.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Tools in this chat")
    Keys.onEscapePressed: closeWanted()

    Rectangle {
        anchors.fill: parent
        color: Theme.window
        MouseArea { anchors.fill: parent } // what is behind is not pressed
    }
    Hairline { vertical: true; height: parent.height; anchors.left: parent.left }
    PageView {
        id: view
        anchors.fill: parent
        contentHeight: content.height + 2 * Theme.margin

        ColumnLayout {
            id: content
            x: Theme.margin
            y: 20
            width: view.width - 2 * Theme.margin
            spacing: 0

            RowLayout {
                CardTitle {
                    Layout.fillWidth: true
                    text: qsTr("Tools in this chat")
                }
                IconButton {
                    id: close
                    iconName: "close"
                    label: ActionKeys.hint(qsTr("Close the tools"), "tools")
                    onClicked: root.closeWanted()
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 8
                Layout.bottomMargin: 6
                spacing: 12
                Item { implicitWidth: Theme.px(30) }
                PlainLine { Layout.minimumWidth: Theme.px(126); words: qsTr("tool"); font.pixelSize: Theme.ledger }
                PlainLine { Layout.fillWidth: true; words: qsTr("what you allowed"); font.pixelSize: Theme.ledger }
                PlainLine { words: qsTr("tokens"); font.pixelSize: Theme.ledger }
            }
            Hairline { Layout.fillWidth: true }
            Repeater {
                model: root.tools?.list ?? null
                ToolRow {
                    Layout.fillWidth: true
                    onSwitched: on => root.tools.setOn(name, on)
                    onRevokeWanted: root.tools.revoke(name)
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 12
                Layout.bottomMargin: 16
                spacing: 8
                PlainLine {
                    Layout.fillWidth: true
                    words: qsTr("%Ln tool(s)", "", root.tools?.onCount ?? 0)
                        + (root.serverCount > 0 ? " · " + qsTr("%Ln server(s)", "", root.serverCount) : "")
                    color: Theme.text
                    font.weight: Font.DemiBold
                }
                PlainLine {
                    words: qsTr("%Ln token(s) in this chat", "", root.tools?.tokens ?? 0)
                    visible: (root.tools?.tokens ?? -1) >= 0
                }
                SmallButton {
                    readonly property bool any: (root.tools?.onCount ?? 0) > 0
                    strong: true
                    text: any ? qsTr("All off") : qsTr("All on")
                    onClicked: root.tools.setAllOn(!any)
                }
            }
            FolderGrants {
                Layout.fillWidth: true
                Layout.bottomMargin: 16
                tools: root.tools
            }
            Loader {
                Layout.fillWidth: true
                active: root.servers !== null
                sourceComponent: root.servers
            }
        }
    }
}
