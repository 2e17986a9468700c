// Tells the rows of a transcript the theme's colours and fonts, by which code is coloured and tables
// are measured.
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
