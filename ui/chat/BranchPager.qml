// The versions of a message: which one is shown, and the way to those beside it.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

RowLayout {
    id: root

    required property int branchIndex // from 1
    required property int branchCount
    required property bool locked // none can be chosen now
    signal turned(int delta)

    readonly property bool mirrored: LayoutMirroring.enabled // forwards is to the left

    /// Alt+Left and Alt+Right. False: another key, or there is only one version.
    function takeKey(event): bool {
        const left = event.key === Qt.Key_Left;
        if (branchCount < 2 || event.modifiers !== Qt.AltModifier || !(left || event.key === Qt.Key_Right))
            return false;
        turned(left === mirrored ? 1 : -1);
        return true;
    }

    visible: branchCount > 1
    spacing: 0

    IconButton {
        iconName: root.mirrored ? "chevronRight" : "chevronLeft"
        iconSize: Theme.px(12)
        label: qsTr("Previous version")
        enabled: root.branchIndex > 1 && !root.locked
        onClicked: root.turned(-1)
    }
    Text {
        text: qsTr("%L1 of %L2").arg(root.branchIndex).arg(root.branchCount)
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
    }
    IconButton {
        iconName: root.mirrored ? "chevronLeft" : "chevronRight"
        iconSize: Theme.px(12)
        label: qsTr("Next version")
        enabled: root.branchIndex < root.branchCount && !root.locked
        onClicked: root.turned(1)
    }
}
