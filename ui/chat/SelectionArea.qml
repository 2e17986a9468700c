// Lies over a list of texts: selects by mouse across its rows, copies, tells of links. Presses that hit
// no text go through to what lies below. A row offers its text as the property "words".
import QtQuick

import Cabochon.Transcript

MouseArea {
    id: root

    required property ListView view
    required property TextSelection selection
    property bool dragged: false // since the button went down
    signal scrollWanted(real by)
    signal copyWanted(string words)
    signal selecting()
    signal linkWanted(string link)

    /// The row at a height of the list, or the nearest one.
    function rowAt(y: real): Item {
        const inside = view.contentY + Math.max(0, Math.min(height - 1, y));
        return view.itemAt(view.width / 2, inside) ?? (y > 0 ? view.itemAtIndex(view.count - 1) : view.itemAtIndex(0));
    }
    function placeIn(words: TextEdit, x: real, y: real): int {
        const point = mapToItem(words, x, y);
        return words.positionAt(point.x, point.y);
    }
    /// The text exactly there, or null.
    function wordsAt(x: real, y: real): TextEdit {
        const words = rowAt(y)?.words ?? null;
        return words && words.visible && words.contains(mapToItem(words, x, y)) ? words : null;
    }
    function extendTo(x: real, y: real) {
        const row = rowAt(y);
        if (!row)
            return;
        if (row.words)
            selection.extend(row.index, placeIn(row.words, x, y));
        else // whole or not at all
            selection.extendOver(row.index);
    }

    acceptedButtons: Qt.LeftButton
    preventStealing: true
    onPressed: mouse => {
        const words = mouse.source === Qt.MouseEventNotSynthesized ? wordsAt(mouse.x, mouse.y) : null;
        mouse.accepted = words !== null;
        dragged = false;
        if (!words) {
            selection.clear();
            return;
        }
        forceActiveFocus(Qt.MouseFocusReason);
        const row = rowAt(mouse.y).index;
        if (mouse.modifiers & Qt.ShiftModifier && selection.anchorRow() >= 0)
            extendTo(mouse.x, mouse.y);
        else if (third.running)
            selection.select(row, 0, words.length);
        else
            selection.begin(row, placeIn(words, mouse.x, mouse.y));
    }
    onPositionChanged: mouse => {
        if (!dragged && !third.running)
            selecting();
        dragged = true;
        if (!third.running)
            extendTo(mouse.x, mouse.y);
    }
    onDoubleClicked: mouse => {
        const words = wordsAt(mouse.x, mouse.y);
        if (!words)
            return;
        words.cursorPosition = placeIn(words, mouse.x, mouse.y);
        words.selectWord();
        selection.select(rowAt(mouse.y).index, words.selectionStart, words.selectionEnd);
        third.restart();
    }
    onReleased: mouse => {
        selection.offer();
        const words = dragged ? null : wordsAt(mouse.x, mouse.y);
        const point = words ? mapToItem(words, mouse.x, mouse.y) : null;
        const link = words ? words.linkAt(point.x, point.y) : "";
        if (link !== "" && selection.empty)
            linkWanted(link);
    }
    Keys.onPressed: event => {
        event.accepted = event.matches(StandardKey.Copy) || event.matches(StandardKey.SelectAll);
        if (event.matches(StandardKey.Copy))
            copyWanted(selection.text());
        else if (event.matches(StandardKey.SelectAll))
            selection.selectAll();
    }

    Timer { id: third; interval: Application.styleHints.mouseDoubleClickInterval }
    Timer { // scrolls while the pointer is held beyond an edge
        interval: 30
        repeat: true
        running: root.pressed && root.dragged && (root.mouseY < 0 || root.mouseY > root.height)
        onTriggered: {
            root.scrollWanted(root.mouseY < 0 ? Math.max(-60, root.mouseY) : Math.min(60, root.mouseY - root.height));
            root.extendTo(root.mouseX, root.mouseY);
        }
    }
}
