// The questions of the shown chat, to go to one of them: typing narrows them, up, down and Enter choose.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property ConversationController conversations
    required property FollowingList view
    property var all: [] // {row, text} of each question, in their order
    readonly property string words: field.text.trim().toLowerCase()
    readonly property var matching: all.filter(question => words === "" || question.text.toLowerCase().includes(words))

    /// One without words is called after its files.
    function nameOf(messageId: string): string {
        return conversations.textOfMessage(messageId) || conversations.filesOfMessage(messageId);
    }
    function questions(): var {
        const rows = conversations.transcript;
        const found = [];
        for (let row = rows.questionRow(rows.count - 1); row >= 0; row = rows.questionRow(row - 1))
            found.push({ row: row, text: nameOf(rows.messageIdAt(row)).substring(0, 300).replace(/\s+/g, " ") });
        return found.reverse();
    }
    function ask() {
        const near = view.indexAt(view.width / 2, view.contentY + view.topMargin + 1); // is read now
        all = questions();
        if (all.length === 0)
            return;
        field.text = "";
        open();
        const here = all.findIndex(question => question.row > near);
        list.currentIndex = here < 0 ? all.length - 1 : Math.max(0, here - 1);
        list.positionViewAtIndex(list.currentIndex, ListView.Center);
        field.forceActiveFocus(Qt.PopupFocusReason);
    }
    function choose() {
        const question = matching[list.currentIndex];
        if (!question)
            return;
        close();
        view.showRow(question.row);
    }

    padding: 12
    width: Math.min(Theme.px(520), (parent?.width ?? 520) - 32)
    height: Math.min(field.height + list.contentHeight + 36, (parent?.height ?? 480) - 80)
    onWordsChanged: list.currentIndex = 0

    contentItem: Item {
        AppTextField {
            id: field
            width: parent.width
            label: qsTr("Go to a question")
            placeholderText: label
            onAccepted: root.choose()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
        }
        ListView {
            id: list
            anchors.top: field.bottom
            anchors.topMargin: 8
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            keyNavigationEnabled: false
            model: root.matching
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Questions")
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: T.ItemDelegate {
                id: question
                required property var modelData // one of `all`
                required property int index

                width: ListView.view.width
                implicitHeight: Theme.px(36)
                leftPadding: 12
                rightPadding: 12
                focusPolicy: Qt.NoFocus // keys stay with the field
                hoverEnabled: true
                text: modelData.text
                Accessible.role: Accessible.ListItem
                Accessible.name: text
                Accessible.onPressAction: clicked()
                onClicked: {
                    list.currentIndex = index;
                    root.choose();
                }
                background: Rectangle {
                    radius: Theme.radiusRow
                    color: question.ListView.isCurrentItem ? Theme.sunken : question.hovered ? Theme.hover : "transparent"
                }
                contentItem: Text {
                    text: question.text
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    verticalAlignment: Text.AlignVCenter
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.list
                }
            }
        }
    }
}
