// The message list. Rows are blocks, so only what is near the view exists. Follows a growing answer
// while the reader is at the end, and never otherwise.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qt.labs.qmlmodels

import Cabochon.App
import Cabochon.Controls

Item {
    id: root

    required property ChatController controller

    /// Whether the view stays at the end while the answer grows.
    property bool following: true
    readonly property int side: Math.max(Theme.margin, (width - Theme.column) / 2)
    readonly property alias view: list
    /// The question being changed (empty: none) and its words. Here, because rows come and go.
    property string editingId: ""
    property string editedWords: ""
    readonly property Item focused: Window.activeFocusItem

    function startEditing(messageId: string) {
        following = false;
        editedWords = controller.textOfMessage(messageId);
        editingId = messageId;
    }
    function stopEditing() {
        editingId = "";
    }

    function toEnd() {
        following = true;
        list.settle();
    }
    /// Moves by most of a page: -1 up, 1 down.
    function turnPage(direction: int) {
        list.moveTo(list.contentY + direction * Math.max(80, list.height - 80));
    }

    /// What was reached by key comes into view.
    onFocusedChanged: {
        if (!focused || !focused.activeFocusOnTab)
            return;
        let ancestor = focused.parent;
        while (ancestor && ancestor !== list.contentItem)
            ancestor = ancestor.parent;
        if (!ancestor)
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
        model: root.controller.transcript
        clip: true
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

        delegate: DelegateChooser {
            role: "rowKind"

            DelegateChoice {
                roleValue: RowKind.UserMessage
                RowFrame {
                    id: userRow
                    side: root.side
                    required property string messageId
                    required property string text
                    required property int branchIndex
                    required property int branchCount
                    above: Theme.betweenTurns
                    UserMessage {
                        width: userRow.inner
                        controller: root.controller
                        messageId: userRow.messageId
                        text: userRow.text
                        branchIndex: userRow.branchIndex
                        branchCount: userRow.branchCount
                        editing: root.editingId === userRow.messageId
                        editedWords: root.editedWords
                        onEditWanted: root.startEditing(userRow.messageId)
                        onEdited: words => root.editedWords = words
                        onEditCancelled: root.stopEditing()
                        onEditSent: {
                            const words = root.editedWords;
                            root.stopEditing();
                            root.toEnd();
                            root.controller.editAndResend(userRow.messageId, words);
                        }
                    }
                }
            }
            DelegateChoice {
                roleValue: RowKind.Thinking
                RowFrame {
                    id: thinkingRow
                    side: root.side
                    required property string text
                    required property bool open
                    required property bool streaming
                    required property int thoughtTokens
                    required property real thoughtSeconds
                    required property int index
                    above: Theme.betweenTurns
                    ThinkingPanel {
                        width: thinkingRow.inner
                        text: thinkingRow.text
                        open: thinkingRow.open
                        streaming: thinkingRow.streaming
                        thoughtTokens: thinkingRow.thoughtTokens
                        thoughtSeconds: thinkingRow.thoughtSeconds
                        onToggled: open => {
                            root.following = false; // the line under the pointer stays
                            root.controller.transcript.setOpen(thinkingRow.index, open);
                            Qt.callLater(list.lookForEnd);
                        }
                    }
                }
            }
            DelegateChoice { roleValue: RowKind.Paragraph; delegate: words }
            DelegateChoice { roleValue: RowKind.Heading; delegate: words }
            DelegateChoice { roleValue: RowKind.ListItem; delegate: words }
            DelegateChoice {
                roleValue: RowKind.Quote
                RowFrame {
                    id: quoteRow
                    side: root.side
                    required property string text
                    required property string plain
                    required property int level
                    QuoteRow {
                        width: quoteRow.inner
                        text: quoteRow.text
                        plain: quoteRow.plain
                        level: quoteRow.level
                    }
                }
            }
            DelegateChoice {
                roleValue: RowKind.Code
                RowFrame {
                    id: codeRow
                    side: root.side
                    required property string text
                    required property string language
                    required property string highlighted
                    CodeBlock {
                        width: codeRow.inner
                        controller: root.controller
                        text: codeRow.text
                        language: codeRow.language
                        highlighted: codeRow.highlighted
                    }
                }
            }
            DelegateChoice {
                roleValue: RowKind.Table
                RowFrame {
                    id: tableRow
                    side: root.side
                    required property var table
                    required property string plain
                    TableBlock { width: tableRow.inner; table: tableRow.table; plain: tableRow.plain }
                }
            }
            DelegateChoice {
                roleValue: RowKind.Rule
                RowFrame {
                    id: ruleRow
                    side: root.side
                    RuleRow { width: ruleRow.inner }
                }
            }
            DelegateChoice {
                roleValue: RowKind.ToolCall
                RowFrame {
                    id: callRow
                    side: root.side
                    required property string text
                    ToolCallRow { width: callRow.inner; text: callRow.text }
                }
            }
            DelegateChoice {
                roleValue: RowKind.Status
                RowFrame {
                    id: statusRow
                    side: root.side
                    required property string text
                    required property real progress
                    above: Theme.betweenTurns
                    StatusRow { width: statusRow.inner; text: statusRow.text; progress: statusRow.progress }
                }
            }
            DelegateChoice {
                roleValue: RowKind.Notice
                RowFrame {
                    id: noticeRow
                    side: root.side
                    required property string messageId
                    required property string errorText
                    above: Theme.betweenTurns
                    NoticeRow {
                        width: noticeRow.inner
                        controller: root.controller
                        messageId: noticeRow.messageId
                        errorText: noticeRow.errorText
                    }
                }
            }
            DelegateChoice {
                roleValue: RowKind.Footer
                RowFrame {
                    id: footerRow
                    side: root.side
                    required property string messageId
                    required property string ledger
                    required property string stopText
                    required property int branchIndex
                    required property int branchCount
                    required property int index
                    above: 6
                    FooterRow {
                        width: footerRow.inner
                        controller: root.controller
                        messageId: footerRow.messageId
                        ledger: footerRow.ledger
                        stopText: footerRow.stopText
                        branchIndex: footerRow.branchIndex
                        branchCount: footerRow.branchCount
                        last: footerRow.index === list.count - 1
                        onEditWanted: {
                            const row = root.controller.transcript.questionRow(footerRow.index);
                            list.positionViewAtIndex(row, ListView.Contain);
                            root.startEditing(root.controller.transcript.messageIdAt(row));
                        }
                    }
                }
            }
        }
    }
    Component {
        id: words
        RowFrame {
            id: textRow
            side: root.side
            required property int rowKind
            required property string text
            required property string plain
            required property int level
            required property string marker
            above: rowKind === RowKind.ListItem ? 5 : rowKind === RowKind.Heading ? 18 : Theme.insideTurn
            TextBlock {
                width: textRow.inner
                rowKind: textRow.rowKind
                text: textRow.text
                plain: textRow.plain
                level: textRow.level
                marker: textRow.marker
            }
        }
    }

    Connections {
        target: root.controller
        function onCurrentConversationChanged() { root.stopEditing(); }
    }
    Pill {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        visible: !root.following && root.controller.busy
        iconName: "arrowDown"
        text: qsTr("New text")
        onClicked: root.toEnd()
    }
}
