// Where a page is shown in place of the chat: made when it is opened, gone when it is closed, and the
// focus is where it was. A page has takeFocus().
import QtQuick

import Cabochon.App

Loader {
    id: root

    required property ConversationController conversations
    property bool sidebarShown: true
    property Item focusedBefore: null
    signal opened()
    signal sidebarWanted()
    signal focusLeft() // to the chat

    /// The page is there, but does not have the focus yet.
    function show() {
        if (!active)
            focusedBefore = Window.window.activeFocusItem;
        active = true;
        opened();
    }
    function close() {
        active = false;
        if (focusedBefore?.visible)
            focusedBefore.forceActiveFocus(Qt.OtherFocusReason);
        else
            focusLeft();
    }
    /// The chat is wanted.
    function giveWay() {
        if (!active)
            return;
        active = false;
        focusLeft();
    }
    function takeFocus() {
        if (active)
            item.takeFocus();
        else
            focusLeft();
    }

    active: false

    Connections {
        target: root.conversations
        enabled: root.active
        function onCurrentChanged() { root.giveWay(); }
        function onRowWanted() { root.giveWay(); }
    }
}
