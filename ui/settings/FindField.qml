// Where one looks for a setting.
import QtQuick

import Cabochon.Controls

GlassField {
    signal undoWanted() // of settings: there are no words to take back

    maximumLength: 200
    label: qsTr("Find a setting")
    Keys.onPressed: event => {
        if (!event.matches(StandardKey.Undo) || length > 0)
            return;
        undoWanted();
        event.accepted = true;
    }
}
