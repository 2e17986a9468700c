// An action and its keys. A key that another action has is taken from it once that was agreed to.
import QtQuick

import Cabochon.Controls
import Cabochon.Settings

SettingRow {
    id: root

    required property Keymap keys
    required property string action // its name in the keymap
    required property string words  // its keys, as they are written
    required property bool bindable
    property string wanted: ""  // a key that another action has; empty: none
    property string refusal: "" // why the key that was pressed cannot be had

    /// Gives the action this key, or asks, or says why not.
    function take(key: string) {
        wanted = "";
        refusal = keys.refusalOf(key);
        if (refusal !== "")
            return;
        if (keys.ownerOf(key, action) !== "")
            wanted = key;
        else
            keys.bind(action, key);
        if (wanted !== "")
            takeOver.forceActiveFocus(Qt.TabFocusReason);
    }
    function settle() {
        wanted = "";
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.compact ? 4 : 7
    below: width < Theme.px(wanted !== "" ? 420 : 280)
    detail: wanted !== "" ? qsTr("%1 is taken by “%2”.").arg(keys.wordsOf(wanted)).arg(keys.textOf(keys.ownerOf(wanted, action)))
                          : refusal
    also: words
    onResetWanted: keys.reset(action)

    AppButton {
        id: takeOver
        visible: root.wanted !== ""
        text: qsTr("Take it over")
        onClicked: {
            root.keys.bind(root.action, root.wanted);
            root.settle();
        }
    }
    AppButton {
        visible: root.wanted !== ""
        kind: AppButton.Quiet
        text: qsTr("Cancel")
        onClicked: root.settle()
    }
    KeyButton {
        id: button
        visible: root.bindable && root.wanted === ""
        keys: root.keys
        words: root.words
        label: root.title
        onChosen: key => root.take(key)
    }
    Text {
        visible: !root.bindable
        text: root.words
        textFormat: Text.PlainText
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(root.title).arg(text)
    }
}
