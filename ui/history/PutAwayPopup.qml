// Chats that are not in the list: the archive, and the trash with the days that are left.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property PutAwayController putAway
    required property ConversationController conversations
    property bool trash: false // which of the two is shown
    readonly property PutAwayModel rows: trash ? putAway.trashed : putAway.archived
    signal left() // and the focus is nowhere

    function openAt(wantsTrash: bool) {
        trash = wantsTrash;
        open();
    }
    function askToRemove(id: string, title: string) {
        sure.about = id;
        sure.title = qsTr("Delete “%1” for good?").arg(title);
        sure.open();
    }
    function askToEmpty() {
        sure.about = "";
        sure.title = qsTr("Delete %n chat(s) for good?", "", rows.count);
        sure.open();
    }

    implicitWidth: Math.min(Theme.px(560), (parent?.width ?? 560) - 32)
    implicitHeight: Math.min(Theme.px(520), (parent?.height ?? 480) - 48)
    onAboutToShow: putAway.look()
    onClosed: left()

    contentItem: ColumnLayout {
        spacing: 14
        CardHead {
            Layout.fillWidth: true
            title: qsTr("The archive and the trash")
            onCloseWanted: root.close()
        }
        Segmented {
            label: qsTr("What is shown")
            value: root.trash ? "trash" : "archive"
            options: [
                { value: "archive", text: qsTr("Archive") },
                { value: "trash", text: qsTr("Trash") }
            ]
            onChosen: value => root.trash = value === "trash"
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            model: root.rows
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: root.trash ? qsTr("Chats in the trash") : qsTr("Chats in the archive")
            T.ScrollBar.vertical: AppScrollBar {}

            delegate: PutAwayRow {
                width: ListView.view.width
                backLabel: root.trash ? qsTr("Restore") : qsTr("Put back into the list")
                removeLabel: root.trash ? qsTr("Delete for good") : qsTr("Delete")
                onClicked: {
                    if (root.trash)
                        return backWanted();
                    root.close();
                    root.conversations.select(conversationId);
                }
                onBackWanted: {
                    if (root.trash)
                        root.putAway.restore(conversationId);
                    else
                        root.putAway.unarchive(conversationId);
                }
                onRemoveWanted: {
                    if (root.trash)
                        root.askToRemove(conversationId, title);
                    else
                        root.putAway.trash(conversationId);
                }
            }
            Text {
                anchors.centerIn: parent
                width: parent.width - 48
                visible: list.count === 0
                text: root.trash ? qsTr("The trash is empty.") : qsTr("The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.")
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        RowLayout {
            visible: root.trash
            spacing: 12
            Text {
                Layout.fillWidth: true
                text: qsTr("What is here for 30 days goes for good.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            AppButton {
                text: qsTr("Empty trash")
                enabled: root.rows.count > 0
                onClicked: root.askToEmpty()
            }
        }
    }
    ConfirmCard {
        id: sure
        property string about: "" // a chat; empty: all of the trash
        text: qsTr("No copy of it stays on this machine, and it cannot be taken back.")
        doText: qsTr("Delete for good")
        onConfirmed: {
            if (about !== "")
                root.putAway.removeForGood(about);
            else
                root.putAway.emptyTrash();
        }
    }
}
