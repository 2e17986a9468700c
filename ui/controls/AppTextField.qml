// A one-line field, sunken, with an optional icon and key hint.
import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: root

    property string iconName: ""
    property string hint: ""
    required property string label
    readonly property bool menuOpen: menu.open // the focus is there meanwhile

    implicitHeight: Theme.px(36)
    leftPadding: iconName ? Theme.px(22) + 16 : 12
    rightPadding: hint ? hintText.implicitWidth + 22 : 12
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    placeholderTextColor: Theme.faint
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.fontText
    font.pixelSize: Theme.list
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label

    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.sunken
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.accent
        Icon {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
        }
        Text {
            id: hintText
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text === ""
            text: root.hint
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }
    onPressed: event => menu.takePress(event)
    Keys.onPressed: event => menu.takeKey(event)

    FieldMenu { id: menu; field: root }
    Text {
        anchors.left: parent.left
        anchors.leftMargin: root.leftPadding
        anchors.right: parent.right
        anchors.rightMargin: root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        elide: Text.ElideRight
        color: root.placeholderTextColor
        font: root.font
        Accessible.ignored: true
    }
}
