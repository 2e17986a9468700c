// A call of a tool in the transcript, in each of its states: one that waits asks for consent, the
// others are a line that opens. Calls of one step stand close together under a line that says so.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

Column {
    id: root

    required property QtObject tools // the ToolController; null: calls are only shown
    required property AttachmentController attachments
    required property string messageId
    required property string callId
    required property string text // name and arguments, while nothing else is known
    required property int callIndex
    required property int callCount
    required property bool open
    required property bool last // of the conversation
    required property var files
    signal toggled(bool open)
    signal fullWanted(string name, string words)
    signal copyWanted(string words)
    signal chartSaveWanted(Item chart)
    signal fileWanted(var file)
    signal appeared(Item card) // that asks

    readonly property var call: tools && tools.revision >= 0 ? tools.call(messageId, callId) : ({ name: text, state: 2 })
    readonly property string stateName: // in the order of CallState
        ["waiting", "running", "done", "failed", "denied", "timedOut", "stopped"][call.state ?? 2] ?? "done"
    /// One of several that wait is asked about at a time.
    readonly property bool asks: stateName === "waiting" && (call.turn ?? true)
    readonly property bool isLast: callIndex === callCount - 1

    /// Not while words are being typed, nor from what lies over the page.
    function giveFocus(card: Item) {
        const focused = Window.activeFocusItem;
        if (focused && (focused.length ?? 0) > 0 && focused.readOnly === false)
            return;
        for (let item = focused; item; item = item.parent)
            if (item === T.Overlay.overlay)
                return;
        if (card)
            card.takeFocus();
    }

    spacing: 6

    PlainLine {
        visible: root.callCount > 1 && root.callIndex === 0
        width: parent.width
        words: qsTr("%Ln call(s) at once", "", root.callCount)
        font.pixelSize: Theme.ledger
        color: Theme.faint
    }
    Loader {
        id: asking
        width: parent.width
        active: root.asks
        visible: active
        sourceComponent: root.call.byPerson ? question : consent
        onLoaded: root.appeared(item as Item)
    }
    Loader {
        width: parent.width
        active: !root.asks
        visible: active
        sourceComponent: CallLine {
            call: root.call
            stateName: root.stateName
            open: root.open
            files: root.files
            attachments: root.attachments
            onToggled: open => root.toggled(open)
            onStopWanted: root.tools.stop(root.messageId, root.callId)
            onRetryWanted: root.tools.retry(root.messageId, root.callId)
            onFullWanted: root.fullWanted(root.call.name ?? "", root.tools.resultText(root.messageId, root.callId))
            onCopyWanted: words => root.copyWanted(words)
            onChartSaveWanted: chart => root.chartSaveWanted(chart)
            onFileWanted: file => root.fileWanted(file)
        }
    }
    RowLayout {
        width: parent.width
        visible: root.asks
        spacing: 12
        PlainLine {
            Layout.fillWidth: true
            words: root.asks ? qsTr("Waiting for you · step %L1 of at most %L2").arg(root.tools.step).arg(root.tools.mostSteps) : ""
            font.pixelSize: Theme.ledger
            color: Theme.faint
        }
        SmallButton {
            visible: root.asks && (root.tools.waiting ?? 1) > 1
            text: qsTr("Deny all %L1").arg(root.tools?.waiting ?? 0)
            onClicked: root.tools.denyAll(root.messageId)
        }
    }
    Loader {
        width: parent.width
        active: root.last && root.isLast && (root.tools?.asksToGoOn ?? false)
        visible: active
        sourceComponent: StepLimitCard {
            steps: root.tools.mostSteps
            onGoOnWanted: root.tools.goOn(root.messageId)
        }
    }

    Component {
        id: consent
        ConsentCard {
            tools: root.tools
            messageId: root.messageId
            callId: root.callId
            call: root.call
        }
    }
    Component {
        id: question
        AskCard {
            tools: root.tools
            messageId: root.messageId
            callId: root.callId
            call: root.call
        }
    }
}
