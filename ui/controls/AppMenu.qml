// A pop-up menu.
import QtQuick
import QtQuick.Templates as T

T.Menu {
    id: root

    /// Beside a place of `item`, on the side that is read next.
    function openAt(item: Item, x: real, y: real) {
        popup(item, mirrored ? x - width : x, y);
    }

    implicitWidth: Math.max(Theme.px(220), contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    height: Math.min(implicitHeight, (parent?.Window.window?.height ?? implicitHeight) - 16)
    margins: 8
    padding: 6
    overlap: 1

    delegate: AppMenuItem {}
    onCurrentIndexChanged: if (currentIndex >= 0) list.positionViewAtIndex(currentIndex, ListView.Contain)
    contentItem: ListView {
        id: list
        implicitHeight: contentHeight
        implicitWidth: {
            let widest = 0;
            for (let i = 0; i < root.count; ++i)
                widest = Math.max(widest, root.itemAt(i).implicitWidth);
            return widest;
        }
        model: root.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: root.currentIndex
        keyNavigationEnabled: false // the menu itself moves on, over what cannot be chosen
    }
    background: Panel {
        SoftShadow { anchors.fill: parent; z: -1; radius: Theme.radiusPanel }
        Rectangle { anchors.fill: parent; radius: parent.radius; color: Theme.surface; border.color: Theme.line }
    }
}
