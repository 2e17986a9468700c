// How much the model may think before it answers: beside the Think switch, while that is on.
import QtQuick

import Cabochon.App
import Cabochon.Controls

Pill {
    id: root

    required property DraftController drafts
    readonly property int budget: drafts.thoughtBudget
    readonly property var names: ({ 0: qsTr("No limit"), 512: qsTr("Low"), 2048: qsTr("Medium"), 8192: qsTr("High") })
    readonly property bool own: names[budget] === undefined // a number of the user's own

    quiet: true
    chevron: true
    open: menu.visible
    text: own ? inTokens(budget) : names[budget]
    help: qsTr("How much it may think")
    helpSide: AppToolTip.After
    Accessible.name: qsTr("How much it may think: %1").arg(text)
    onClicked: menu.open()

    function inTokens(count: int): string {
        return qsTr("%Ln token(s)", "", count);
    }

    AppMenu {
        id: menu
        y: -height - 6
        RadioMenuItem {
            text: qsTr("Off")
            detail: ActionKeys.words("thinking")
            current: !root.drafts.thinking
            onTriggered: root.drafts.thinking = false
        }
        RadioMenuItem {
            text: root.names[512]
            detail: root.inTokens(512)
            current: root.budget === 512
            onTriggered: root.drafts.thoughtBudget = 512
        }
        RadioMenuItem {
            text: root.names[2048]
            detail: root.inTokens(2048)
            current: root.budget === 2048
            onTriggered: root.drafts.thoughtBudget = 2048
        }
        RadioMenuItem {
            text: root.names[8192]
            detail: root.inTokens(8192)
            current: root.budget === 8192
            onTriggered: root.drafts.thoughtBudget = 8192
        }
        RadioMenuItem {
            text: root.names[0]
            current: root.budget === 0
            onTriggered: root.drafts.thoughtBudget = 0
        }
        RadioMenuItem {
            text: root.own ? qsTr("%Ln token(s) …", "", root.budget) : qsTr("Another number …")
            current: root.own
            onTriggered: Qt.callLater(dialog.open) // once the focus is back
        }
    }
    ThoughtBudgetDialog {
        id: dialog
        drafts: root.drafts
    }
}
