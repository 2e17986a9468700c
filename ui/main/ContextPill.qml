// How much of the model's context the chat takes, and what happens once it no longer fits.
import QtQuick

import Cabochon.App
import Cabochon.Controls

Pill {
    id: root

    required property DraftController drafts
    required property int used
    required property int length
    readonly property bool full: used > length

    /// 11 200 -> "11.2K"
    function thousands(count: int): string {
        if (count < 1000)
            return count.toLocaleString(Qt.locale(), "f", 0);
        const tenths = Math.round(count / 102.4);
        const digits = count < 102400 && tenths % 10 !== 0 ? 1 : 0;
        return (count / 1024).toLocaleString(Qt.locale(), "f", digits) + "K";
    }

    iconName: "context"
    quiet: true
    chevron: drafts.dropsOldest || full
    open: menu.visible
    text: drafts.dropsOldest ? qsTr("%1 of %2, without the oldest").arg(thousands(used)).arg(thousands(length))
                             : qsTr("%1 of %2").arg(thousands(used)).arg(thousands(length))
    help: qsTr("What happens when the chat no longer fits")
    Accessible.name: qsTr("%L1 of %L2 tokens of context used").arg(used).arg(length)
    onClicked: menu.popup(root, 0, root.height + 6)

    AppMenu {
        id: menu
        RadioMenuItem {
            text: qsTr("When the chat is too long: stop and ask")
            current: !root.drafts.dropsOldest
            onTriggered: root.drafts.dropsOldest = false
        }
        RadioMenuItem {
            text: qsTr("When the chat is too long: leave out the oldest messages")
            current: root.drafts.dropsOldest
            onTriggered: root.drafts.dropsOldest = true
        }
    }
}
