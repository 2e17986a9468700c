// Asks before a link of an answer leads to a host for the first time: where it really goes.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Transcript

CardPopup {
    id: root

    required property LinkGate gate
    signal copyWanted(string words)

    implicitWidth: Math.min(Theme.px(460), (parent?.width ?? 480) - 32)
    onOpened: cancel.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: gate.refuse()

    Connections {
        target: root.gate
        function onAsked() {
            if (root.gate.host !== "")
                root.open();
            else
                root.close();
        }
    }

    contentItem: ColumnLayout {
        spacing: 14
        CardTitle {
            Layout.fillWidth: true
            text: qsTr("Open a page at %1?").arg(root.gate.host)
        }
        Text {
            Layout.fillWidth: true
            LayoutMirroring.enabled: false // as code is
            horizontalAlignment: Text.AlignLeft
            textFormat: Text.StyledText
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 6
            elide: Text.ElideRight
            text: root.gate.markedAddress
            color: Theme.muted
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: root.gate.address
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            text: root.gate.warning
            color: Theme.warn
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            text: qsTr("Your browser opens it, and the page learns your address. Cabochon asks once for each host.")
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            AppButton {
                text: qsTr("Copy address")
                kind: AppButton.Quiet
                onClicked: {
                    root.copyWanted(root.gate.address);
                    root.close();
                }
            }
            AppButton {
                id: cancel
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                text: qsTr("Open")
                kind: AppButton.Primary
                onClicked: root.gate.allow()
            }
        }
    }
}
