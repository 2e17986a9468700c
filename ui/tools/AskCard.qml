// A question of the model that the person answers: with one of its choices, or in words of their own.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Transcript

Panel {
    id: root

    required property QtObject tools // the ToolController
    required property string messageId
    required property string callId
    required property var call // as ToolController.call() gives it

    readonly property bool armed: !grace.running
    readonly property var asked: { // plain data, written by the model
        try {
            return JSON.parse(call.arguments ?? "{}");
        } catch (error) {
            return {};
        }
    }
    readonly property var choices: Array.isArray(asked.choices) ? asked.choices.filter(choice => typeof choice === "string") : []

    function takeFocus() {
        field.forceActiveFocus(Qt.TabFocusReason);
    }
    function give(words: string) {
        if (armed && words.trim() !== "")
            tools.answer(messageId, callId, words);
    }

    implicitHeight: content.height + 26
    border.color: Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: call.question ?? ""
    Keys.onEscapePressed: {}
    onCallIdChanged: {
        field.clear();
        grace.restart();
    }

    Timer {
        id: grace
        interval: Theme.beforeConsent
        running: true
    }
    ColumnLayout {
        id: content
        x: 14
        y: 13
        width: parent.width - 28
        spacing: 12

        RowLayout {
            spacing: 11
            Rectangle {
                Layout.leftMargin: 1
                implicitWidth: Theme.px(9)
                implicitHeight: Theme.px(9)
                radius: width / 2
                color: Theme.warn
            }
            PlainLine {
                Layout.fillWidth: true
                words: root.call.question ?? ""
                color: Theme.text
                font.pixelSize: Theme.list
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }
        PlainLine {
            Layout.fillWidth: true
            visible: words !== ""
            words: typeof root.asked.question === "string" ? root.asked.question : ""
            color: Theme.text
            font.pixelSize: Theme.body
        }
        Flow {
            Layout.fillWidth: true
            visible: root.choices.length > 0
            spacing: 8
            Repeater {
                model: root.choices
                AppButton {
                    required property string modelData

                    width: Math.min(implicitWidth, content.width)
                    enabled: root.armed
                    text: HiddenMarks.marked(modelData)
                    onClicked: root.give(modelData)
                }
            }
        }
        RowLayout {
            spacing: 8
            AppTextField {
                id: field
                Layout.fillWidth: true
                label: qsTr("Your answer")
                placeholderText: root.choices.length > 0 ? qsTr("Or in your own words") : qsTr("Your answer")
                Keys.onReturnPressed: root.give(text)
                Keys.onEnterPressed: root.give(text)
            }
            AppButton {
                kind: AppButton.Primary
                enabled: root.armed && field.text.trim() !== ""
                text: qsTr("Answer")
                onClicked: root.give(field.text)
            }
            AppButton {
                kind: AppButton.Quiet
                leftPadding: 10
                rightPadding: 10
                text: qsTr("Do not answer")
                onClicked: if (root.armed) root.tools.deny(root.messageId, root.callId)
            }
        }
    }
}
