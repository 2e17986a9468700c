// Finds everything: words in chats, and what the window can do. Keys stay in the field; up, down and
// Enter choose among the rows below it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property SearchResultsModel search
    required property ConversationController conversations
    /// What the window can do: each with `text`, `keys`, `icon` and activated().
    property var actions: [] // a list made by the window
    readonly property string words: field.text.trim()
    readonly property var matching: actions.filter(action => // some of them
        words === "" || action.text.toLowerCase().includes(words.toLowerCase()))
    readonly property int rows: hits.count + matching.length
    property int current: 0
    property var chosen: null // an action, which opens what it opens once this is closed
    signal left() // and the focus is nowhere

    /// Opens with these words; none: with those of last time.
    function find(text: string) {
        if (text !== "")
            field.text = text;
        open();
    }
    function choose(row: int) {
        if (row < 0 || row >= rows)
            return;
        if (row >= hits.count) {
            chosen = matching[row - hits.count];
            close();
            return;
        }
        close();
        const hit = hits.itemAt(row);
        conversations.showMessage(hit.conversationId, hit.messageId);
    }
    function move(by: int) {
        if (rows === 0)
            return;
        current = (current + by + rows) % rows;
        const item = current < hits.count ? hits.itemAt(current) : others.itemAt(current - hits.count);
        const y = item.mapToItem(view.contentItem, 0, 0).y;
        if (y < view.contentY)
            view.contentY = current === 0 ? 0 : y;
        else if (y + item.height > view.contentY + view.height)
            view.contentY = y + item.height - view.height;
    }

    padding: 0
    y: Math.min(76, Math.round(((parent?.height ?? 0) - height) / 2))
    width: Math.min(Theme.px(680), (parent?.width ?? 680) - 48)
    height: Math.min(top.height + view.contentHeight + foot.height + 2, (parent?.height ?? 480) - 2 * 40)
    T.Overlay.modal: Rectangle { color: Qt.alpha(Theme.window, 0.64) }
    background: Panel {
        radius: Theme.radiusCard
        SoftShadow { anchors.fill: parent; z: -1 }
    }
    onOpened: {
        current = 0;
        field.selectAll();
        field.forceActiveFocus();
    }
    onClosed: {
        const action = chosen;
        chosen = null;
        left();
        action?.activated();
    }
    onWordsChanged: {
        current = 0;
        view.contentY = 0;
    }

    contentItem: Item {
        Item {
            id: top
            width: parent.width
            height: Theme.px(56)
            Icon {
                id: glass
                anchors.left: parent.left
                anchors.leftMargin: 20
                anchors.verticalCenter: parent.verticalCenter
                name: "search"
            }
            AppTextField {
                id: field
                anchors.left: glass.right
                anchors.right: count.left
                height: parent.height
                background: null
                font.pixelSize: Theme.px(16)
                maximumLength: 1000
                label: qsTr("Search chats and actions")
                placeholderText: label
                onTextChanged: root.search.words = text
                onAccepted: root.choose(root.current)
                Keys.onUpPressed: root.move(-1)
                Keys.onDownPressed: root.move(1)
            }
            Text {
                id: count
                anchors.right: parent.right
                anchors.rightMargin: 20
                anchors.verticalCenter: parent.verticalCenter
                text: root.words !== "" && root.search.complete ? qsTr("%Ln found", "", hits.count) : ""
                textFormat: Text.PlainText
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        Flickable {
            id: view
            anchors.top: top.bottom
            anchors.bottom: foot.top
            width: parent.width
            contentHeight: list.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: AppScrollBar {}
            Column {
                id: list
                x: 8
                width: parent.width - 16
                topPadding: 6
                bottomPadding: 8
                Text {
                    width: parent.width
                    visible: root.words !== "" && root.search.complete && hits.count === 0
                    padding: 12
                    text: qsTr("No chat holds these words. Fewer or shorter words find more.")
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    font.family: Theme.fontText
                    font.pixelSize: Theme.panel
                }
                PaletteHeading { visible: hits.count > 0; text: qsTr("Chats") }
                Repeater {
                    id: hits
                    model: root.search
                    PaletteRow {
                        required property int index
                        required property string conversationId
                        required property string messageId
                        required property string title
                        required property string when
                        required snippet
                        required plain

                        iconName: "chat"
                        text: title
                        detail: when
                        current: root.current === index
                        onPointed: root.current = index
                        onClicked: root.choose(index)
                    }
                }
                PaletteHeading { visible: root.matching.length > 0; text: qsTr("Actions") }
                Repeater {
                    id: others
                    model: root.used ? root.matching : []
                    PaletteRow {
                        required property int index
                        required property var modelData // an action

                        iconName: modelData.icon
                        text: modelData.text
                        detail: modelData.keys
                        current: root.current === hits.count + index
                        onPointed: root.current = hits.count + index
                        onClicked: root.choose(hits.count + index)
                    }
                }
            }
        }
        Item {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.px(40)
            Hairline { width: parent.width }
            PaletteKeys {
                x: 20
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 40
            }
        }
    }
}
