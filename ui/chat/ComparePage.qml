// Two answers to one question side by side, with the words marked that only one of them has.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

FocusScope {
    id: root

    required property ComparisonController comparison
    required property ConversationController conversations
    required property AnswerController answers
    property bool leftChosen: true
    readonly property int side: Math.max(Theme.margin, (width - Theme.px(1080)) / 2)
    signal closed()

    function start() {
        leftChosen = comparison.left.shown ?? true;
        forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function keep(left: bool) {
        if (answers.busy)
            return;
        comparison.keep(left);
        closed();
    }
    function close() {
        comparison.close();
        closed();
    }

    onVisibleChanged: if (visible) start()
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text
    Keys.onPressed: event => {
        const left = event.key === Qt.Key_Left;
        if (!left && event.key !== Qt.Key_Right)
            return;
        if (event.modifiers === Qt.AltModifier)
            comparison.turn(leftChosen, left ? -1 : 1);
        else if (event.modifiers === Qt.NoModifier)
            leftChosen = left;
        event.accepted = true;
    }
    Keys.onReturnPressed: keep(leftChosen)
    Keys.onEnterPressed: keep(leftChosen)
    Keys.onEscapePressed: close()

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: root.side
        anchors.rightMargin: root.side
        anchors.topMargin: 18
        anchors.bottomMargin: 10
        spacing: 14

        Rectangle {
            Layout.alignment: Qt.AlignRight
            Layout.maximumWidth: parent.width * 0.8
            Layout.preferredWidth: question.implicitWidth + 32
            Layout.preferredHeight: question.implicitHeight + 20
            radius: Theme.radiusCard
            color: Theme.bubble
            Text {
                id: question
                anchors.fill: parent
                anchors.margins: 10
                anchors.leftMargin: 16
                anchors.rightMargin: 16
                text: root.comparison.question.substring(0, 400)
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.body
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("You: %1").arg(text)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 12
            Text {
                id: title
                text: root.comparison.count > 2 ? qsTr("Two of %n answer(s)", "", root.comparison.count) : qsTr("Two answers")
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                visible: root.comparison.marks
                text: Theme.richText(qsTr("%1 only in this answer").arg("<u>" + qsTr("Underlined") + "</u>"))
                textFormat: Text.RichText
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.ignored: true
            }
            Item { Layout.fillWidth: true; visible: !root.comparison.marks }
            Text {
                text: qsTr("Mark differences")
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.ignored: true
            }
            AppSwitch {
                label: qsTr("Mark differences")
                checked: root.comparison.marks
                onToggled: root.comparison.marks = checked
            }
            AppButton { text: qsTr("Done"); onClicked: root.close() }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 18
            ComparedSide {
                count: root.comparison.count
                busy: root.answers.busy
                conversations: root.conversations
                facts: root.comparison.left
                rows: root.comparison.leftRows
                chosen: root.leftChosen
                onEntered: root.leftChosen = true
                onTurned: delta => root.comparison.turn(true, delta)
                onKept: root.keep(true)
                onChatWanted: { root.comparison.startFrom(true); root.closed(); }
            }
            ComparedSide {
                count: root.comparison.count
                busy: root.answers.busy
                conversations: root.conversations
                facts: root.comparison.right
                rows: root.comparison.rightRows
                chosen: !root.leftChosen
                onEntered: root.leftChosen = false
                onTurned: delta => root.comparison.turn(false, delta)
                onKept: root.keep(false)
                onChatWanted: { root.comparison.startFrom(false); root.closed(); }
            }
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat")
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
    }
}
