// Waits until what is attached can be sent. What stands in the way otherwise ends the waiting: it is
// said where the files are. So does going to another chat.
import QtQuick

import Cabochon.App

Connections {
    id: root

    required property AttachmentController attachments
    property bool wanted: false
    signal ready()
    readonly property Connections shown: Connections {
        target: root.attachments.items
        function onModelReset() { root.wanted = false }
    }

    target: attachments
    function onChanged() {
        if (!wanted || attachments.reading)
            return;
        wanted = false;
        if (attachments.any && attachments.problem === "")
            ready();
    }
}
