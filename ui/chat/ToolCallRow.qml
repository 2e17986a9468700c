// The row of a call of a tool: hands the model's roles to its card.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Tools

RowFrame {
    id: root

    required property QtObject tools // the ToolController; null: calls are only shown
    required property AttachmentController attachments
    required property bool last // of the conversation
    // Roles of the model.
    required property string messageId
    required property string callId
    required property string text
    required property int callIndex
    required property int callCount
    required property bool open
    required property var files
    signal toggled(bool open)
    signal appeared(Item card)
    signal fullWanted(string name, string words)
    signal copyWanted(string words)
    signal chartSaveWanted(Item chart)
    signal fileWanted(var file)

    function giveFocus(asking: Item) {
        card.giveFocus(asking);
    }

    above: callIndex > 0 ? 6 : Theme.insideTurn

    ToolCallCard {
        id: card
        width: root.inner
        tools: root.tools
        attachments: root.attachments
        messageId: root.messageId
        callId: root.callId
        text: root.text
        callIndex: root.callIndex
        callCount: root.callCount
        open: root.open
        last: root.last
        files: root.files
        onToggled: open => root.toggled(open)
        onAppeared: asking => root.appeared(asking)
        onFullWanted: (name, words) => root.fullWanted(name, words)
        onCopyWanted: words => root.copyWanted(words)
        onChartSaveWanted: chart => root.chartSaveWanted(chart)
        onFileWanted: file => root.fileWanted(file)
    }
}
