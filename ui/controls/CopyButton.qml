// A button that copies, and says for a moment that it did.
import QtQuick

IconButton {
    id: root

    required property string idleLabel
    readonly property bool done: moment.running

    /// Something was copied: by this button, or by a key.
    function confirm() {
        moment.restart();
    }

    iconName: done ? "check" : "copy"
    iconColor: done ? Theme.good : Theme.muted
    label: done ? qsTr("Copied") : idleLabel

    Timer { id: moment; interval: 1600 }
}
