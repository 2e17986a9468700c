// Writes a schema: its fields on one side, its text on the other, what is wrong with it below. What
// was written is kept however the card is left.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Structured

CardPopup {
    id: root

    property bool held: false  // answers are held to it
    property bool mayHold: true // else there is nothing to switch off
    property string doText: qsTr("Hold answers to it")
    readonly property bool wide: width >= Theme.px(700)
    property string shown: "fields" // where there is room for one side only
    property string said: "" // why something could not be taken
    property bool decided: false
    signal accepted(string schema, bool held)
    signal left()

    function openFor(schema: string, isHeld: bool) {
        held = isHeld;
        decided = false;
        said = "";
        editor.open(schema);
        tree.currentRow = editor.fields.count > 0 ? 0 : -1;
        open();
        tree.takeFocus();
    }
    function decide(holds: bool) {
        decided = true;
        contentItem.forceActiveFocus(Qt.OtherFocusReason); // what was typed is kept
        editor.check();
        accepted(editor.text, holds && editor.usable);
        close();
    }

    width: Math.min(Theme.px(1000), (parent?.width ?? 1000) - 32)
    height: Math.min(Theme.px(680), (parent?.height ?? 700) - 32)
    closePolicy: T.Popup.CloseOnEscape
    onClosed: {
        if (!decided)
            decide(held);
        left();
    }

    SchemaEditor { id: editor }

    contentItem: ColumnLayout {
        spacing: 12
        CardHead {
            Layout.fillWidth: true
            title: qsTr("Schema")
            onCloseWanted: root.close()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            AppTextField {
                Layout.fillWidth: true
                label: qsTr("Name of the schema")
                placeholderText: qsTr("Name, such as Receipt")
                text: editor.title
                enabled: editor.readable
                onEditingFinished: {
                    editor.title = text;
                    text = Qt.binding(() => editor.title);
                }
            }
            SchemaBeginning { editor: editor; onSaid: words => root.said = words }
            IconButton {
                iconName: "restore"
                label: qsTr("Undo")
                enabled: editor.canUndo
                onClicked: editor.undo()
            }
            Segmented {
                visible: !root.wide
                label: qsTr("What is shown")
                options: [{ value: "fields", text: qsTr("Fields") }, { value: "text", text: qsTr("Text") }]
                value: root.shown
                onChosen: value => root.shown = value
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 16
            SchemaTree {
                id: tree
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: root.wide || root.shown === "fields"
                editor: editor
            }
            SchemaText {
                id: words
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: root.wide || root.shown === "text"
                editor: editor
            }
        }
        SchemaProblems {
            Layout.fillWidth: true
            editor: editor
            said: root.said
            onPlaceWanted: (start, length) => {
                root.shown = "text";
                words.select(start, length);
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: qsTr("Answers are JSON that fits, always. What is not known is null where that is allowed.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
            AppButton {
                visible: root.held && root.mayHold
                text: qsTr("Turn off")
                onClicked: root.decide(false)
            }
            AppButton {
                text: root.doText
                kind: AppButton.Primary
                enabled: editor.usable
                onClicked: root.decide(true)
            }
        }
    }
}
