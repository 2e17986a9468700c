// How loud a piece of sound is, from its start to its end.
import QtQuick

import Cabochon.Controls

Item {
    id: root

    required property var wave // numbers 0..1
    property color color: Theme.accent
    readonly property int bars: Math.max(1, Math.min(wave.length, Math.floor((width + 2) / 11)))

    /// The loudest of those that one bar stands for.
    function heightOf(bar: int): real {
        const from = Math.floor(bar * wave.length / bars);
        const to = Math.max(from + 1, Math.floor((bar + 1) * wave.length / bars));
        let loudest = 0;
        for (let i = from; i < to && i < wave.length; ++i)
            loudest = Math.max(loudest, wave[i]);
        return Math.max(2, loudest * height);
    }

    Row {
        anchors.centerIn: parent
        height: parent.height
        spacing: 2
        Repeater {
            model: root.bars
            Rectangle {
                required property int index

                anchors.verticalCenter: parent?.verticalCenter
                width: 9
                height: root.heightOf(index)
                color: root.color
            }
        }
    }
}
