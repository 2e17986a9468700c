// The keys of an action; pressed, it waits for another one. Esc gives up.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Settings

T.Button {
    id: root

    required property Keymap keys
    required property string words // the keys, as they are written
    required property string label // of the action
    property bool listening: false
    signal chosen(string key)

    text: listening ? qsTr("Press a key …") : words !== "" ? words : qsTr("none")
    implicitWidth: Math.max(Theme.px(96), contentItem.implicitWidth + 24)
    implicitHeight: Theme.px(30)
    focusPolicy: Qt.TabFocus
    onClicked: {
        forceActiveFocus(Qt.ShortcutFocusReason);
        listening = true;
    }
    onActiveFocusChanged: if (!activeFocus) listening = false
    Keys.onShortcutOverride: event => event.accepted = listening
    Keys.onPressed: event => {
        if (!listening)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Escape)
            return listening = false;
        const key = keys.keyOf(event.key, event.modifiers);
        if (key === "")
            return; // Ctrl alone
        listening = false;
        chosen(key);
    }
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: %2").arg(label).arg(text)
    Accessible.onPressAction: clicked()

    contentItem: Text {
        text: root.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: root.listening ? Theme.accent : root.words !== "" ? Theme.text : Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        font.weight: Font.Medium
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.listening ? Theme.accentSoft : Theme.surface
        border.width: 1
        border.color: root.listening ? Theme.accent : Theme.line
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; targetRadius: Theme.radiusRow; visible: root.visualFocus && !root.listening }
    }
}
