// How loud the microphone hears it now.
import QtQuick

import Cabochon.Controls

Row {
    id: root

    required property real level // 0..1
    readonly property int steps: 12
    /// In decibels from -48 up, as the ear counts.
    readonly property real share: level <= 0.004 ? 0 : Math.min(1, 1 + Math.log(level) / Math.LN10 * 20 / 48)

    spacing: 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Level: %1 %").arg(Math.round(share * 100))

    Repeater {
        model: root.steps
        Rectangle {
            required property int index
            readonly property bool lit: root.share * root.steps > index

            width: Theme.px(4)
            height: Theme.px(14)
            radius: 2
            color: !lit ? Theme.sunken : index >= root.steps - 1 ? Theme.bad : index >= root.steps - 3 ? Theme.warn : Theme.good
        }
    }
}
