// Where the name of a model that the list has not is pasted: of a file on a hub, or its address.
import Cabochon.Controls

GlassField {
    signal wanted(string words)

    implicitHeight: Theme.px(32)
    maximumLength: 400
    label: qsTr("Paste a repository’s file")
    onAccepted: {
        if (text.trim() === "")
            return;
        wanted(text);
        clear();
    }
}
