// A field of several lines, without a frame of its own. Tab leaves it.
import QtQuick
import QtQuick.Templates as T

T.TextArea {
    id: root

    required property string label
    /// Takes what is pasted, and says whether it did: else it comes into the field.
    property var takesPaste: null // a function without arguments

    // Words by their own direction, the place where they will be by that of the window.
    horizontalAlignment: length === 0 && preeditText === "" ? TextEdit.AlignLeft : undefined
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    color: Theme.text
    placeholderTextColor: Theme.faint
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.fontText
    font.pixelSize: Theme.body
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onPressed: event => menu.takeKey(event)
    onPressed: event => menu.takePress(event)

    FieldMenu { id: menu; field: root }
    Text {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        color: root.placeholderTextColor
        font: root.font
        Accessible.ignored: true
    }
}
