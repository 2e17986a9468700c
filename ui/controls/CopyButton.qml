// A button that copies, and says for a moment that it did.
import QtQuick

IconButton {
    id: root

    required property string idleLabel
    property bool done: false

    /// Something was copied: by this button, or by a key.
    function confirm() {
        done = true;
        reset.restart();
    }

    iconName: done ? "check" : "copy"
    iconColor: done ? Theme.good : Theme.muted
    label: done ? qsTr("Copied") : idleLabel

    Timer { id: reset; interval: 1600; onTriggered: root.done = false }
}
