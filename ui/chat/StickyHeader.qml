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
    property var cells: []
    property string plain: ""
    property var widths: []
    property real scrolled: 0

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
        refresh(true);
    }
    /// Its place, and its words where they are other ones: they are laid out anew.
    function refresh(words: bool) {
        const header = conversations.transcript.tableHeader(headerRow);
        if (words) {
            cells = header.cells ?? [];
            plain = header.plain ?? "";
        }
        widths = header.widths ?? [];
        scrolled = header.scrolled ?? 0;
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
        function onDataChanged(first, last, roles) {
            if (root.visible && first.row <= root.headerRow && last.row >= root.headerRow)
                root.refresh(roles.length === 0);
        }
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
        cells: root.cells
        plain: root.plain
        widths: root.widths
        scrolled: root.scrolled
        finder: null // what is found is shown where it stands
        Accessible.ignored: true
    }
    Hairline { x: root.side; width: root.width - 2 * root.side; anchors.top: parent.bottom }
}
