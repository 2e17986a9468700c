// What can be done with the words of a field: opened by the right button, the Menu key or Shift+F10.
// The menu itself is made when it is asked for first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

Item {
    id: root

    required property var field // a TextField or TextArea: they share no type of their own
    property bool open: false   // the field keeps what it has while its menu is open
    property AppMenu menu: null

    /// For the field's pressed(): opens at a press of the right button.
    function takePress(event) {
        if (event.button === Qt.RightButton)
            openAt(event.x, event.y);
    }
    /// For the field's keys.
    function takeKey(event) {
        if (event.key !== Qt.Key_Menu && (event.key !== Qt.Key_F10 || event.modifiers !== Qt.ShiftModifier))
            return;
        openAt(field.cursorRectangle.x, field.cursorRectangle.y + field.cursorRectangle.height);
        event.accepted = true;
    }
    function openAt(x: real, y: real) {
        open = true;
        field.forceActiveFocus(Qt.PopupFocusReason);
        menu = menu ?? maker.createObject(root) as AppMenu;
        menu.openAt(field, x, y);
    }

    Component {
        id: maker
        AppMenu {
            onClosed: root.open = false

            AppMenuItem {
                text: qsTr("Undo")
                detail: qsTr("Ctrl+Z")
                enabled: root.field.canUndo
                onTriggered: root.field.undo()
            }
            AppMenuItem {
                text: qsTr("Redo")
                detail: qsTr("Ctrl+Shift+Z")
                enabled: root.field.canRedo
                onTriggered: root.field.redo()
            }
            MenuLine {}
            AppMenuItem {
                text: qsTr("Cut")
                detail: qsTr("Ctrl+X")
                enabled: root.field.selectedText !== ""
                onTriggered: root.field.cut()
            }
            AppMenuItem {
                text: qsTr("Copy")
                detail: qsTr("Ctrl+C")
                enabled: root.field.selectedText !== ""
                onTriggered: root.field.copy()
            }
            AppMenuItem {
                text: qsTr("Paste")
                detail: qsTr("Ctrl+V")
                enabled: root.field.canPaste || !!root.field.takesPaste
                onTriggered: {
                    if (!root.field.takesPaste?.())
                        root.field.paste();
                }
            }
            MenuLine {}
            AppMenuItem {
                text: qsTr("Select all")
                detail: qsTr("Ctrl+A")
                enabled: root.field.length > 0
                onTriggered: root.field.selectAll()
            }
        }
    }
}
