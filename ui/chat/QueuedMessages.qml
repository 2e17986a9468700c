// Above the composer: the messages that wait until the answer has ended, in their order.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

FocusScope {
    id: root

    required property QueuedMessagesModel queue
    required property AnswerController answers
    property real mostHeight: 200
    signal acted() // with a card, which may be gone then

    implicitHeight: queue.count > 0 ? reason.height + 6 + list.height : 0
    visible: queue.count > 0

    Text {
        id: reason
        x: 4
        width: parent.width - 8
        text: root.queue.reason
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.queue.flowing ? Theme.muted : Theme.warn
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ListView {
        id: list
        y: reason.height + 6
        width: parent.width
        height: Math.min(contentHeight, Math.max(Theme.px(44), root.mostHeight - reason.height - 6))
        model: root.queue
        spacing: 6
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages that wait")

        delegate: QueuedMessage {
            width: list.width
            busy: root.answers.busy
            onSendWanted: done(() => root.queue.send(index))
            onEditWanted: done(() => root.queue.edit(index))
            onRemovalWanted: done(() => root.queue.remove(index))
            onReached: list.positionViewAtIndex(index, ListView.Contain)

            /// The card goes: the focus is where one types then.
            function done(act) {
                root.acted();
                act();
            }
        }
    }
}
