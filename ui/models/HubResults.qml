// What a hub has of the words that were asked for: a card for each repository, above the models that
// are here, until it is closed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Library

ColumnLayout {
    id: root

    required property LibraryController library
    readonly property HubController hub: library.hub
    signal tokenWanted()

    visible: hub.open
    spacing: 14

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: root.hub.problem !== "" ? root.hub.problem : root.hub.summary
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: root.hub.problem !== "" ? Theme.bad : Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        SmallButton {
            textSize: Theme.panel
            text: root.hub.asking ? qsTr("Stop") : qsTr("Close results")
            onClicked: root.hub.close()
        }
    }
    Repeater {
        model: root.hub.cards
        HubRepository {
            Layout.fillWidth: true
            library: root.library
            onTokenWanted: root.tokenWanted()
        }
    }
    Hairline { Layout.fillWidth: true }
}
