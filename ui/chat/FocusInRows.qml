// Which row of the transcript has the focus: what was reached by key comes into view, and it tells when
// the row went away, or shows something else.
import QtQuick

Item {
    id: root

    required property FollowingList view
    required property real covered // of the view, from its top
    readonly property Item focused: Window.activeFocusItem
    readonly property Item row: rowOf(focused)
    signal lost()

    function rowOf(item: Item): Item {
        while (item && item.parent !== view.contentItem)
            item = item.parent;
        return item;
    }

    onFocusedChanged: {
        if (focused === view) // its button can be pressed no more
            return Qt.callLater(lost);
        if (!focused || !focused.activeFocusOnTab || !rowOf(focused))
            return;
        const y = focused.mapToItem(view.contentItem, 0, 0).y;
        if (y < view.contentY + covered)
            view.moveTo(y - 24 - covered);
        else if (y + focused.height > view.contentY + view.height)
            view.moveTo(y + focused.height + 24 - view.height);
    }

    Connections {
        target: root.row
        ignoreUnknownSignals: true
        function onIndexChanged() { root.lost(); }
    }
}
