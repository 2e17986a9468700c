// Where models that the list has not are looked for on a hub, by words, or by the name or address of
// a repository or a file that is pasted. Nothing is asked before Enter or the button.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

RowLayout {
    id: root

    property alias fieldWidth: field.implicitWidth
    signal wanted(string words)

    function send() {
        if (field.text.trim() === "")
            return;
        wanted(field.text);
        field.selectAll();
    }

    spacing: 4

    GlassField {
        id: field
        implicitHeight: Theme.px(32)
        maximumLength: 400
        label: qsTr("Find on Hugging Face …")
        onAccepted: root.send()
    }
    SmallButton {
        visible: field.text.trim() !== ""
        implicitHeight: Theme.px(32)
        textSize: Theme.panel
        strong: true
        text: qsTr("Find")
        onClicked: root.send()
    }
}
