// The header of the table whose rows are read: stays at the top of the list when it has gone out of sight.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Transcript

Item {
    id: root

    required property ListView view
    required property ConversationController conversations
    required property TextSelection selection
    required property real side
    property int headerRow: -1 // of the table that is at the top; -1: none
    property var header: ({})

    /// Looks which row is at the top.
    function look() {
        const top = view.itemAt(view.width / 2, view.contentY + 1);
        const found = top ? conversations.transcript.headerAbove(top.index) : -1;
        // Only while the table goes on below it.
        const below = found < 0 ? null : view.itemAt(view.width / 2, view.contentY + height);
        const row = below && conversations.transcript.headerAbove(below.index) === found ? found : -1;
        if (row === headerRow)
            return;
        headerRow = row;
        refresh();
    }
    function refresh() {
        header = conversations.transcript.tableHeader(headerRow);
    }

    height: block.implicitHeight
    visible: headerRow >= 0

    Connections {
        target: root.view
        function onContentYChanged() { root.look(); }
        function onContentHeightChanged() { root.look(); }
    }
    Connections {
        target: root.conversations.transcript
        function onDataChanged() { if (root.visible) root.refresh(); }
    }
    TableBlock {
        id: block
        x: root.side
        width: root.width - 2 * root.side
        conversations: root.conversations
        selection: root.selection
        row: root.headerRow
        first: false
        last: false
        cells: root.header.cells ?? []
        plain: root.header.plain ?? ""
        widths: root.header.widths ?? []
        scrolled: root.header.scrolled ?? 0
        Accessible.ignored: true
    }
    Hairline { x: root.side; width: root.width - 2 * root.side; anchors.top: parent.bottom }
}
