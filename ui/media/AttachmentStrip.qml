// The files that wait in the composer, in the order in which they are sent. Arrows walk, Alt with them
// reorders, Del removes, Space or Enter opens, digits say how closely to look, C crops a picture, T splits
// it into tiles, U undoes that; a file can be dragged to another place. Letters typed on a locked file are
// its password.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

ListView {
    id: root

    required property AttachmentController attachments
    readonly property AttachmentChip chip: currentItem as AttachmentChip
    property bool byKey: false
    readonly property var budgets: [0, ...attachments.budgets] // by digit; 0: by itself
    signal openWanted(int row)
    signal cropWanted(int row)
    signal leaveWanted()
    signal passwordWanted(string words) // that were typed on a locked file; with them it begins

    function takeFocus() {
        currentIndex = Math.max(0, Math.min(currentIndex, count - 1));
        forceActiveFocus(Qt.TabFocusReason);
    }
    function remove(row: int) {
        const last = count === 1;
        attachments.remove(row);
        if (last)
            leaveWanted();
        else
            currentIndex = Math.min(row, count - 1);
    }
    /// The place that a chip that is dragged to `x` would take.
    function rowAt(x: real): int {
        const row = indexAt(x, height / 2);
        return row >= 0 ? row : x < 0 ? 0 : count - 1;
    }

    implicitHeight: count > 0 ? Theme.px(84) + 2 * Theme.px(15) + 29 : 0
    orientation: ListView.Horizontal
    layoutDirection: Qt.LeftToRight
    clip: contentWidth > width
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    keyNavigationEnabled: false
    activeFocusOnTab: count > 0
    model: attachments.items
    T.ScrollBar.horizontal: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Attached files")
    onActiveFocusChanged: byKey = activeFocus

    delegate: AttachmentChip {
        id: chip
        height: root.height
        pictures: root.attachments.pictures
        current: root.activeFocus && ListView.isCurrentItem
        focused: current && root.byKey
        onPressed: {
            root.currentIndex = index;
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.byKey = false;
        }
        onOpenWanted: root.openWanted(index)
        onRemovalWanted: root.remove(index)
        DragHandler {
            target: null
            yAxis.enabled: false
            onCentroidChanged: {
                if (!active)
                    return;
                const to = root.rowAt(chip.mapToItem(root.contentItem, centroid.position.x, 0).x);
                if (to !== chip.index)
                    root.currentIndex = root.attachments.move(chip.index, to - chip.index);
            }
        }
    }
    Keys.onPressed: event => {
        event.accepted = true;
        byKey = true;
        const plain = (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)) === Qt.NoModifier;
        if (chip !== null && chip.readState === "locked" && plain && event.key !== Qt.Key_Delete
                && (event.text >= " " || event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            return passwordWanted(event.text > " " ? event.text : "");
        const forward = root.LayoutMirroring.enabled ? -1 : 1;
        const step = event.key === Qt.Key_Right ? forward : event.key === Qt.Key_Left ? -forward : 0;
        if (step !== 0 && event.modifiers & Qt.AltModifier)
            currentIndex = attachments.move(currentIndex, step);
        else if (step !== 0)
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + step));
        else if (event.key === Qt.Key_Home)
            currentIndex = 0;
        else if (event.key === Qt.Key_End)
            currentIndex = count - 1;
        else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
            remove(currentIndex);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            openWanted(currentIndex);
        else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_5 && event.modifiers === Qt.NoModifier)
            attachments.setBudget(currentIndex, budgets[event.key - Qt.Key_0]);
        else if (event.key === Qt.Key_C && event.modifiers === Qt.NoModifier)
            cropWanted(currentIndex);
        else if (event.key === Qt.Key_T && event.modifiers === Qt.NoModifier)
            attachments.split(currentIndex);
        else if (event.key === Qt.Key_U && event.modifiers === Qt.NoModifier)
            attachments.undoCut(currentIndex);
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Down)
            leaveWanted();
        else
            event.accepted = false;
    }
    Connections {
        target: root.attachments
        function onAdded(row) {
            if (!root.activeFocus)
                root.currentIndex = row;
            root.positionViewAtIndex(row, ListView.Contain);
        }
    }
}
