// What a page scrolls through; what is reached by key comes into view.
import QtQuick
import QtQuick.Templates as T

Flickable {
    id: root

    readonly property Item focused: Window.activeFocusItem

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}
    onFocusedChanged: {
        let inside = focused;
        while (inside && inside !== contentItem)
            inside = inside.parent;
        if (!inside)
            return;
        const y = focused.mapToItem(contentItem, 0, 0).y;
        if (y < contentY + 16)
            contentY = Math.max(0, y - 40);
        else if (y + focused.height > contentY + height - 16)
            contentY = Math.min(Math.max(0, contentHeight - height), y + focused.height + 40 - height);
    }
}
