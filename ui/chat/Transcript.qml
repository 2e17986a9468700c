// The message list. Rows are blocks, so only what is near the view exists. Follows a growing answer
// while the reader is at the end, and never otherwise.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls
import Cabochon.Transcript

Item {
    id: root

    required property AnswerController answers
    required property ConversationController conversations

    /// Whether the view stays at the end while the answer grows.
    property bool following: true
    readonly property int side: Math.max(Theme.margin, (width - Theme.column) / 2)
    readonly property alias view: list
    /// The question being changed (empty: none) and its words. Here, because rows come and go.
    property string editingId: ""
    property string editedWords: ""
    /// How all code is shown.
    property bool wrapsCode: false
    property bool numbersCode: false
    readonly property Item focused: Window.activeFocusItem
    readonly property Item focusedRow: rowOf(focused)
    signal focusLost() // its row went away, or shows something else now

    function rowOf(item: Item): Item {
        while (item && item.parent !== list.contentItem)
            item = item.parent;
        return item;
    }

    function startEditing(messageId: string) {
        following = false;
        editedWords = conversations.textOfMessage(messageId);
        editingId = messageId;
    }
    function stopEditing() {
        editingId = "";
    }

    /// Brings a row to the top of the view; what grows below it moves it no more.
    function showRow(row: int) {
        following = false;
        list.forceLayout();
        list.positionViewAtIndex(row, ListView.Beginning);
        list.moveTo(list.contentY);
    }
    function toEnd() {
        following = true;
        list.settle();
    }
    /// Moves by most of a page: -1 up, 1 down.
    function turnPage(direction: int) {
        list.moveTo(list.contentY + direction * Math.max(80, list.height - 80));
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
        const index = focusedRow ? focusedRow.index : chosen.anchorRow();
        const row = list.itemAtIndex(index);
        if (row)
            menu.openFor(index, "", row, side, row.height);
    }

    /// What was reached by key comes into view.
    onFocusedChanged: {
        if (!focused || !focused.activeFocusOnTab || !rowOf(focused))
            return;
        const y = focused.mapToItem(list.contentItem, 0, 0).y;
        if (y < list.contentY)
            list.moveTo(y - 24);
        else if (y + focused.height > list.contentY + list.height)
            list.moveTo(y + focused.height + 24 - list.height);
    }

    ListView {
        id: list

        property bool settling: false
        readonly property real firstY: originY - topMargin
        readonly property real lastY: Math.max(firstY, originY + contentHeight - height + bottomMargin)
        readonly property real distanceToEnd: lastY - contentY

        /// Goes to the end if the reader wants to be there.
        function settle() {
            if (!root.following)
                return;
            settling = true;
            positionViewAtEnd(); // without the margin below
            // Where the last row is low and those before it are high and new, the list guesses their
            // heights too low and leaves a gap: they must come into view to be measured.
            if (count > 0 && !itemAt(width / 2, contentY + topMargin + 1))
                contentY = lastY - height;
            contentY = lastY;
            settling = false;
        }

        /// What the reader does: following goes on only from the end.
        function moveTo(y: real) {
            settling = true;
            contentY = Math.max(firstY, Math.min(lastY, y));
            settling = false;
            lookForEnd();
        }
        function lookForEnd() {
            root.following = distanceToEnd < 48;
        }

        anchors.fill: parent
        model: root.conversations.transcript
        clip: true
        currentIndex: -1 // a current row would be kept and placed by guess
        reuseItems: true
        cacheBuffer: 400
        boundsBehavior: Flickable.StopAtBounds
        topMargin: 7
        bottomMargin: 24
        activeFocusOnTab: false
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation")
        T.ScrollBar.vertical: AppScrollBar {}

        onContentHeightChanged: Qt.callLater(settle)
        onHeightChanged: Qt.callLater(settle)
        onCountChanged: Qt.callLater(settle)
        onContentYChanged: if (!settling && (moving || scrollBar.pressed)) root.following = distanceToEnd < 48

        readonly property T.ScrollBar scrollBar: T.ScrollBar.vertical

        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => {
                const step = event.pixelDelta.y !== 0 ? event.pixelDelta.y : event.angleDelta.y * 0.6;
                list.moveTo(list.contentY - step);
            }
        }

        delegate: TranscriptRows {
            answers: root.answers
            conversations: root.conversations
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
            onSent: root.toEnd()
            onThoughtToggled: {
                root.following = false; // the line under the pointer stays
                Qt.callLater(list.lookForEnd);
            }
        }
    }

    SelectionArea {
        id: area
        anchors.fill: list
        view: list
        selection: chosen
        onSelecting: root.following = false
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
            root.openMenuByKey();
    }
    MessageMenu {
        id: menu
        answers: root.answers
        conversations: root.conversations
        selection: chosen
        onEditWanted: questionId => Qt.callLater(root.startEditing, questionId) // once the focus is back
    }
    StickyHeader {
        width: list.width
        view: list
        conversations: root.conversations
        selection: chosen
        side: root.side
    }
    CodeSaving {
        id: saving
        anchors.fill: parent
        transcript: root.conversations.transcript
    }
    LinkGate { id: gate }
    LinkDialog { gate: gate; onCopyWanted: words => root.conversations.copyText(words) }
    TextSelection { id: chosen; model: root.conversations.transcript }
    Binding {
        target: root.conversations.transcript
        property: "codeColours"
        value: [Theme.codeKeyword, Theme.codeString, Theme.codeComment, Theme.codeNumber]
    }
    Binding {
        target: root.conversations.transcript
        property: "tableFont"
        value: Qt.font({ family: Theme.fontText, pixelSize: Theme.list, weight: Font.DemiBold })
    }
    Binding {
        target: root.conversations.transcript
        property: "codeFont"
        value: Qt.font({ family: Theme.fontCode, pixelSize: Theme.panel })
    }
    Connections {
        target: root.focusedRow
        ignoreUnknownSignals: true
        function onIndexChanged() { root.focusLost(); }
    }
    Connections {
        target: root.conversations
        function onCurrentChanged() { root.stopEditing(); }
        function onRowWanted(row) { Qt.callLater(root.showRow, row); }
    }
    Pill {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        visible: !root.following && root.answers.busy
        iconName: "arrowDown"
        text: qsTr("New text")
        onClicked: root.toEnd()
    }
}
