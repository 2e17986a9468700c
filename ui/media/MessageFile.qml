// One file of a message in the transcript: a picture as such, anything else as a card. Pressed, it is
// opened.
import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Attachments
import Cabochon.Controls

T.AbstractButton {
    id: root

    required property AttachmentController attachments
    required property var file // as shownFiles() gives it
    readonly property bool isPicture: file.kind === "image"
    readonly property bool isSound: file.kind === "audio"
    readonly property int most: Theme.px(320)
    /// Of a picture before it is there, so that nothing moves when it comes.
    readonly property real share: file.width > 0 && file.height > 0 ? file.width / file.height : 4 / 3

    implicitWidth: isPicture ? Math.max(Theme.px(48), Math.min(most, most * share, file.width > 0 ? file.width : most))
                 : isSound ? sound.implicitWidth
                 : Math.min(most, Math.max(Theme.px(150), Math.max(title.implicitWidth, detail.implicitWidth) + Theme.px(44) + 34))
    implicitHeight: isPicture ? Math.max(Theme.px(40), implicitWidth / share) : isSound ? sound.implicitHeight : Theme.px(56)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: file.detail ? file.name + ", " + file.detail : file.name
    Accessible.description: picture.problem || (isSound ? qsTr("Space plays it, Return opens it") : qsTr("Opens it"))
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onSpacePressed: event => { // plays; Return opens
        event.accepted = isSound;
        if (isSound)
            (sound.item as SoundCard).toggle();
    }
    Keys.onReleased: event => event.accepted = isSound && event.key === Qt.Key_Space

    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    DragHandler {
        target: null
        onActiveChanged: {
            if (active)
                root.Drag.mimeData = { "text/uri-list": String(root.attachments.addressFor(root.file.contentHash, root.file.name)) };
            root.Drag.active = active;
        }
    }
    background: Rectangle {
        radius: Theme.radiusPanel
        color: root.isPicture ? Theme.sunken : Theme.surface
        border.width: 1
        border.color: Theme.line
        FocusRing { target: parent; targetRadius: Theme.radiusPanel; visible: root.visualFocus }
    }
    contentItem: Item {
        PictureItem {
            id: picture
            anchors.fill: parent
            visible: root.isPicture
            pictures: root.isPicture ? root.attachments.pictures : null
            contentHash: root.file.contentHash
            fills: true
            radius: Theme.radiusPanel
        }
        Rectangle { // around a light picture on a light ground, too
            anchors.fill: parent
            visible: root.isPicture
            radius: Theme.radiusPanel
            color: "transparent"
            border.width: 1
            border.color: Theme.line
        }
        Text {
            anchors.centerIn: parent
            width: parent.width - 24
            visible: root.isPicture && (picture.problem !== "" || root.file.contentHash === "")
            text: picture.problem || qsTr("%1 is not here.").arg(root.file.name)
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
        Loader {
            id: sound
            anchors.fill: parent
            active: root.isSound
            sourceComponent: SoundCard { attachments: root.attachments; file: root.file }
        }
        AttachmentThumbnail {
            id: look
            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(44)
            height: Theme.px(40)
            visible: !root.isPicture && !root.isSound
            pictures: root.attachments.pictures
            kind: root.file.kind
            contentHash: root.isPicture ? "" : root.file.contentHash
            page: root.file.page
            wave: []
            radius: 6
        }
        Column {
            id: words
            anchors.left: look.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isPicture && !root.isSound
            spacing: 2
            Words { id: title; text: root.file.name; elide: Text.ElideMiddle; color: Theme.text }
            Words { id: detail; text: root.file.detail; elide: Text.ElideRight; color: Theme.faint }
        }
    }
    AppToolTip { text: root.file.name; visible: root.isPicture && root.hovered }

    component Words: Text {
        width: parent.width
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
        Accessible.ignored: true
    }
}
