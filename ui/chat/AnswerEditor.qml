// The words of an answer while the user changes them, as Markdown.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

Panel {
    id: root

    required property AnswerController answers
    property string words // as they are now
    signal edited(string words)
    signal cancelled()
    signal finished(bool goesOn) // the model goes on from them
    readonly property bool canFinish: !answers.busy && field.text.trim() !== ""

    implicitHeight: editor.implicitHeight + 28

    function begin() {
        field.text = words;
        Qt.callLater(takeFocus); // once the rows that were here are gone, one of which may have had it
    }
    function takeFocus() {
        field.forceActiveFocus();
        field.cursorPosition = field.length;
    }
    Component.onCompleted: begin()

    ColumnLayout {
        id: editor
        x: 16
        y: 14
        width: parent.width - 32
        spacing: 12
        AppTextArea {
            id: field
            Layout.fillWidth: true
            implicitHeight: contentHeight
            label: qsTr("Edit the words of the answer")
            onTextChanged: root.edited(text)
            Keys.onEscapePressed: root.cancelled()
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                event.accepted = enter && (event.modifiers & Qt.ControlModifier) !== 0;
                if (event.accepted && root.canFinish)
                    root.finished((event.modifiers & Qt.ShiftModifier) !== 0);
            }
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("The answer as it was stays beside it.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
        Flow {
            Layout.fillWidth: true
            layoutDirection: Qt.RightToLeft
            spacing: 8
            AppButton {
                id: go
                kind: AppButton.Primary
                text: qsTr("Save and continue")
                enabled: root.canFinish
                onClicked: root.finished(true)
                AppToolTip {
                    text: qsTr("The model goes on from these words (Ctrl+Shift+Enter)")
                    visible: go.hovered || go.visualFocus
                }
            }
            AppButton {
                id: save
                text: qsTr("Save")
                enabled: root.canFinish
                onClicked: root.finished(false)
                AppToolTip { text: qsTr("Save (Ctrl+Enter)"); visible: save.hovered || save.visualFocus }
            }
            AppButton { kind: AppButton.Quiet; text: qsTr("Cancel"); onClicked: root.cancelled() }
        }
    }
}
