// Read-only words of a row, of which the selection of the whole list shows its part.
import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

TextEdit {
    id: root

    required property TextSelection selection
    required property int row
    /// By the first letter that has a direction, whatever that of the window is.
    readonly property bool rightToLeft: effectiveHorizontalAlignment === TextEdit.AlignRight
    // What is marked in it: found words of a piece of a row of the transcript.
    property TextFinder finder: selection.finder as TextFinder
    property int foundRow: row
    property int foundPiece: 0

    property bool selecting: false // which itself counts as a change of the text

    function showSelection() {
        if (selecting)
            return;
        selecting = true;
        const start = selection.startIn(row);
        const end = Math.min(selection.endIn(row), length);
        if (start >= 0 && start < end) {
            select(start, end);
        } else if (selectionStart !== selectionEnd) {
            deselect();
        }
        selecting = false;
    }

    readOnly: true
    selectByMouse: false // SelectionArea does
    activeFocusOnPress: false
    persistentSelection: true
    textFormat: TextEdit.RichText
    wrapMode: TextEdit.Wrap
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.fontText
    font.pixelSize: Theme.body
    Accessible.ignored: true
    onTextChanged: showSelection()
    onRowChanged: showSelection()
    Component.onCompleted: showSelection()

    HitMarks {
        finder: root.finder
        text: root
        row: root.foundRow
        piece: root.foundPiece
    }
    Connections {
        target: root.selection
        function onChanged() { root.showSelection(); }
    }
}
