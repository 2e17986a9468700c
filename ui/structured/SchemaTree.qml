// The fields of a schema, one below the other, those of a group further in; and what is chosen for
// the one that has the focus. Insert adds one, Del removes it, Alt with the arrows moves it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Structured

ColumnLayout {
    id: root

    required property SchemaEditor editor
    property alias currentRow: list.currentIndex

    function takeFocus() {
        list.forceActiveFocus(Qt.OtherFocusReason);
    }
    function add() {
        takeFocus(); // what was typed is kept
        const row = editor.add(list.currentIndex);
        if (row < 0)
            return;
        list.currentIndex = row;
        details.editName();
    }
    function move(by: int) {
        takeFocus();
        goTo(editor.move(list.currentIndex, by));
    }
    function remove(row: int) {
        takeFocus();
        goTo(editor.remove(row));
    }
    function goTo(row: int) { // where something led to
        if (row >= 0 || list.count === 0)
            list.currentIndex = row;
    }

    spacing: 8

    Segmented {
        label: qsTr("What an answer is")
        enabled: root.editor.readable
        options: [{ value: "one", text: qsTr("One object") }, { value: "many", text: qsTr("A list of them") }]
        value: root.editor.isListOfObjects ? "many" : "one"
        onChosen: value => root.editor.isListOfObjects = value === "many"
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(80)
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.editor.fields
        currentIndex: -1
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Fields")
        Keys.onPressed: event => {
            const alt = (event.modifiers & Qt.AltModifier) !== 0;
            event.accepted = true;
            if (event.key === Qt.Key_Insert)
                root.add();
            else if (event.key === Qt.Key_Delete)
                root.remove(currentIndex);
            else if (alt && event.key === Qt.Key_Up)
                root.move(-1);
            else if (alt && event.key === Qt.Key_Down)
                root.move(1);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                details.editName();
            else
                event.accepted = false;
        }
        delegate: SchemaFieldRow {
            width: list.width
            current: ListView.isCurrentItem
            focused: current && list.activeFocus
            onClicked: {
                root.takeFocus(); // what was typed is kept
                list.currentIndex = index;
            }
            onRemoveWanted: root.remove(index)
        }
        Text {
            visible: list.count === 0
            width: list.width
            text: qsTr("No fields yet. Add one, begin with a template, or write the text.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }
    RowLayout {
        spacing: 4
        AppButton {
            text: qsTr("Add a field")
            iconName: "plus"
            implicitHeight: Theme.px(32)
            textSize: Theme.panel
            enabled: root.editor.readable
            onClicked: root.add()
        }
        IconButton {
            iconName: "arrowUp"
            label: qsTr("Move up (Alt+Up)")
            enabled: list.currentIndex >= 0
            onClicked: root.move(-1)
        }
        IconButton {
            iconName: "arrowDown"
            label: qsTr("Move down (Alt+Down)")
            enabled: list.currentIndex >= 0
            onClicked: root.move(1)
        }
    }
    Hairline { Layout.fillWidth: true; visible: details.visible }
    SchemaFieldDetails {
        id: details
        Layout.fillWidth: true
        visible: list.currentIndex >= 0
        editor: root.editor
        row: list.currentIndex
        onDone: root.takeFocus()
    }
}
