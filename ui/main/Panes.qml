// Leads the focus from one pane of the window to the next: sidebar, header, what is said, the message
// field, tools; or sidebar and page.
import QtQuick

import Cabochon.Chat

Item {
    id: root

    required property Sidebar sidebar
    required property Header header
    required property ChatPage page
    required property PagePlace pageShown // null: the chat is
    required property ToolsPlace tools

    /// Those that are seen, in reading order, each with the way into it.
    function panes() { // plain data
        const all = [
            { item: sidebar, enter: () => sidebar.takeFocus() },
            { item: header, enter: () => header.takeFocus() },
            { item: page.transcript, enter: () => page.transcript.takeFocus() },
            { item: page.composer, enter: () => page.focusComposer() },
            { item: tools.panel, enter: () => tools.panel.takeFocus() },
            { item: pageShown, enter: () => pageShown.takeFocus() }
        ];
        return all.filter(pane => pane.item?.visible && pane.item.enabled);
    }
    function holds(pane: Item, item: Item): bool {
        while (item && item !== pane)
            item = item.parent;
        return item !== null;
    }
    /// The next one, or with -1 the one before.
    function go(by: int) {
        const all = panes();
        const focused = Window.window.activeFocusItem;
        const at = all.findIndex(pane => holds(pane.item, focused));
        all[at < 0 ? 0 : (at + by + all.length) % all.length].enter();
    }
}
