// Asks for the number of tokens that a thought may take.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property DraftController drafts

    function accept() {
        if (!field.acceptableInput)
            return;
        drafts.thoughtBudget = parseInt(field.text);
        close();
    }

    implicitWidth: Math.min(Theme.px(380), (parent?.width ?? 400) - 32)
    onAboutToShow: field.text = drafts.thoughtBudget > 0 ? drafts.thoughtBudget : 1024
    onOpened: {
        field.forceActiveFocus(Qt.PopupFocusReason);
        field.selectAll();
    }

    contentItem: ColumnLayout {
        spacing: 14
        CardTitle {
            Layout.fillWidth: true
            text: qsTr("How many tokens may it think?")
        }
        AppTextField {
            id: field
            Layout.fillWidth: true
            label: qsTr("Tokens")
            inputMethodHints: Qt.ImhDigitsOnly
            validator: IntValidator { bottom: 16; top: 1000000 }
            onAccepted: root.accept()
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("At this number the thought ends and the answer begins. A token is about three quarters of a word.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            AppButton {
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                text: qsTr("Set")
                kind: AppButton.Primary
                enabled: field.acceptableInput
                onClicked: root.accept()
            }
        }
    }
}
