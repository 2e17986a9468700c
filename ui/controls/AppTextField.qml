// A one-line field, sunken unless it is given another background.
import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: root

    required property string label
    readonly property bool menuOpen: menu.open // the focus is there meanwhile

    implicitHeight: Theme.px(36)
    leftPadding: 12
    rightPadding: 12
    // Words by their own direction, the place where they will be by that of the window.
    horizontalAlignment: length === 0 && preeditText === "" ? TextInput.AlignLeft : undefined
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
    }
    onPressed: event => menu.takePress(event)
    Keys.onPressed: event => menu.takeKey(event)

    FieldMenu { id: menu; field: root }
    Text {
        anchors.left: parent.left
        anchors.leftMargin: LayoutMirroring.enabled ? root.rightPadding : root.leftPadding
        anchors.right: parent.right
        anchors.rightMargin: LayoutMirroring.enabled ? root.leftPadding : root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        color: root.placeholderTextColor
        font: root.font
        Accessible.ignored: true
    }
}
