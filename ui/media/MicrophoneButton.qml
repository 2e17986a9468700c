// Begins to record. Says so where the open model would not hear it.
import QtQuick

import Cabochon.App
import Cabochon.Controls

IconButton {
    id: root

    required property RecordingController recording

    iconName: "microphone"
    iconColor: recording.refusal === "" ? Theme.muted : Theme.faint
    label: recording.refusal === "" ? ActionKeys.hint(qsTr("Record sound"), "talk") : qsTr("Record sound: the open model does not hear")
    onClicked: recording.begin()
}
