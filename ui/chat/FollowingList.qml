// A list that stays at its end while it grows and the reader is there, and never moves by itself
// otherwise.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

ListView {
    id: root

    /// Whether it stays at its end.
    property bool following: true
    /// Whether somebody looks for something in it: then it does not.
    property bool held: false
    property bool settling: false // it moves itself
    readonly property real firstY: originY - topMargin
    readonly property real lastY: Math.max(firstY, originY + contentHeight - height + bottomMargin)
    readonly property real distanceToEnd: lastY - contentY
    readonly property T.ScrollBar scrollBar: T.ScrollBar.vertical

    /// Goes to the end if the reader wants to be there.
    function settle() {
        if (!following)
            return;
        settling = true;
        positionViewAtEnd(); // without the margin below
        // Where the last row is low and those before it are high and new, the list guesses their
        // heights too low and leaves a gap: they must come into view to be measured.
        if (count > 0 && !itemAt(width / 2, contentY + topMargin + 1))
            contentY = lastY - height;
        contentY = lastY;
        settling = false;
    }
    function toEnd() {
        following = true;
        settle();
        if (held)
            following = false;
    }
    /// Brings a row to the top of the view; what grows below it moves it no more.
    function showRow(row: int) {
        following = false;
        forceLayout();
        positionViewAtIndex(row, ListView.Beginning);
        moveTo(contentY);
    }
    /// The same, and scrolls this far beyond its top.
    function showPlace(row: int, offset: int) {
        showRow(row);
        const item = itemAtIndex(row);
        if (item)
            moveTo(item.y + offset);
    }
    /// What the reader does: following goes on only from the end.
    function moveTo(y: real) {
        settling = true;
        contentY = Math.max(firstY, Math.min(lastY, y));
        settling = false;
        lookForEnd();
    }
    /// Moves by most of a page: -1 up, 1 down.
    function turnPage(direction: int) {
        moveTo(contentY + direction * Math.max(80, height - 80));
    }
    function lookForEnd() {
        following = !held && distanceToEnd < 48;
    }

    clip: true
    currentIndex: -1 // a current row would be kept and placed by guess
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: false
    keyNavigationEnabled: false
    T.ScrollBar.vertical: AppScrollBar {}

    onHeldChanged: lookForEnd()
    onContentHeightChanged: Qt.callLater(settle)
    onHeightChanged: Qt.callLater(settle)
    onCountChanged: Qt.callLater(settle)
    onContentYChanged: if (!settling && (moving || scrollBar.pressed)) lookForEnd()

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            const step = event.pixelDelta.y !== 0 ? event.pixelDelta.y : event.angleDelta.y * 0.6;
            root.moveTo(root.contentY - step);
        }
    }
}
