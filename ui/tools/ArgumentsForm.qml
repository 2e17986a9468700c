// The arguments of a call, all of them: to be read, or while `editing` to be changed, as fields or as
// JSON. What is wrong with them is said in the validator's sentence.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

ColumnLayout {
    id: root

    required property var fields       // as ToolController.call() gives them
    required property string arguments // JSON
    property bool editing: false
    /// Equal fields are the same ones: what is typed stays while something else of the call changes.
    readonly property string fieldsText: JSON.stringify(Array.from(fields))
    readonly property var shown: JSON.parse(fieldsText) // plain data
    property bool asJson: shown.length === 0
    property string problem: ""

    /// What was changed, as JSON.
    function changed(): string {
        if (asJson)
            return source.text;
        const given = [];
        for (let i = 0; i < rows.count; ++i) {
            const field = rows.itemAt(i) as ArgumentField;
            if (field.json !== "")
                given.push(JSON.stringify(field.field.name) + ": " + field.json);
        }
        return "{" + given.join(", ") + "}";
    }
    function takeFocus() {
        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 8
    onEditingChanged: {
        problem = "";
        source.text = root.arguments;
    }

    Segmented {
        visible: root.editing && root.shown.length > 0
        label: qsTr("How the arguments are shown")
        options: [{ value: "form", text: qsTr("Form") }, { value: "json", text: qsTr("JSON") }]
        value: root.asJson ? "json" : "form"
        onChosen: value => {
            if (value === "json")
                source.text = root.changed();
            root.asJson = value === "json";
        }
    }
    Repeater {
        id: rows
        model: root.asJson ? [] : root.shown
        ArgumentField {
            required property var modelData

            Layout.fillWidth: true
            field: modelData
            editing: root.editing
        }
    }
    BoxedText {
        Layout.fillWidth: true
        visible: root.asJson && !root.editing
        label: qsTr("Arguments")
        text: root.arguments
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.asJson && root.editing
        implicitHeight: source.implicitHeight
        radius: Theme.radiusRow
        color: Theme.code
        border.width: source.activeFocus ? 2 : 1
        border.color: source.activeFocus ? Theme.accent : Theme.line
        AppTextArea {
            id: source
            LayoutMirroring.enabled: false
            width: parent.width
            implicitHeight: contentHeight + topPadding + bottomPadding
            leftPadding: 11
            rightPadding: 11
            topPadding: 8
            bottomPadding: 8
            wrapMode: TextEdit.WrapAnywhere
            label: qsTr("Arguments as JSON")
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
        }
    }
    PlainLine {
        Layout.fillWidth: true
        visible: root.problem !== ""
        words: root.problem
        color: Theme.bad
        Accessible.role: Accessible.AlertMessage
    }
}
