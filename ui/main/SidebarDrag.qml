// A chat or a folder on its way into another folder: its name under the pointer, and where it would
// land.
import QtQuick

import Cabochon.App
import Cabochon.Controls

Rectangle {
    id: root

    required property ListView view
    required property FolderController folders
    property string moved: "" // id; empty: nothing is dragged
    property string title: ""
    property string target: "" // folder; empty: out of all
    readonly property bool possible: moved !== "" && folders.canMove(moved, target)
    property real towards: 0 // the list moves on, while the pointer is near its ends

    function begin(id: string, name: string) {
        moved = id;
        title = name;
    }
    function follow(place: point) {
        const at = view.mapFromItem(null, place.x, place.y);
        const inside = at.x >= 0 && at.x < view.width && at.y >= 0 && at.y < view.height;
        const row = inside ? view.itemAtIndex(view.indexAt(at.x, at.y + view.contentY)) : null;
        target = row instanceof FolderRow ? row.conversationId : row instanceof ConversationRow ? row.folder : "";
        towards = !inside ? 0 : at.y < 28 ? -6 : at.y > view.height - 28 ? 6 : 0;
        const here = parent.mapFromItem(null, place.x, place.y);
        x = here.x + 12;
        y = here.y + 6;
    }
    function end(dropped: bool) {
        if (dropped && possible)
            folders.move(moved, target);
        moved = target = "";
        towards = 0;
    }

    visible: moved !== ""
    width: Math.min(label.implicitWidth + 20, Theme.px(220))
    height: label.implicitHeight + 10
    radius: Theme.radiusRow
    color: Theme.surface
    border.color: possible ? Theme.accent : Theme.line
    opacity: 0.92

    Text {
        id: label
        anchors.fill: parent
        anchors.leftMargin: 10
        anchors.rightMargin: 10
        verticalAlignment: Text.AlignVCenter
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
    }
    Timer {
        running: root.towards !== 0
        repeat: true
        interval: 16
        onTriggered: root.view.contentY = Math.max(root.view.originY, Math.min(root.view.contentY + root.towards,
            root.view.originY + Math.max(0, root.view.contentHeight - root.view.height)))
    }
}
