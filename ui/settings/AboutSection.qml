// What this program is, and whose work is in it.
import QtQuick

import Cabochon.Controls
import Cabochon.Settings

SettingsSection {
    id: root

    property bool noticesShown: false

    name: "about"
    title: qsTr("About")

    SettingRow {
        title: qsTr("Cabochon %1").arg(Qt.application.version)
        detail: qsTr("Chat with Google's Gemma 4 models, on your own machine alone.")
        also: qsTr("version")
    }
    SettingRow {
        title: qsTr("Cabochon Nano")
        detail: qsTr("The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.")
    }
    SettingRow {
        title: qsTr("Licences")
        detail: qsTr("Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.")
        also: qsTr("third party notices open source")
        AppButton {
            text: root.noticesShown ? qsTr("Hide") : qsTr("Show")
            Accessible.name: root.noticesShown ? qsTr("Hide the licences") : qsTr("Show the licences")
            onClicked: root.noticesShown = !root.noticesShown
        }
    }
    Text {
        width: parent.width
        topPadding: 16
        visible: root.noticesShown
        text: visible ? ProgramNotices.text : ""
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.family: Theme.fontCode
        font.pixelSize: Theme.ledger
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
