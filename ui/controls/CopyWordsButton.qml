// A small button with words that copies, and says for a moment that it did.
import QtQuick

SmallButton {
    id: root

    required property string idleText
    readonly property bool done: moment.running

    function confirm() {
        moment.restart();
    }

    text: done ? qsTr("Copied") : idleText

    Timer { id: moment; interval: 1600 }
}
