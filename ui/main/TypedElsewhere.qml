// Nothing typed is lost: what no field and no control took goes to the message field. Popups keep
// their keys to themselves.
import QtQuick

Connections {
    id: root

    required property Item content // of the window: keys that nobody took come up to it
    signal typed(string words)
    signal pasteWanted()

    function isTyped(event): bool {
        const command = event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier);
        return !command && event.text !== "" && event.text >= " " && event.key !== Qt.Key_Delete;
    }

    target: content.Keys
    function onPressed(event) {
        if (isTyped(event))
            typed(event.text);
        else if (event.matches(StandardKey.Paste))
            pasteWanted();
        else
            return;
        event.accepted = true;
    }
}
