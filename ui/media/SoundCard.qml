// A sound in the transcript: how it looks, how long it is, and a button that plays it.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Recording

Item {
    id: root

    required property AttachmentController attachments
    required property var file // as shownFiles() gives it
    readonly property FileSounds sounds: attachments.sounds
    readonly property HeardFile heard: HeardFile { sounds: root.sounds; contentHash: root.file.contentHash }
    readonly property real first: file.firstSecond
    readonly property real last: file.lastSecond > 0 ? file.lastSecond : file.seconds

    function toggle() {
        sounds.toggle(file.contentHash, file.firstSecond, file.lastSecond);
    }

    implicitWidth: Theme.px(320)
    implicitHeight: Theme.px(72)

    RoundButton {
        id: play
        x: LayoutMirroring.enabled ? parent.width - width - 12 : 12
        anchors.verticalCenter: parent.verticalCenter
        quiet: true
        focusPolicy: Qt.NoFocus // Space on the card does it
        enabled: root.file.contentHash !== ""
        iconName: root.heard.playing ? "pause" : "play"
        label: root.heard.playing ? qsTr("Pause %1").arg(root.file.name) : qsTr("Play %1").arg(root.file.name)
        onClicked: root.toggle()
    }
    Item {
        anchors.left: play.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 14
        height: parent.height
        WaveItem {
            id: wave
            y: 10
            width: parent.width
            height: Theme.px(28)
            visible: root.file.wave.length > 0 || root.heard.opened
            wave: root.file.wave.length > 0 ? root.file.wave : root.heard.opened ? root.sounds.wave : []
            played: root.heard.mine && root.last > root.first ? (root.sounds.player.position - root.first) / (root.last - root.first) : 0
            color: root.heard.mine ? Theme.faint : Theme.accent
            playedColor: Theme.accent
        }
        Words {
            id: title
            anchors.left: parent.left
            anchors.right: time.left
            anchors.rightMargin: 8
            y: wave.visible ? wave.y + wave.height + 6 : (parent.height - height) / 2
            text: root.heard.problem || root.file.name
            elide: root.heard.problem !== "" ? Text.ElideRight : Text.ElideMiddle
            color: root.heard.problem !== "" ? Theme.bad : Theme.text
        }
        Words {
            id: time
            anchors.right: parent.right
            y: title.y
            text: root.file.detail
            color: Theme.faint
        }
    }
    AppToolTip { text: root.heard.problem; visible: root.heard.problem !== "" && hover.hovered }
    HoverHandler { id: hover }

    component Words: Text {
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
        Accessible.ignored: true
    }
}
