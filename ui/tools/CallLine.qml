// A call that runs or has ended: one line that opens to its arguments and its result.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

Panel {
    id: root

    required property var call // as ToolController.call() gives it
    required property string stateName
    required property bool open
    required property var files // that came with the result
    required property AttachmentController attachments
    signal toggled(bool open)
    signal stopWanted()
    signal retryWanted()
    signal fullWanted()
    signal copyWanted(string words)
    signal chartSaveWanted(Item chart)
    signal fileWanted(var file)

    readonly property string stateWords: stateName === "failed" ? qsTr("failed") : stateName === "denied" ? qsTr("not allowed")
        : stateName === "timedOut" ? qsTr("took too long") : stateName === "stopped" ? qsTr("stopped")
        : stateName === "running" ? qsTr("running") : stateName === "waiting" ? qsTr("waits its turn") : ""
    /// Counts on by itself while it runs.
    readonly property real seconds: (call.seconds ?? 0) + (stateName === "running" ? (now - since) / 1000 : 0)
    property real since: Date.now() // when call.seconds was so many
    property real now: since
    readonly property string time: stateName === "waiting" || stateName === "denied" || seconds <= 0 ? ""
        : seconds < 1 ? qsTr("%L1 ms").arg(Math.round(seconds * 1000)) : qsTr("%L1 s").arg(Number(seconds.toFixed(1)))

    onCallChanged: {
        since = Date.now();
        now = since;
    }
    implicitHeight: head.height + (body.active ? body.height : 0)
    clip: true

    Timer {
        interval: 200
        repeat: true
        running: root.stateName === "running" && root.visible
        onTriggered: root.now = Date.now()
    }
    CallHead {
        id: head
        width: parent.width
        stateName: root.stateName
        name: root.call.name ?? ""
        summary: root.call.summary ?? ""
        stateWords: root.stateWords
        time: root.time
        open: root.open
        opens: root.stateName !== "waiting"
        roomAtEnd: buttons.visible ? buttons.width : 0
        onClicked: if (opens) root.toggled(!root.open)
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: 40 // before the chevron
        y: Math.round((head.height - height) / 2)
        visible: stop.visible || retry.visible
        SmallButton {
            id: stop
            visible: root.stateName === "running"
            textSize: Theme.panel
            text: qsTr("Stop")
            Accessible.name: qsTr("Stop %1").arg(root.call.name ?? "")
            onClicked: root.stopWanted()
        }
        SmallButton {
            id: retry
            visible: root.stateName === "failed" || root.stateName === "timedOut" || root.stateName === "stopped"
            strong: true
            textSize: Theme.panel
            text: qsTr("Try again")
            Accessible.name: qsTr("Try %1 again").arg(root.call.name ?? "")
            onClicked: root.retryWanted()
        }
    }
    Loader {
        id: body
        x: 1
        y: head.height
        width: parent.width - 2
        active: root.open && root.stateName !== "waiting"
        sourceComponent: Column {
            Hairline { width: parent.width }
            ColumnLayout {
                x: 14
                width: parent.width - 28
                spacing: 10
                Item { implicitHeight: 2 }
                ArgumentsForm {
                    Layout.fillWidth: true
                    visible: fields.length > 0 || (root.call.arguments ?? "").length > 2 // not of "{}"
                    fields: root.call.fields ?? []
                    arguments: root.call.arguments ?? ""
                }
                PlainLine {
                    Layout.fillWidth: true
                    visible: words !== ""
                    words: root.call.error ?? ""
                    color: root.stateName === "denied" ? Theme.muted : Theme.bad
                }
                ResultView {
                    Layout.fillWidth: true
                    visible: root.stateName === "done"
                    call: root.call
                    files: root.files
                    attachments: root.attachments
                    onFullWanted: root.fullWanted()
                    onCopyWanted: words => root.copyWanted(words)
                    onChartSaveWanted: chart => root.chartSaveWanted(chart)
                    onFileWanted: file => root.fileWanted(file)
                }
                Item { implicitHeight: 4 }
            }
        }
    }
}
