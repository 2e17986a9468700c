// Asks once, when the window closes, what becomes of the models that still arrive.
import QtQuick

import Cabochon.Controls
import Cabochon.Library

ConfirmCard {
    id: root

    required property LibraryController library
    property bool answered: false // the window may close
    signal closeWanted()

    /// Whether the window may close now; else it is asked.
    function mayClose(): bool {
        if (answered || !library.downloads.busy)
            return true;
        open();
        return false;
    }

    title: qsTr("A model is still arriving")
    text: qsTr("It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.")
    otherText: qsTr("Close")
    doText: qsTr("Go on without the window")
    onConfirmed: library.goToBackground()
    onOtherChosen: {
        answered = true;
        closeWanted();
    }
}
