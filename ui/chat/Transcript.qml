// The message list. Rows are blocks, so only what is near the view exists.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Tools
import Cabochon.Transcript

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property MessageController messages
    required property AttachmentController attachments
    property QtObject tools: null // the ToolController

    readonly property int side: Math.max(Theme.margin, (width - Theme.column) / 2)
    readonly property alias view: list
    readonly property alias finding: finding
    readonly property alias links: gate
    readonly property alias questions: questions
    /// The question being changed (empty: none) and its words. Here, because rows come and go.
    property string editingId: ""
    property string editedWords: ""
    /// How all code is shown.
    property bool wrapsCode: false
    property bool numbersCode: false
    signal focusLost() // its row went away, or shows something else now
    signal quoteWanted(string words)
    signal comparisonWanted(string messageId)
    signal fileWanted(var file) // of a message, to be looked at

    function startEditing(messageId: string) {
        list.following = false;
        editedWords = conversations.textOfMessage(messageId);
        editingId = messageId;
        messages.showEditor(messageId);
    }
    function editLastQuestion() {
        const row = conversations.transcript.questionRow(list.count - 1);
        if (row < 0 || answers.busy)
            return;
        list.showRow(row);
        startEditing(conversations.transcript.messageIdAt(row));
    }
    function stopEditing() {
        editingId = "";
        messages.showEditor("");
    }
    /// What is selected, else the whole message.
    function quote(messageId: string) {
        quoteWanted(chosen.empty ? conversations.textOfMessage(messageId) : chosen.text());
    }

    /// What can be focused in it and is seen first.
    function takeFocus() {
        list.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }
    function toEnd() {
        list.toEnd();
    }
    function turnPage(direction: int) {
        list.turnPage(direction);
    }

    function openMenuAt(x: real, y: real) {
        const row = area.rowAt(y) as RowFrame;
        if (!row || conversations.transcript.messageIdAt(row.index) === editingId)
            return; // a field has its own menu
        const words = area.wordsAt(x, y);
        const point = words ? mapToItem(words, x, y) : null;
        menu.openFor(row.index, words ? words.linkAt(point.x, point.y) : "", root, x, y);
    }
    /// On the row that has the focus, or in which words are selected.
    function openMenuByKey() {
        const index = focusIn.row ? focusIn.row.index : chosen.anchorRow();
        const row = list.itemAtIndex(index);
        if (row)
            menu.openFor(index, "", row, LayoutMirroring.enabled ? width - side : side, row.height);
    }

    FollowingList {
        id: list
        anchors.fill: parent
        model: root.conversations.transcript
        cacheBuffer: 400
        topMargin: 7 + finding.covered
        bottomMargin: 24
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation")

        delegate: TranscriptRows {
            answers: root.answers
            conversations: root.conversations
            messages: root.messages
            attachments: root.attachments
            tools: root.tools
            selection: chosen
            view: list
            side: root.side
            mostThought: root.height * 0.4
            editingId: root.editingId
            editedWords: root.editedWords
            wrapsCode: root.wrapsCode
            numbersCode: root.numbersCode
            onWrapChosen: wraps => root.wrapsCode = wraps
            onNumbersChosen: numbers => root.numbersCode = numbers
            onSaveWanted: row => saving.ask(row)
            onEditWanted: messageId => root.startEditing(messageId)
            onEdited: words => root.editedWords = words
            onEditEnded: root.stopEditing()
            onQuoteWanted: messageId => root.quote(messageId)
            onComparisonWanted: messageId => root.comparisonWanted(messageId)
            onFileWanted: file => root.fileWanted(file)
            onFullWanted: (name, words) => output.show(name, words)
            onChartSaveWanted: chart => charts.ask(chart)
            onSent: list.toEnd()
            onHeightChosen: {
                list.following = false; // the line under the pointer stays
                Qt.callLater(list.lookForEnd);
            }
        }
    }

    SelectionArea {
        id: area
        anchors.fill: list
        view: list
        selection: chosen
        onSelecting: list.following = false
        onScrollWanted: by => list.moveTo(list.contentY + by)
        onCopyWanted: words => root.conversations.copyText(words)
        onLinkWanted: link => gate.open(link)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.openMenuAt(point.position.x, point.position.y)
    }
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier);
        if (event.accepted)
            return root.openMenuByKey();
        event.accepted = event.key === Qt.Key_Q && event.modifiers === Qt.NoModifier && !chosen.empty;
        if (event.accepted)
            root.quoteWanted(chosen.text());
    }
    MessageMenu {
        id: menu
        answers: root.answers
        conversations: root.conversations
        messages: root.messages
        selection: chosen
        onEditWanted: messageId => Qt.callLater(root.startEditing, messageId) // once the focus is back
        onQuoteWanted: messageId => Qt.callLater(root.quote, messageId)
    }
    StickyHeader {
        width: list.width
        view: list
        conversations: root.conversations
        selection: chosen
        side: root.side
    }
    QuestionList { id: questions; conversations: root.conversations; view: list; onClosed: root.focusLost() }
    CodeSaving {
        id: saving
        anchors.fill: parent
        transcript: root.conversations.transcript
    }
    ChartSaving { id: charts; anchors.fill: parent }
    FullOutput { id: output; onCopyWanted: words => root.conversations.copyText(words) }
    LinkGate { id: gate }
    LinkDialog { gate: gate; onCopyWanted: words => root.conversations.copyText(words) }
    TextSelection { id: chosen; model: root.conversations.transcript }
    FindInChat {
        id: finding
        anchors.fill: parent
        view: list
        transcript: root.conversations.transcript
        selection: chosen
        side: root.side
        onClosed: root.focusLost()
    }
    TranscriptLook { transcript: root.conversations.transcript }
    ReadingPlace { view: list; conversations: root.conversations }
    FocusInRows { id: focusIn; view: list; covered: finding.covered; onLost: root.focusLost() }
    Connections {
        target: root.conversations
        function onCurrentChanged() {
            root.stopEditing();
            finding.close();
        }
        function onRowWanted(row) { Qt.callLater(list.showRow, row); }
    }
    Pill {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        visible: !list.following && root.answers.busy
        iconName: "arrowDown"
        text: qsTr("New text")
        onClicked: list.toEnd()
    }
}
