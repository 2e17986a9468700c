// What the user wrote: a bubble on the right, edited in place.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Media
import Cabochon.Transcript

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property TextSelection selection
    required property int row
    required property string messageId
    required property string text
    required property var files // as shownFiles() gives them
    required property AttachmentController attachments
    required property int branchIndex
    required property int branchCount
    required property bool editing
    required property string editedWords
    readonly property alias words: words
    signal editWanted()
    signal edited(string words)
    signal editCancelled()
    signal editSent()
    signal quoteWanted()
    signal fileWanted(var file)

    implicitHeight: bubble.y + (bubble.visible ? bubble.height : 0)
    activeFocusOnTab: !editing
    Accessible.role: Accessible.ListItem
    Accessible.name: files.length > 0 ? qsTr("You, with %Ln file(s): %1", "", files.length).arg(text)
                                      : qsTr("You: %1").arg(text)

    onEditingChanged: if (editing) showEditor()
    Component.onCompleted: if (editing) showEditor()

    function showEditor() {
        field.text = editedWords;
        field.forceActiveFocus();
        field.cursorPosition = field.length;
    }
    function cancel() {
        editCancelled();
        forceActiveFocus(Qt.TabFocusReason);
    }

    Keys.onPressed: event => {
        if (editing)
            return;
        event.accepted = pager.takeKey(event);
        if (event.accepted || event.modifiers !== Qt.NoModifier)
            return;
        if (event.key === Qt.Key_E && !answers.busy)
            editWanted();
        else if (event.key === Qt.Key_C)
            copy.clicked();
        else if (event.key === Qt.Key_Q)
            quoteWanted();
        else
            return;
        event.accepted = true;
    }
    FocusWithin { id: focusWithin; target: root }
    HoverHandler { id: hover }
    MessageFiles {
        id: fileRow
        width: parent.width
        attachments: root.attachments
        files: root.files
        onOpenWanted: file => root.fileWanted(file)
    }
    Rectangle {
        id: bubble
        anchors.right: parent.right
        y: root.files.length > 0 ? fileRow.height + (visible ? 8 : 0) : 0
        visible: root.editing || root.text !== ""
        width: root.editing ? root.width : Math.ceil(Math.min(words.implicitWidth + 33, root.width * 0.8))
        height: root.editing ? Math.ceil(editor.implicitHeight) + 28 : Math.ceil(words.height) + 20
        radius: Theme.radiusCard
        color: Theme.bubble
        Rectangle { // the corner at the speaker
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: !root.editing
            width: Theme.radiusCard
            height: Theme.radiusCard
            radius: 4
            color: parent.color
        }
        FocusRing { target: parent; targetRadius: Theme.radiusCard; visible: root.activeFocus && !root.editing }
        SelectableText {
            id: words
            selection: root.selection
            row: root.row
            visible: !root.editing
            x: 16
            y: 10 + Theme.halfLeading(Theme.body)
            width: bubble.width - 32
            text: Theme.plainText(root.text)
        }
        ColumnLayout {
            id: editor
            visible: root.editing
            x: 16
            y: 14
            width: parent.width - 32
            AppTextArea {
                id: field
                Layout.fillWidth: true
                implicitHeight: contentHeight
                label: qsTr("Edit your message")
                onTextChanged: if (root.editing) root.edited(text)
                Keys.onEscapePressed: root.cancel()
                Keys.onReturnPressed: event => returnPressed(event)
                Keys.onEnterPressed: event => returnPressed(event)

                function returnPressed(event) {
                    if (ActionKeys.sends(event))
                        sendEdited.clicked();
                    else
                        event.accepted = false;
                }
            }
            RowLayout {
                Layout.alignment: Qt.AlignRight
                AppButton { kind: AppButton.Quiet; text: qsTr("Cancel"); onClicked: root.cancel() }
                AppButton {
                    id: sendEdited
                    kind: AppButton.Primary
                    text: qsTr("Send")
                    enabled: !root.answers.busy && (field.text.trim() !== "" || root.files.length > 0)
                    onClicked: if (enabled) root.editSent()
                }
            }
        }
    }
    RowLayout {
        id: tools
        anchors.right: bubble.left
        anchors.rightMargin: 6
        anchors.bottom: bubble.bottom
        anchors.bottomMargin: 6
        visible: !root.editing
        opacity: hover.hovered || focusWithin.active || root.branchCount > 1 ? 1 : 0
        spacing: 0
        CopyButton {
            id: copy
            idleLabel: qsTr("Copy message")
            onClicked: {
                root.conversations.copyMessage(root.messageId, false);
                confirm();
            }
        }
        IconButton {
            iconName: "edit"
            label: qsTr("Edit and send again")
            enabled: !root.answers.busy
            onClicked: root.editWanted()
        }
        BranchPager {
            id: pager
            branchIndex: root.branchIndex
            branchCount: root.branchCount
            locked: root.answers.busy
            onTurned: delta => root.conversations.switchBranch(root.messageId, delta)
        }
    }
}
