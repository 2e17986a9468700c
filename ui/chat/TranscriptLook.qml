// What the rows' model colours and measures with, from the theme.
import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

Item {
    id: root

    required property TranscriptModel transcript

    Binding {
        target: root.transcript
        property: "codeColours"
        value: [Theme.codeKeyword, Theme.codeString, Theme.codeComment, Theme.codeNumber]
    }
    Binding {
        target: root.transcript
        property: "tableFont"
        value: Qt.font({ family: Theme.fontText, pixelSize: Theme.list, weight: Font.DemiBold })
    }
    Binding {
        target: root.transcript
        property: "codeFont"
        value: Qt.font({ family: Theme.fontCode, pixelSize: Theme.panel })
    }
}
