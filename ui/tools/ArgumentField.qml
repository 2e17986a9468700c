// One argument of a call: its name, and its value, which can be changed while `editing`.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Transcript

RowLayout {
    id: root

    required property var field // {name, label, type, value, choices, required, description}
    property bool editing: false
    readonly property string type: field.type ?? "text"
    readonly property bool isLong: type === "longText" || type === "json"
    readonly property string written: field.value === undefined || field.value === null ? "" : String(field.value)
    /// As JSON; empty: not given.
    readonly property string json: {
        if (type === "boolean")
            return toggle.checked ? "true" : "false";
        const words = isLong ? area.text : type === "choice" ? choice : line.text;
        if (words === "" && !field.required)
            return "";
        return type === "number" || type === "json" ? words : JSON.stringify(words);
    }
    property string choice: written

    function reset() {
        choice = written;
        line.text = written;
        area.text = written;
        toggle.checked = written === "true";
    }
    onEditingChanged: if (editing) reset()

    spacing: 12

    PlainLine {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 7
        Layout.minimumWidth: Theme.px(104)
        Layout.maximumWidth: Theme.px(104)
        words: root.field.label ?? root.field.name
        wrapMode: Text.WrapAnywhere
        Accessible.ignored: true // the value says it, too
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4

        BoxedText {
            Layout.fillWidth: true
            visible: !root.editing
            label: root.field.name
            text: root.written
            isCode: root.isLong
        }
        AppTextField {
            id: line
            Layout.fillWidth: true
            visible: root.editing && (root.type === "text" || root.type === "number")
            label: root.field.name
        }
        Rectangle {
            Layout.fillWidth: true
            visible: root.editing && root.isLong
            implicitHeight: area.implicitHeight
            radius: Theme.radiusRow
            color: Theme.sunken
            border.width: area.activeFocus ? 2 : 0
            border.color: Theme.accent
            AppTextArea {
                id: area
                width: parent.width
                implicitHeight: contentHeight + topPadding + bottomPadding
                leftPadding: 11
                rightPadding: 11
                topPadding: 7
                bottomPadding: 7
                wrapMode: TextEdit.WrapAnywhere
                label: root.field.name
                font.family: Theme.fontCode
                font.pixelSize: Theme.panel
            }
        }
        AppSwitch {
            id: toggle
            Layout.topMargin: 6
            visible: root.editing && root.type === "boolean"
            label: root.field.name
        }
        Flow {
            Layout.fillWidth: true
            visible: root.editing && root.type === "choice"
            spacing: 6
            Repeater {
                model: root.field.choices ?? []
                Pill {
                    required property string modelData

                    checkable: true
                    text: HiddenMarks.marked(modelData)
                    checked: root.choice === modelData
                    onClicked: {
                        root.choice = modelData;
                        checked = Qt.binding(() => root.choice === modelData);
                    }
                }
            }
        }
        PlainLine {
            readonly property int hidden: HiddenMarks.count(root.isLong ? area.text : line.text)
            visible: root.editing && hidden > 0
            words: qsTr("%Ln hidden character(s)", "", hidden)
            color: Theme.warn
            font.pixelSize: Theme.ledger
        }
        PlainLine {
            Layout.fillWidth: true
            visible: root.editing && words !== ""
            words: root.field.description ?? ""
            font.pixelSize: Theme.ledger
        }
    }
}
