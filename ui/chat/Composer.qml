// Where one types: grows to 40 % of the window, Enter sends, Shift+Enter breaks the line. Longer
// than most: the field, its keys and the row below it are one thing to whoever types.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Capture
import Cabochon.Controls
import Cabochon.Media
import Cabochon.Transcript

Item {
    id: root

    required property AnswerController answers
    required property ModelController models
    required property DraftController drafts
    required property QueuedMessagesModel queue
    required property AttachmentController attachments
    required property RecordingController recording
    required property ScreenshotController screenshots
    property QtObject tools: null // the ToolController
    property bool toolsShown: false
    property real maximumHeight: 360
    readonly property bool isDecidedAbove: tools?.deciding ?? false
    readonly property bool byKey: field.focusReason === Qt.TabFocusReason || field.focusReason === Qt.BacktabFocusReason
    readonly property bool hasWords: drafts.hasWords
    readonly property alias files: attached.strip
    readonly property bool canSend: (hasWords || attachments.any) && attachments.problem === "" && !answers.busy
                                    && (models.state === ModelState.Ready || models.state === ModelState.Loading)
    signal sent()
    signal fileWanted()        // to be attached
    signal toolsWanted()       // the panel of them
    signal openWanted(int row) // of the attached files
    signal modelsWanted()
    signal schemaWanted() // to be written
    signal lastWanted() // question, to be edited: Up, while there are no words
    signal endWanted() // of the conversation: End, while there are no words to go to the end of

    function takeFocus() {
        if (recording.active)
            return recorder.forceActiveFocus(Qt.ShortcutFocusReason);
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    /// What was typed elsewhere, as if it had been typed here.
    function type(words: string) {
        takeFocus();
        if (recording.active)
            return;
        field.remove(field.selectionStart, field.selectionEnd);
        field.insert(field.cursorPosition, words);
    }
    function quote(words: string) {
        drafts.quote(words);
        takeFocus();
        field.cursorPosition = field.length;
    }
    /// What belongs into the field goes there, the rest is attached.
    function paste() {
        takeFocus();
        if (!attachments.paste(false))
            field.paste();
    }
    /// A text that was pasted as a file is words again.
    function takeBack(row: int) {
        const words = attachments.takeWords(row);
        takeFocus();
        field.insert(field.cursorPosition, words);
    }
    /// Records as long as its key is held.
    function talk() {
        recorder.talk();
    }
    /// Or after the answer that is being written. Without a model it says so.
    function sendNow() {
        if (!hasWords && !attachments.any)
            return;
        if (answers.busy)
            return attachments.any ? undefined : queue.addDraft(); // files are sent once it has ended
        if (attachments.problem !== "")
            return;
        if (!models.require())
            return;
        answers.send(field.text); // the words stay until they are kept
        sent();
    }

    implicitHeight: card.height

    VisiblePart { id: visiblePart }
    SoftShadow { anchors.fill: card }
    Panel {
        id: card
        width: parent.width
        height: scroll.y + (recorder.visible ? recorder.implicitHeight + 18
            : scroll.height + below.height + 20 + (requests.any ? requests.height + 8 : 0))
        radius: Theme.radiusComposer
        FocusRing { target: parent; targetRadius: Theme.radiusComposer; visible: field.activeFocus && root.byKey }

        MouseArea { anchors.fill: parent; onPressed: root.takeFocus() } // also beside the words
        AttachedFiles {
            id: attached
            x: 9
            y: 7
            width: parent.width - 18
            height: implicitHeight
            attachments: root.attachments
            busy: root.answers.busy
            onOpenWanted: row => root.openWanted(row)
            onLeaveWanted: root.takeFocus()
        }
        RecordingPanel {
            id: recorder
            x: 19
            y: scroll.y + 4
            width: parent.width - 38
            height: implicitHeight
            recording: root.recording
            onModelsWanted: root.modelsWanted()
            onClosed: root.takeFocus()
            onAttached: (sendsNow, request) => {
                whenRead.wanted = sendsNow;
                field.cursorPosition = field.length;
                if (request !== "")
                    root.type(root.hasWords ? "\n\n" + request : request);
            }
        }
        Flickable {
            id: scroll
            visible: !recorder.visible
            x: 19
            y: attached.visible ? attached.y + attached.height : 14
            width: parent.width - 38
            height: Math.min(Math.max(field.contentHeight + 8, Theme.px(26)), root.maximumHeight - below.height - 34)
            contentHeight: field.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: AppScrollBar {}

            function keepCursorVisible() {
                const cursor = field.cursorRectangle;
                if (cursor.y < contentY)
                    contentY = cursor.y;
                else if (cursor.y + cursor.height > contentY + height)
                    contentY = cursor.y + cursor.height - height;
            }

            AppTextArea {
                id: field
                property bool writing: false // its text into the draft
                width: scroll.width
                implicitHeight: Math.max(contentHeight + 8, scroll.height)
                topPadding: 4
                bottomPadding: 4
                label: qsTr("Message")
                takesPaste: () => root.attachments.paste(false)
                placeholderText: root.isDecidedAbove ? qsTr("Waiting for your decision above") : root.models.builtIn ? qsTr("Ask Nano anything about Cabochon")
                                                                : qsTr("Ask anything")
                persistentSelection: true
                focus: true
                onCursorRectangleChanged: scroll.keepCursorVisible()
                onTextChanged: {
                    // Reading a text of many pages takes as long as drawing a line: once a key.
                    if (length > 10000)
                        visiblePart.drawAlone(field);
                    writing = true;
                    root.drafts.text = text;
                    writing = false;
                }
                Keys.onPressed: event => {
                    const asFile = event.key === Qt.Key_V && event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier);
                    event.accepted = (asFile || event.matches(StandardKey.Paste)) && root.attachments.paste(asFile);
                    if (event.accepted || length > 0 || event.modifiers !== Qt.NoModifier)
                        return;
                    event.accepted = true;
                    if (event.key === Qt.Key_End)
                        root.endWanted();
                    else if (event.key === Qt.Key_Up && root.queue.count > 0)
                        root.queue.edit(root.queue.count - 1);
                    else if (event.key === Qt.Key_Up)
                        root.lastWanted();
                    else if (event.key === Qt.Key_Down && requests.any)
                        requests.takeFocus();
                    else
                        event.accepted = false;
                }
                Keys.onReturnPressed: event => returnPressed(event)
                Keys.onEnterPressed: event => returnPressed(event)

                function returnPressed(event) {
                    if (ActionKeys.sends(event))
                        root.sendNow();
                    else
                        event.accepted = false;
                }
            }
        }
        RequestChips {
            id: requests
            x: 15
            width: parent.width - 30
            anchors.bottom: below.top
            anchors.bottomMargin: 8
            height: implicitHeight
            attachments: root.attachments
            readonly property bool isLow: root.maximumHeight < Theme.px(240) // no room for them and a dial
            wanted: field.length === 0 && !recorder.visible && !(isLow && attached.strip.activeFocus)
            onChosen: words => root.type(words)
            onLeaveWanted: root.takeFocus()
        }
        RowLayout {
            id: below
            visible: !recorder.visible
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: 14
            anchors.rightMargin: 14
            anchors.bottomMargin: 10
            height: Theme.px(34)
            spacing: 10

            // No room for words beside the signs.
            readonly property bool crowded: card.width < Theme.px(root.hasWords || root.drafts.thinking ? 640 : 520)

            IconButton {
                Layout.leftMargin: -6
                iconName: "attach"
                label: ActionKeys.hint(qsTr("Attach files"), "attach")
                onClicked: root.fileWanted()
            }
            ScreenButton { Layout.leftMargin: -6; screenshots: root.screenshots }
            MicrophoneButton { Layout.leftMargin: -6; recording: root.recording }
            Pill {
                id: think
                checkable: true
                checked: root.drafts.thinking
                iconName: "think"
                text: below.crowded ? "" : qsTr("Think")
                Accessible.name: qsTr("Think")
                help: ActionKeys.hint(qsTr("Let the model think before it answers"), "thinking")
                helpSide: AppToolTip.After
                onToggled: root.drafts.thinking = checked
            }
            ThoughtBudget {
                visible: root.drafts.thinking
                drafts: root.drafts
            }
            Pill {
                visible: root.tools !== null
                checkable: true
                checked: root.toolsShown
                iconName: "tool"
                readonly property int count: root.tools?.onCount ?? 0
                text: below.crowded ? (count > 0 ? count.toLocaleString(Qt.locale(), "f", 0) : "")
                    : count > 0 ? qsTr("Tools %L1").arg(count) : qsTr("Tools")
                Accessible.name: count > 0 ? qsTr("Tools %L1").arg(count) : qsTr("Tools")
                help: ActionKeys.hint(qsTr("Which tools the model may ask for"), "tools")
                helpSide: AppToolTip.After
                onClicked: {
                    checked = Qt.binding(() => root.toolsShown);
                    root.toolsWanted();
                }
            }
            Pill {
                id: schemaPill
                checkable: true
                checked: root.drafts.heldToSchema
                iconName: "braces"
                maximumTextWidth: Theme.px(120)
                text: below.crowded ? ""
                    : root.drafts.heldToSchema && root.drafts.schemaTitle !== "" ? root.drafts.schemaTitle : qsTr("Schema")
                help: ActionKeys.hint(qsTr("Hold answers to a JSON Schema"), "schema")
                helpSide: AppToolTip.After
                Accessible.name: qsTr("Schema: %1").arg(checked ? root.drafts.schemaTitle || qsTr("on") : qsTr("off"))
                onToggled: {
                    checked = Qt.binding(() => root.drafts.heldToSchema); // the editor says
                    root.schemaWanted();
                }
            }
            Item { Layout.fillWidth: true }
            DraftTokens {
                Layout.fillWidth: true // as far as there is room for it
                Layout.maximumWidth: implicitWidth
                visible: (root.hasWords || root.attachments.any) && root.drafts.tokens >= 0
                drafts: root.drafts
                models: root.models
            }
            SendLaterButton {
                visible: root.hasWords && root.answers.busy && !root.attachments.any
                onClicked: root.sendNow()
            }
            SendButton {
                answers: root.answers
                canSend: root.canSend
                onSendWanted: root.sendNow()
            }
        }
    }
    SendWhenRead {
        id: whenRead
        attachments: root.attachments
        onReady: root.sendNow()
    }
    Connections {
        target: root.drafts
        function onTextChanged() {
            if (!field.writing && field.text !== root.drafts.text)
                field.text = root.drafts.text;
        }
    }
}
