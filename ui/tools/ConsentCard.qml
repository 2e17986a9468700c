// A call that waits for the person: what would be done, all of its arguments, and what can be said to
// it. Title and buttons are our words alone. Escape does nothing here, Enter presses what has the focus.
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
    property var previews: [] // as they are in `call`: the rows stay while nothing of them changes
    property string previewed: "" // the arguments of the previews
    property bool editing: false
    property bool sayingWhy: false
    property bool formWanted: false // beside what is previewed
    readonly property bool formShown: formWanted || editing || previews.length === 0

    function takeFocus() {
        buttons.deny.forceActiveFocus(Qt.TabFocusReason);
    }
    function begin() {
        editing = false;
        sayingWhy = false;
        formWanted = false;
        why.clear();
        grace.restart();
    }
    function takeChanges() {
        form.problem = tools.setArguments(messageId, callId, form.changed());
        editing = form.problem !== "";
    }
    function refuse() {
        if (sayingWhy)
            return tools.denyAndSay(messageId, callId, why.text);
        sayingWhy = true;
        why.forceActiveFocus(Qt.TabFocusReason);
    }

    Component.onCompleted: callChanged()
    onCallChanged: {
        const now = call.previews ?? [];
        if (now.length !== previews.length || call.arguments !== previewed)
            previews = now;
        previewed = call.arguments ?? "";
    }
    implicitHeight: content.height + 2
    border.color: Theme.accent
    clip: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: call.question ?? ""
    Keys.onEscapePressed: {} // neither stops the answer nor decides
    // A row of the list shows another call.
    onCallIdChanged: begin()
    onMessageIdChanged: begin()

    Timer {
        id: grace
        interval: Theme.beforeConsent
        running: true
    }
    Column {
        id: content
        x: 1 // within the frame
        y: 1
        width: parent.width - 2

        RowLayout {
            x: 14
            width: parent.width - 28
            height: Math.max(Theme.px(42), question.implicitHeight + 16)
            spacing: 11
            Rectangle {
                Layout.leftMargin: 1
                implicitWidth: Theme.px(9)
                implicitHeight: Theme.px(9)
                radius: width / 2
                color: Theme.warn
            }
            PlainLine {
                id: question
                Layout.fillWidth: true
                words: root.call.question ?? ""
                color: Theme.text
                font.pixelSize: Theme.list
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Tag {
                Layout.maximumWidth: root.width * 0.4
                clip: true
                quiet: true
                text: HiddenMarks.marked(root.call.server ?? "")
            }
        }
        Hairline { width: parent.width }
        Item {
            width: parent.width
            height: warning.implicitHeight + 20
            visible: (root.call.warning ?? "") !== ""
            Icon { x: 14; y: 11; name: "warning"; color: Theme.warn }
            PlainLine {
                id: warning
                x: 40
                y: 10
                width: parent.width - 54
                words: root.call.warning ?? ""
                color: Theme.warn
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        Repeater {
            model: root.editing ? [] : root.previews
            DifferenceView {
                required property var modelData

                width: content.width
                preview: modelData
            }
        }
        Item {
            width: parent.width
            height: kept.implicitHeight + 22
            visible: root.previews.length > 0 && !root.editing
            PlainLine {
                id: kept
                x: 14
                y: 11
                width: parent.width - 28 - all.width
                words: qsTr("The old file is kept as a backup.")
            }
            SmallButton {
                id: all
                anchors.right: parent.right
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                strong: true
                textSize: Theme.panel
                text: root.formShown ? qsTr("Hide arguments") : qsTr("All arguments")
                onClicked: root.formWanted = !root.formWanted
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        Item {
            width: parent.width
            height: form.implicitHeight + 24
            visible: root.formShown
            ArgumentsForm {
                id: form
                x: 14
                y: 12
                width: parent.width - 28
                fields: root.call.fields ?? []
                arguments: root.call.arguments ?? ""
                editing: root.editing
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        Item {
            width: parent.width
            height: why.height + 24
            visible: root.sayingWhy
            AppTextField {
                id: why
                x: 14
                y: 12
                width: parent.width - 28
                label: qsTr("Why not")
                placeholderText: qsTr("What should it do instead?")
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
                Keys.onReturnPressed: root.refuse()
                Keys.onEnterPressed: root.refuse()
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        Item {
            width: parent.width
            height: buttons.height + 26
            CallButtons {
                id: buttons
                x: 14
                y: 13
                width: parent.width - 28
                height: implicitHeight
                armed: root.armed
                mayAllowChat: root.call.mayAllowChat ?? false
                mayAllowAlways: root.call.mayAllowAlways ?? false
                scope: root.call.scope ?? ""
                editing: root.editing
                sayingWhy: root.sayingWhy
                onOnceWanted: root.tools.allowOnce(root.messageId, root.callId)
                onChatWanted: root.tools.allowForChat(root.messageId, root.callId)
                onAlwaysWanted: root.tools.allowAlways(root.messageId, root.callId)
                onEditWanted: {
                    root.editing = true;
                    Qt.callLater(form.takeFocus); // once its fields are there
                }
                onChangesWanted: root.takeChanges()
                onLeaveWanted: {
                    root.editing = false;
                    root.sayingWhy = false;
                    deny.forceActiveFocus(Qt.TabFocusReason);
                }
                onDenyWanted: root.tools.deny(root.messageId, root.callId)
                onWhyWanted: root.refuse()
            }
        }
    }
}
