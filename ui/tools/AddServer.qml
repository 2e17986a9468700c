// Adding servers by pasting the usual JSON: what each would run is shown before anything does.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property QtObject mcp // the McpController, see ServerList.qml
    readonly property var read: mcp && source.text !== "" ? mcp.read(source.text) : ({}) // plain data
    readonly property var servers: read.servers ?? []
    readonly property bool narrow: width < Theme.px(460)
    property string problem: ""
    readonly property string pattern: "{\"mcpServers\": {\n  \"name\": {\n    \"command\": \"\",\n    \"args\": [],\n    \"env\": {}\n  }\n}}"

    implicitHeight: content.height + 30
    radius: Theme.radiusCard
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Add server")

    ColumnLayout {
        id: content
        x: 16
        y: 15
        width: parent.width - 32
        spacing: 12

        RowLayout {
            PlainLine {
                Layout.fillWidth: true
                words: qsTr("Add server")
                color: Theme.text
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Icon { visible: root.servers.length > 0; name: "check"; color: Theme.good }
            PlainLine {
                visible: root.servers.length > 0
                words: qsTr("%Ln server(s) recognised", "", root.servers.length)
                color: Theme.good
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 2
            columnSpacing: 16
            rowSpacing: 12

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.alignment: Qt.AlignTop
                implicitHeight: Math.max(Theme.px(120), source.implicitHeight)
                radius: Theme.radiusPanel
                color: Theme.code
                border.width: source.activeFocus ? 2 : 1
                border.color: source.activeFocus ? Theme.accent : Theme.line
                AppTextArea {
                    id: source
                    LayoutMirroring.enabled: false
                    width: parent.width
                    implicitHeight: contentHeight + topPadding + bottomPadding
                    padding: 14
                    wrapMode: TextEdit.WrapAnywhere
                    label: qsTr("Servers as JSON")
                    placeholderText: qsTr("Paste what a server's page says for “mcpServers”")
                    font.family: Theme.fontCode
                    font.pixelSize: Theme.panel
                    onTextChanged: root.problem = ""
                }
            }
            Column {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                Layout.alignment: Qt.AlignTop
                visible: root.servers.length > 0
                spacing: 14
                Repeater {
                    model: root.servers
                    WillRun {
                        required property var modelData

                        width: parent.width
                        server: modelData
                    }
                }
            }
        }
        PlainLine {
            Layout.fillWidth: true
            visible: words !== ""
            words: root.problem || (root.read.problem ?? "")
            color: Theme.bad
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            spacing: 8
            AppButton {
                enabled: root.servers.length > 0
                text: qsTr("Add server")
                onClicked: {
                    root.problem = root.mcp.add(source.text);
                    if (root.problem === "")
                        source.clear();
                }
            }
            AppButton {
                kind: AppButton.Quiet
                text: qsTr("Fill in by hand")
                visible: source.text === ""
                onClicked: {
                    source.text = root.pattern;
                    source.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            PlainLine {
                Layout.fillWidth: true
                words: qsTr("Nothing runs yet")
                horizontalAlignment: Text.AlignRight
            }
        }
    }
}
