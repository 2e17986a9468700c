// Finding words in the shown chat: the bar, the way to each hit, and where hits are on the scroll bar.
import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

Item {
    id: root

    required property FollowingList view
    required property TranscriptModel transcript
    required property TextSelection selection
    required property real side
    property bool open: false
    readonly property real covered: open ? bar.y + bar.height : 0 // of the view, from its top
    readonly property string words: open ? bar.words : "" // that are looked for
    signal closed()

    /// Words that are selected within one row; empty: none, or too many to look for.
    function selectedWords(): string {
        const row = selection.anchorRow();
        const within = row >= 0 && selection.startIn(row - 1) < 0 && selection.startIn(row + 1) < 0;
        const words = within ? selection.text() : "";
        return words.includes("\n") || words.length > 200 ? "" : words;
    }
    /// False: the reader is there already, or there is nothing to look through.
    function start(): bool {
        if (!visible || (open && bar.hasFocus))
            return false;
        finder.startAt(view.indexAt(view.width / 2, view.contentY + view.topMargin + 1));
        open = true;
        bar.takeFocus(selectedWords());
        return true;
    }
    function step(by: int) {
        if (open)
            finder.step(by);
        else
            start();
    }
    function close() {
        if (!open)
            return;
        open = false;
        closed();
    }

    /// The row of the hit comes near.
    function bringRow() {
        if (finder.currentRow >= 0 && !view.itemAtIndex(finder.currentRow))
            view.showRow(finder.currentRow);
    }
    /// Its words come into view: below the bar, and sideways in code and tables.
    function bringWords(text: Item, position: int) {
        if (!open || !text)
            return;
        const place = text.positionToRectangle(position);
        const y = text.mapToItem(view.contentItem, place.x, place.y).y;
        if (y < view.contentY + covered + 8 || y + place.height > view.contentY + view.height - 24)
            view.moveTo(y - view.height / 3);
        const x = text.mapToItem(view, place.x, place.y).x;
        if (x < side || x > view.width - side - 48)
            transcript.scrollBy(finder.currentRow, x - view.width / 2);
    }

    Binding { target: root.view; property: "held"; value: root.open }
    Binding { target: root.selection; property: "finder"; value: finder }
    onVisibleChanged: if (!visible) close()

    TextFinder {
        id: finder
        model: root.transcript
        words: root.words
        matchCase: bar.matchCase
        ground: Theme.found
        ink: Theme.text
        currentGround: Theme.accent
        currentInk: Theme.accentText
        onCurrentChanged: root.bringRow()
        onCurrentSeen: (text, position) => Qt.callLater(root.bringWords, text, position)
    }
    FindBar {
        id: bar
        anchors.right: parent.right
        anchors.rightMargin: Math.max(16, Math.min(root.side, parent.width - width - 16))
        y: 8
        width: Math.min(Theme.px(460), parent.width - 32)
        visible: root.open
        finder: finder
        onStepWanted: by => root.step(by)
        onCloseWanted: root.close()
    }
    Repeater { // beside the rows that they stand for
        model: finder.places
        Rectangle {
            required property real modelData

            anchors.right: parent?.right
            anchors.rightMargin: 2
            y: Math.round(modelData * (root.height - height))
            width: 6
            height: 2
            color: Theme.accent
        }
    }
}
