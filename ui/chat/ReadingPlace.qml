// Where the shown chat is read: noted when the reader rests or leaves, sought again when it is shown.
import QtQuick

import Cabochon.App

Item {
    id: root

    required property FollowingList view
    required property ConversationController conversations

    function note() {
        rest.stop();
        const row = view.following ? -1 : view.indexAt(view.width / 2, view.contentY + 1);
        const item = row < 0 ? null : view.itemAtIndex(row);
        conversations.notePlace(row, item ? Math.round(view.contentY - item.y) : 0);
    }

    Timer { id: rest; interval: 500; onTriggered: root.note() }
    Connections {
        target: root.view
        function onContentYChanged() {
            if (!root.view.following)
                rest.restart();
        }
        function onFollowingChanged() { rest.restart(); }
    }
    Connections {
        target: root.conversations
        function onLeaving() { root.note(); }
        function onPlaceWanted(row, offset) { Qt.callLater(root.view.showPlace, row, offset); }
    }
}
