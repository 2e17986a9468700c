// The chats of the sidebar: pinned ones, folders with what is in them, the others by day.
// (Not "ComponentBehavior: Bound": Qt 6.4 cannot make bound section titles.)
import QtQuick
import QtQuick.Templates as T
import Qt.labs.qmlmodels

import Cabochon.App
import Cabochon.Controls

ListView {
    id: root

    required property ConversationController conversations
    required property FolderController folders
    required property FilingCards filing
    readonly property real rowWidth: width - (contentHeight > height ? 8 : 0) // beside the scroll bar
    signal exportWanted(string conversation)
    signal chatChosen()
    signal focusLeft() // what was done here is done

    function showActive() {
        const row = conversations.list.activeRow();
        if (row >= 0)
            positionViewAtIndex(row, ListView.Contain);
    }
    function renameActive() {
        folders.reveal(conversations.current);
        rename(conversations.list.activeRow());
    }
    function rename(row: int) {
        positionViewAtIndex(row, ListView.Contain); // rows out of view are not there
        const item = itemAtIndex(row) as SidebarRow;
        item?.startRenaming();
    }
    function focusRow(row: int) {
        if (row < 0)
            return;
        positionViewAtIndex(row, ListView.Contain);
        itemAtIndex(row)?.forceActiveFocus(Qt.TabFocusReason);
    }
    function makeFolder(inside: string) {
        const id = folders.make(qsTr("New folder"), inside);
        Qt.callLater(() => root.rename(conversations.list.rowOf(id)));
    }

    clip: true
    model: conversations.list
    currentIndex: -1 // a current row is kept, however far away
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Chats")
    T.ScrollBar.vertical: AppScrollBar {}

    // A section's title comes above the first row: show it when it appears.
    onCountChanged: if (contentY <= 0) Qt.callLater(positionViewAtBeginning)
    section.property: "group"
    // A required property would keep the first name: Qt 6.4 uses titles again for other groups.
    section.delegate: Item {
        id: heading
        readonly property string name: section

        width: root.width
        height: Theme.px(38)
        Text {
            anchors.left: parent.left
            anchors.leftMargin: 10
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9
            text: heading.name
            textFormat: Text.PlainText
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
            font.weight: Font.Medium
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: 5
            anchors.bottom: parent.bottom
            visible: root.conversations.list.isFolderGroup(heading.name)
            iconName: "plus"
            iconSize: Theme.px(15)
            label: qsTr("New folder")
            focusPolicy: Qt.NoFocus // the palette and the menus make folders, too
            onClicked: root.makeFolder("")
        }
    }
    delegate: DelegateChooser {
        role: "isFolder"
        DelegateChoice {
            roleValue: true
            FolderRow {
                id: folderRow
                width: root.rowWidth
                folders: root.folders
                target: drag.possible && drag.target === conversationId
                onRenamingEnded: root.focusLeft()
                onMenuWanted: (x, y) => folderMenu.openFor(folderRow, x, y)
                onAroundWanted: root.focusRow(root.conversations.list.rowAround(index))
                onDragBegan: drag.begin(conversationId, title)
                onDragged: place => drag.follow(place)
                onDragEnded: dropped => drag.end(dropped)
            }
        }
        DelegateChoice {
            roleValue: false
            ConversationRow {
                id: chat
                width: root.rowWidth
                conversations: root.conversations
                onClicked: root.chatChosen()
                onRenamingEnded: root.focusLeft()
                onMenuWanted: (x, y) => menu.openFor(chat, x, y)
                onAroundWanted: root.focusRow(root.conversations.list.rowAround(index))
                onDragBegan: drag.begin(conversationId, title)
                onDragged: place => drag.follow(place)
                onDragEnded: dropped => drag.end(dropped)
            }
        }
    }
    Text {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 26
        width: parent.width - 24
        visible: root.count === 0
        text: qsTr("Your chats appear here.")
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        lineHeight: 1.35
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        color: Theme.faint
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
    }
    ConversationMenu {
        id: menu
        onMoveWanted: (id, title) => root.filing.move(id, title)
        onTagsWanted: id => root.filing.editTags(id)
        onExportWanted: conversation => root.exportWanted(conversation)
    }
    FolderMenu {
        id: folderMenu
        onNewFolderWanted: inside => root.makeFolder(inside)
        onMoveWanted: (id, title) => root.filing.move(id, title)
    }
    SidebarDrag {
        id: drag
        parent: root
        z: 5
        view: root
        folders: root.folders
    }
    Connections {
        target: root.conversations
        function onCurrentChanged() { root.showActive(); }
    }
}
