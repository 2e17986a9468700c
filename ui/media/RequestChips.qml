// What can be asked of the attached files without typing it: a press puts the request into the field.
// One stop of Tab; arrows walk, Enter or Space chooses, Up or Esc goes back to the field.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls

FocusScope {
    id: root

    required property AttachmentController attachments
    property bool wanted: true // nothing is written yet
    property int current: 0
    readonly property bool any: wanted && requests.list.length > 0
    signal chosen(string words)
    signal leaveWanted()

    /// The one at hand.
    function takeFocus() {
        if (any)
            chips.itemAt(current)?.forceActiveFocus(Qt.TabFocusReason);
    }
    function walk(by: int) {
        const next = Math.max(0, Math.min(chips.count - 1, current + by));
        chips.itemAt(next).forceActiveFocus(Qt.TabFocusReason); // becomes the one at hand
    }

    implicitHeight: any ? flow.height : 0
    visible: any
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Ready-made requests")

    ReadyRequests {
        id: requests
        attachments: root.attachments
        onChanged: root.current = 0
    }
    Flow {
        id: flow
        width: parent.width
        spacing: 5
        Repeater {
            id: chips
            model: requests.list
            Pill {
                id: chip
                required property int index
                required property var modelData

                height: Theme.px(28)
                leftPadding: 10
                rightPadding: 10
                quiet: true
                text: modelData.label
                focusPolicy: index === root.current ? Qt.TabFocus : Qt.NoFocus
                Accessible.description: modelData.words
                onClicked: root.chosen(modelData.words)
                onActiveFocusChanged: if (activeFocus) root.current = index
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onUpPressed: root.leaveWanted()
                Keys.onEscapePressed: root.leaveWanted()
                Keys.onLeftPressed: root.walk(LayoutMirroring.enabled ? 1 : -1)
                Keys.onRightPressed: root.walk(LayoutMirroring.enabled ? -1 : 1)
                AppToolTip { text: chip.modelData.words; visible: chip.hovered }
            }
        }
    }
}
