// The files of a batch, one below the other: how far it is, what became of each, and where more are
// dropped. Del leaves a row out, R runs it again.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Structured

ColumnLayout {
    id: root

    required property BatchController batch
    required property int row
    signal chosen(int row)
    signal filesWanted()
    signal replaceWanted(int row)

    function takeFocus() {
        if (list.count === 0)
            more.forceActiveFocus(Qt.OtherFocusReason);
        else
            list.forceActiveFocus(Qt.OtherFocusReason);
    }
    function leaveOut(at: int) {
        batch.setLeftOut(at, batch.rows.value(at, "rowState") !== "leftOut");
    }

    spacing: 8

    RowLayout {
        visible: list.count > 0
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: qsTr("%1 of %2 done").arg(root.batch.done).arg(root.batch.total)
                + (root.batch.failedCount > 0 ? " · " + qsTr("%n failed", "", root.batch.failedCount) : "")
                + (root.batch.working && root.batch.secondsLeft > 0 ? " · " + qsTr("about %1 s left").arg(root.batch.secondsLeft) : "")
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            font.weight: Font.Medium
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        SmallButton {
            strong: true
            visible: root.batch.done + root.batch.failedCount < root.batch.total || root.batch.paused
            text: root.batch.paused ? qsTr("Go on") : qsTr("Pause")
            onClicked: root.batch.paused = !root.batch.paused
        }
    }
    AppProgressBar {
        Layout.fillWidth: true
        visible: list.count > 0
        label: qsTr("Rows that are done")
        value: root.batch.total === 0 ? 0 : root.batch.done / root.batch.total
    }
    Text {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.batch.waitsFor
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.warn
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        spacing: 2
        model: root.batch.rows
        currentIndex: root.row
        onCurrentIndexChanged: if (currentIndex !== root.row && activeFocus) root.chosen(currentIndex)
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Files")
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_Down || event.key === Qt.Key_Up)
                root.chosen(Math.max(0, Math.min(count - 1, root.row + (event.key === Qt.Key_Down ? 1 : -1))));
            else if (event.key === Qt.Key_Delete && root.row >= 0)
                root.leaveOut(root.row);
            else if (event.key === Qt.Key_R && event.modifiers === Qt.NoModifier)
                root.batch.runAgain(root.row);
            else
                event.accepted = false;
        }
        delegate: BatchQueueRow {
            width: list.width
            batch: root.batch
            current: index === root.row
            focused: current && list.activeFocus
            onClicked: {
                root.chosen(index);
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onLeaveOutWanted: root.leaveOut(index)
            onReplaceWanted: root.replaceWanted(index)
        }
        Text {
            width: list.width
            visible: list.count === 0
            text: qsTr("Each file becomes a row: a receipt, a letter, a screenshot.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }
    RowLayout {
        visible: list.count > 0
        SmallButton {
            visible: root.batch.failedCount > 0
            text: qsTr("Run failed ones again")
            onClicked: root.batch.runFailedAgain()
        }
        Item { Layout.fillWidth: true }
        SmallButton { text: qsTr("Clear …"); onClicked: clearing.open() }
    }
    AppButton {
        id: more
        Layout.fillWidth: true
        implicitHeight: Theme.px(64)
        centred: true
        iconName: "plus"
        textSize: Theme.panel
        text: qsTr("Drop files here, or choose …")
        Accessible.name: qsTr("Choose files")
        onClicked: root.filesWanted()
    }
    ConfirmCard {
        id: clearing
        title: qsTr("Clear all rows?")
        text: qsTr("The files stay where they are; what was read of them goes.")
        doText: qsTr("Clear")
        onConfirmed: root.batch.clear()
    }
}
