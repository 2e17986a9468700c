// One folder: its rows under titles that sort. Arrows walk, Enter opens, Backspace goes up, letters
// find.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Files

Item {
    id: root

    required property FolderModel folder
    required property string emptyHint // where nothing is shown
    property bool many: false // files may be marked, by Space or a press with Ctrl
    property var marked: []   // their paths, strings, of all folders
    readonly property bool hasCurrent: list.currentItem !== null
    readonly property int sizeWidth: Theme.px(84)
    readonly property int changedWidth: width > Theme.px(380) ? Theme.px(104) : 0
    signal fileWanted(string path)
    signal pathWanted() // to type one

    function takeFocus() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function mark(path: string) {
        marked = marked.includes(path) ? marked.filter(one => one !== path) : marked.concat([path]);
    }
    /// A folder is entered, whatever is marked.
    function openCurrent() {
        const row = list.currentItem as FileRow;
        if (!row)
            return;
        if (row.isFolder)
            folder.show(row.path);
        else
            fileWanted(row.path);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPanel
        color: Theme.window
        border.width: 1
        border.color: Theme.line
    }
    Item {
        id: titles
        x: 16
        y: 4
        width: parent.width - 32
        height: Theme.px(28)
        Title {
            order: FolderModel.ByName
            anchors.left: parent.left
            anchors.right: size.left
            text: qsTr("Name")
        }
        Title {
            id: size
            anchors.right: changed.left
            width: root.sizeWidth
            order: FolderModel.BySize
            text: qsTr("Size")
            alignment: Text.AlignRight
        }
        Title {
            id: changed
            anchors.right: parent.right
            width: root.changedWidth
            visible: width > 0
            order: FolderModel.ByChange
            text: qsTr("Changed")
            alignment: Text.AlignRight
        }
    }
    Hairline { y: titles.y + titles.height + 2; width: parent.width }
    ListView {
        id: list

        property string typed: ""

        /// To the first name that begins with what was typed quickly, one letter after another.
        function seek(letter: string) {
            const going = typed;
            typed = going + letter;
            pause.restart();
            const row = root.folder.find(typed, going === "" ? currentIndex + 1 : Math.max(0, currentIndex));
            if (row >= 0)
                currentIndex = row;
        }
        function walk(by: int) {
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by));
        }

        x: 6
        y: titles.y + titles.height + 7
        width: parent.width - 12
        height: parent.height - y - 6
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.folder
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Files")
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: FileRow {
            required property int index

            width: ListView.view.width
            current: ListView.isCurrentItem
            withFocus: list.activeFocus
            sizeWidth: root.sizeWidth
            changedWidth: root.changedWidth
            marked: root.marked.includes(path)
            onPressed: {
                list.currentIndex = index;
                root.takeFocus();
            }
            markable: root.many && !isFolder
            onMarkWanted: root.mark(path)
            onDoubleClicked: root.openCurrent()
        }
        Keys.onPressed: event => {
            event.accepted = true;
            const page = Math.max(1, Math.floor(height / Theme.px(34)) - 1);
            if (event.key === Qt.Key_Home)
                walk(-count);
            else if (event.key === Qt.Key_End)
                walk(count);
            else if (event.key === Qt.Key_PageUp)
                walk(-page);
            else if (event.key === Qt.Key_PageDown)
                walk(page);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.openCurrent();
            else if (event.key === Qt.Key_Backspace || (event.key === Qt.Key_Up && event.modifiers & Qt.AltModifier))
                root.folder.showParent();
            else if (event.text === "/" || event.text === "~")
                root.pathWanted();
            else if (event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
                seek(event.text);
            else
                event.accepted = false;
        }
        Timer { id: pause; interval: 1000; onTriggered: list.typed = "" }
        Connections {
            target: root.folder
            function onShown(row) {
                list.currentIndex = list.count > 0 ? row : -1;
                list.positionViewAtIndex(row, ListView.Contain);
            }
        }
    }
    Text {
        anchors.centerIn: list
        width: list.width - 40
        visible: root.folder.count === 0 && !root.folder.reading && root.folder.problem === ""
        text: root.emptyHint
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Theme.faint
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    component Title: ColumnTitle {
        required property int order

        height: parent.height
        sorted: root.folder.order === order
        descending: root.folder.descending
        onClicked: root.folder.sortBy(order)
    }
}
