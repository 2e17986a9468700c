// The tags of a chat: shown as chips, taken away by a press, added by words and Enter.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property ConversationController conversations
    property string about: "" // a chat
    property var tags: []     // strings
    signal left()             // and the focus is nowhere

    function openFor(id: string) {
        about = id;
        tags = conversations.tagsOf(id);
        field.clear();
        open();
        field.forceActiveFocus(Qt.PopupFocusReason);
    }
    function change(wanted: var) {
        conversations.setTags(about, wanted);
    }
    /// Whatever was typed becomes tags: blanks and commas part them.
    function take() {
        if (field.text.trim() === "")
            return root.close();
        change(Array.from(tags).concat(field.text.split(/[\s,]+/)));
        field.clear();
    }

    implicitWidth: Math.min(Theme.px(420), (parent?.width ?? 460) - 32)
    onClosed: left()

    Connections {
        target: root.conversations
        function onTagsChanged(id) {
            if (id === root.about)
                root.tags = root.conversations.tagsOf(id);
        }
    }
    contentItem: ColumnLayout {
        spacing: 14
        CardHead {
            Layout.fillWidth: true
            title: qsTr("Tags of this chat")
            onCloseWanted: root.close()
        }
        Flow {
            Layout.fillWidth: true
            visible: root.tags.length > 0
            spacing: 8
            Repeater {
                model: root.tags
                Pill {
                    required property string modelData
                    text: "#" + modelData
                    iconName: "close"
                    help: qsTr("Take this tag away")
                    Accessible.name: qsTr("Take away #%1").arg(modelData)
                    onClicked: root.change(Array.from(root.tags).filter(tag => tag !== modelData))
                }
            }
        }
        AppTextField {
            id: field
            Layout.fillWidth: true
            label: qsTr("New tag")
            placeholderText: qsTr("#tag, then Enter")
            maximumLength: 200
            onAccepted: root.take()
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Search finds chats by their tags: tag:name")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
