// A server that brings tools: how it is, what it costs, what it was allowed, its log; and what it says
// of itself when that has changed.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property QtObject mcp // the McpController, see ServerList.qml
    required property string name
    required property string status // "off", "starting", "running", "failed", "changed", "asks"
    required property string statusText
    required property bool on
    required property int toolCount
    required property int tokens
    required property int allowedCount
    required property string changedText // which description changed, a sentence
    required property string problem

    property bool logShown: false
    property bool looking: false

    implicitHeight: content.height + 28
    radius: Theme.radiusCard
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Server %1, %2").arg(name).arg(statusText)

    Column {
        id: content
        x: 16
        y: 14
        width: parent.width - 32
        spacing: 12

        RowLayout {
            width: parent.width
            spacing: 9
            PlainLine {
                Layout.maximumWidth: root.width * 0.45
                words: root.name
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                color: Theme.text
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Rectangle {
                implicitWidth: 7
                implicitHeight: 7
                radius: 4
                color: root.status === "running" ? Theme.good : root.status === "failed" ? Theme.bad
                     : root.status === "off" ? Theme.faint : Theme.warn
            }
            PlainLine {
                Layout.fillWidth: true
                words: [root.statusText, root.toolCount > 0 ? qsTr("%Ln tool(s)", "", root.toolCount) : "",
                    root.tokens >= 0 && root.toolCount > 0 ? qsTr("%Ln token(s)", "", root.tokens) : ""].filter(one => one !== "").join(" · ")
            }
            SmallButton {
                strong: true
                textSize: Theme.panel
                text: qsTr("Log")
                Accessible.name: qsTr("Log of %1").arg(root.name)
                onClicked: root.logShown = !root.logShown
            }
            AppSwitch {
                implicitWidth: Theme.px(30)
                implicitHeight: Theme.px(18)
                label: qsTr("Use the server %1").arg(root.name)
                checked: root.on
                onClicked: {
                    root.mcp.setOn(root.name, checked);
                    checked = Qt.binding(() => root.on);
                }
            }
        }
        PlainLine {
            width: parent.width
            visible: root.problem !== ""
            words: root.problem
            color: Theme.bad
        }
        Hairline { width: parent.width; visible: changed.visible }
        RowLayout {
            id: changed
            width: parent.width
            visible: root.status === "changed"
            spacing: 12
            PlainLine {
                Layout.fillWidth: true
                words: qsTr("Description changed.") + " " + root.changedText + " " + qsTr("All its calls wait.")
                color: Theme.warn
            }
            AppButton {
                textSize: Theme.panel
                text: root.looking ? qsTr("Close") : qsTr("Look again")
                onClicked: root.looking = !root.looking
            }
        }
        Loader {
            width: parent.width
            active: root.looking && root.status === "changed"
            visible: active
            sourceComponent: Column {
                spacing: 12
                Repeater {
                    model: root.mcp.changes(root.name)
                    Panel {
                        id: frame
                        required property var modelData

                        width: content.width
                        implicitHeight: difference.height
                        clip: true
                        DifferenceView { id: difference; width: parent.width; preview: frame.modelData }
                    }
                }
                AppButton {
                    kind: AppButton.Primary
                    text: qsTr("Allow it as it is now")
                    onClicked: root.mcp.allow(root.name)
                }
            }
        }
        Loader {
            width: parent.width
            active: root.status === "asks"
            visible: active
            sourceComponent: Column {
                spacing: 12
                Hairline { width: parent.width }
                WillRun { width: parent.width; server: root.mcp.willRun(root.name) }
                AppButton {
                    text: qsTr("Allow it to run")
                    onClicked: root.mcp.allow(root.name)
                }
            }
        }
        Hairline { width: parent.width; visible: allowed.visible }
        RowLayout {
            id: allowed
            width: parent.width
            visible: root.allowedCount > 0
            PlainLine {
                Layout.fillWidth: true
                words: qsTr("%Ln of its tools is allowed in this chat", "", root.allowedCount)
            }
            SmallButton {
                strong: true
                textSize: Theme.panel
                text: qsTr("Revoke")
                Accessible.name: qsTr("Revoke what %1 was allowed").arg(root.name)
                onClicked: root.mcp.revoke(root.name)
            }
        }
        Loader {
            width: parent.width
            active: root.logShown
            visible: active
            sourceComponent: BoxedText {
                label: qsTr("Log")
                text: root.mcp.log(root.name) || qsTr("It has said nothing yet.")
            }
        }
    }
}
