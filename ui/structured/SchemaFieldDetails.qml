// What is chosen for one field of a schema: name, type, whether it is always there, what the model is
// told of it, and what can be chosen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Structured

ColumnLayout {
    id: root

    required property SchemaEditor editor
    required property int row
    property int revision: 0 // of what the rows say
    readonly property string type: value("type") ?? ""
    readonly property var typeNames: ({ // plain data, by name
        text: qsTr("text"), date: qsTr("date"), whole: qsTr("whole number"), number: qsTr("number"),
        truth: qsTr("yes or no"), choice: qsTr("choice"), group: qsTr("group"), other: qsTr("as in the text")
    })
    signal done() // back to the tree

    function value(role: string): var {
        return revision >= 0 ? editor.fields.value(row, role) : undefined;
    }
    function editName() {
        nameField.forceActiveFocus(Qt.OtherFocusReason);
        nameField.selectAll();
    }

    spacing: 8
    Keys.onEscapePressed: done()

    Connections {
        target: root.editor.fields
        function onChanged() { ++root.revision; }
    }
    RowLayout {
        spacing: 8
        AppTextField {
            id: nameField
            Layout.fillWidth: true
            label: qsTr("Name of the field")
            text: root.value("name") ?? ""
            onEditingFinished: {
                root.editor.setName(root.row, text);
                text = Qt.binding(() => root.value("name") ?? "");
            }
            Keys.onReturnPressed: root.done()
        }
        Pill {
            id: typePill
            text: root.typeNames[root.type] ?? ""
            chevron: true
            open: menu.visible
            Accessible.name: qsTr("Type: %1").arg(text)
            onClicked: menu.openAt(typePill, mirrored ? width : 0, height + 6)
            AppMenu {
                id: menu
                Repeater {
                    model: ["text", "date", "whole", "number", "truth", "choice", "group"]
                    RadioMenuItem {
                        required property string modelData
                        text: root.typeNames[modelData]
                        current: root.type === modelData
                        onTriggered: root.editor.setType(root.row, modelData)
                    }
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8
        Choice { text: qsTr("List"); role: "isList"; help: qsTr("Several of these"); onChosen: on => root.editor.setList(root.row, on) }
        Choice { text: qsTr("Required"); role: "always"; help: qsTr("It is always there"); onChosen: on => root.editor.setRequired(root.row, on) }
        Choice { text: qsTr("Or null"); role: "nullable"; help: qsTr("Null where it is not known"); onChosen: on => root.editor.setNullable(root.row, on) }
    }
    AppTextField {
        Layout.fillWidth: true
        label: qsTr("Description")
        placeholderText: qsTr("What the model should know of it")
        text: root.value("about") ?? ""
        onEditingFinished: {
            root.editor.setDescription(root.row, text);
            text = Qt.binding(() => root.value("about") ?? "");
        }
    }
    AppTextField {
        Layout.fillWidth: true
        visible: root.type === "choice"
        label: qsTr("What can be chosen, with commas between")
        text: (root.value("choices") ?? "").replace(/\n/g, ", ")
        onEditingFinished: {
            root.editor.setChoices(root.row, text.replace(/,/g, "\n"));
            text = Qt.binding(() => (root.value("choices") ?? "").replace(/\n/g, ", "));
        }
    }

    component Choice: Pill {
        required property string role
        signal chosen(bool on)

        checkable: true
        checked: root.value(role) ?? false
        onToggled: {
            chosen(checked);
            checked = Qt.binding(() => root.value(role) ?? false);
        }
    }
}
