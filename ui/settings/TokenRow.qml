// The token for repositories that ask for an agreement: it can be given and taken away, and is never
// shown.
import QtQuick

import Cabochon.Controls
import Cabochon.Library

SettingRow {
    id: root

    required property TokenController token

    function give() {
        if (field.text.trim() === "")
            return;
        token.give(field.text);
        field.clear();
    }

    title: qsTr("Token of the hub")
    detail: token.words
    also: qsTr("hugging face token gated licence agreement secret")

    AppTextField {
        id: field
        visible: !root.token.known
        implicitWidth: Theme.px(220)
        label: root.title
        placeholderText: "hf_…"
        maximumLength: 600
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        onAccepted: root.give()
    }
    AppButton {
        visible: !root.token.known
        enabled: field.text.trim() !== ""
        text: qsTr("Keep")
        Accessible.name: qsTr("Keep this token")
        onClicked: root.give()
    }
    AppButton {
        visible: root.token.known
        text: qsTr("Remove")
        Accessible.name: qsTr("Remove the token")
        onClicked: root.token.forget()
    }
}
