// Says whether an item, or anything inside it, has the focus. (A FocusScope would say so too, but it
// leads Tab past the item itself, to what had the focus inside last.)
import QtQuick

QtObject {
    id: root

    required property Item target
    readonly property bool active: {
        let item = target ? target.Window.activeFocusItem : null;
        while (item && item !== target)
            item = item.parent;
        return item !== null;
    }
}
