// One of two answers that stand side by side: what it is, its words, what can be done with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls
import Cabochon.Transcript

Panel {
    id: root

    required property ConversationController conversations
    required property var facts // {messageId, number, model, how, ledger, shown}
    required property ComparedRows rows
    required property int count // of answers
    required property bool chosen
    required property bool busy
    readonly property int number: facts.number ?? 0
    signal entered()
    signal turned(int delta)
    signal kept()
    signal chatWanted()

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 100 // both the same
    border.color: chosen ? Theme.accent : Theme.line
    radius: Theme.radiusCard
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Answer %1 of %2, %3").arg(number).arg(count).arg(facts.model ?? "")
                   + (chosen ? ", " + qsTr("chosen") : "")

    TapHandler { onTapped: root.entered() }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 16
            Layout.leftMargin: 20
            Layout.bottomMargin: 0
            spacing: 8
            Text {
                Layout.maximumWidth: implicitWidth + 1
                Layout.fillWidth: true
                text: root.facts.model ?? ""
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
            }
            Text {
                Layout.fillWidth: true
                text: root.facts.shown ? qsTr("shown in the chat") : ""
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
            BranchPager {
                branchIndex: root.number
                branchCount: root.count
                locked: root.count < 3
                onTurned: delta => root.turned(delta)
            }
        }
        Text {
            Layout.fillWidth: true
            Layout.leftMargin: 20
            Layout.rightMargin: 20
            Layout.bottomMargin: 12
            text: root.facts.how ?? ""
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        Hairline { Layout.fillWidth: true; Layout.leftMargin: 1; Layout.rightMargin: 1 } // not over the frame
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                model: root.rows
                topMargin: 6
                bottomMargin: 12
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: false
                T.ScrollBar.vertical: AppScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Words of answer %1").arg(root.number)
                delegate: ComparedRow { selection: chosenWords }
            }
            SelectionArea {
                anchors.fill: list
                view: list
                selection: chosenWords
                onScrollWanted: by => list.contentY = Math.max(list.originY - list.topMargin,
                    Math.min(list.originY + list.contentHeight + list.bottomMargin - list.height, list.contentY + by))
                onSelecting: root.entered()
                onCopyWanted: words => root.conversations.copyText(words)
            }
            TextSelection { id: chosenWords; model: root.rows }
        }
        Text {
            Layout.fillWidth: true
            Layout.margins: 20
            Layout.topMargin: 6
            Layout.bottomMargin: 12
            visible: text !== ""
            text: root.facts.ledger ?? ""
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
        Hairline { Layout.fillWidth: true; Layout.leftMargin: 1; Layout.rightMargin: 1 } // not over the frame
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.leftMargin: 20
            spacing: 8
            AppButton {
                kind: root.chosen ? AppButton.Primary : AppButton.Outline
                text: qsTr("Keep this one")
                Accessible.name: qsTr("Keep answer %1").arg(root.number)
                enabled: !root.busy
                onClicked: root.kept()
            }
            AppButton {
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                kind: AppButton.Quiet
                text: qsTr("New chat from here")
                enabled: !root.busy
                onClicked: root.chatWanted()
            }
            Item { Layout.fillWidth: true }
            CopyButton {
                id: copy
                idleLabel: qsTr("Copy answer %1").arg(root.number)
                onClicked: {
                    root.conversations.copyMessage(root.facts.messageId, true);
                    confirm();
                }
            }
        }
    }
}
