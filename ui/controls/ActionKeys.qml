// Owns how the window speaks of keys: which key does what, as Main.qml gives it from the settings.
pragma Singleton

import QtQuick

QtObject {
    /// By the name of an action: {text, card, words, sequences}.
    property var bindings: ({})
    /// Ctrl is held when Return sends.
    property bool sendsWithCtrl: false

    function words(name: string): string {
        return bindings[name]?.words ?? "";
    }
    /// The first of them, without signs in between: "Ctrl N".
    function shortWords(name: string): string {
        return words(name).split(", ")[0].replace(/\+(?=.)/g, " ");
    }
    /// Words of a control, and the key that does the same.
    function hint(text: string, name: string): string {
        const keys = words(name).split(", ")[0];
        return keys === "" ? text : qsTr("%1 (%2)").arg(text).arg(keys);
    }
    /// Whether this press of Return or Enter, in a field of several lines, sends.
    function sends(event): bool {
        if (event.modifiers & Qt.ShiftModifier)
            return false;
        return !sendsWithCtrl || (event.modifiers & Qt.ControlModifier) !== 0;
    }
}
