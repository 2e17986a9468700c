// Under an answer that names places in a picture: the picture with them. Enter or a press opens it
// large, C copies the places as JSON.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Attachments
import Cabochon.Controls

Item {
    id: root

    required property AttachmentController attachments
    required property var marked // as MessageController.marked() gives it
    readonly property var file: marked.file ?? null
    readonly property var places: file?.places ?? []
    readonly property string names: Array.from(places).map(place => place.label).filter(label => label !== "").join(", ")
    readonly property real share: file && file.width > 0 && file.height > 0 ? file.width / file.height : 4 / 3
    readonly property real most: Math.min(width, Theme.px(440))
    signal openWanted(var file)
    signal copyWanted(string json)

    function copy() {
        copyWanted(marked.json);
        copyButton.confirm();
    }

    implicitHeight: file ? look.height + 6 + tools.height : 0
    visible: file !== null
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_C && event.modifiers === Qt.NoModifier;
        if (event.accepted)
            copy();
    }

    T.AbstractButton {
        id: look
        anchors.left: parent.left
        width: Math.round(Math.min(root.most, Math.max(Theme.px(160), Theme.px(340) * root.share)))
        height: Math.round(Math.min(width / root.share, Theme.px(340)))
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.file ? qsTr("%1 with what was found", "a picture").arg(root.file.name) + (root.names ? ": " + root.names : "") : ""
        Accessible.description: picture.problem || qsTr("Opens it")
        Accessible.onPressAction: clicked()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.openWanted(root.file)
        background: Rectangle {
            radius: Theme.radiusPanel
            color: Theme.sunken
            FocusRing { target: parent; targetRadius: Theme.radiusPanel; visible: look.visualFocus }
        }
        contentItem: Item {
            PictureItem {
                id: picture
                anchors.fill: parent
                pictures: root.file ? root.attachments.pictures : null
                contentHash: root.file?.contentHash ?? ""
                mostSide: 1280
                radius: Theme.radiusPanel
            }
            Rectangle { // around a light picture on a light ground, too
                anchors.fill: parent
                radius: Theme.radiusPanel
                color: "transparent"
                border.width: 1
                border.color: Theme.line
            }
            PlaceMarks {
                anchors.fill: parent
                picture: picture
                places: root.places
            }
            Text {
                anchors.centerIn: parent
                width: parent.width - 24
                visible: picture.problem !== ""
                text: picture.problem
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
            }
        }
        HoverHandler { cursorShape: Qt.PointingHandCursor }
    }
    RowLayout {
        id: tools
        anchors.left: parent.left
        y: look.height + 6
        width: look.width
        height: Theme.px(26)
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: qsTr("%Ln place(s) found", "", root.places.length)
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        CopyWordsButton {
            id: copyButton
            idleText: qsTr("Copy as JSON")
            Accessible.name: qsTr("Copy as JSON")
            Accessible.description: qsTr("Boxes and points as the model writes them (C)")
            onClicked: root.copy()
        }
    }
}
