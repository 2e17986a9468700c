// A sound in the viewer: as wide as there is room, played, and gone through by arrows.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Recording

FocusScope {
    id: root

    required property AttachmentController attachments
    required property var file // as shownFiles() gives it
    readonly property FileSounds sounds: attachments.sounds
    readonly property HeardFile heard: HeardFile { sounds: root.sounds; contentHash: root.file.contentHash }
    readonly property real seconds: heard.opened && sounds.seconds > 0 ? sounds.seconds : file.seconds
    readonly property real first: file.firstSecond
    readonly property real last: file.lastSecond > 0 ? file.lastSecond : seconds
    readonly property real position: heard.mine ? sounds.player.position : first

    function playAt(at: real) {
        sounds.playAt(file.contentHash, 0, 0, Math.max(0, Math.min(seconds - 0.1, at)));
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sound %1").arg(file.name)
    Component.onCompleted: sounds.open(file.contentHash)
    Component.onDestruction: sounds.close(file.contentHash)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Space)
            sounds.toggle(file.contentHash, 0, 0);
        else if (event.key === Qt.Key_Left)
            playAt(position - 5);
        else if (event.key === Qt.Key_Right)
            playAt(position + 5);
        else if (event.key === Qt.Key_Home)
            playAt(0);
        else
            event.accepted = false;
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.px(900))
        spacing: 16
        WaveItem {
            id: wave
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(120)
            barWidth: 4
            gap: 3
            wave: root.heard.opened ? root.sounds.wave : []
            first: root.seconds > 0 ? root.first / root.seconds : 0
            last: root.seconds > 0 ? root.last / root.seconds : 1
            played: root.heard.mine && root.seconds > 0 ? root.position / root.seconds : 0
            color: root.heard.mine ? Theme.faint : Theme.accent
            playedColor: Theme.accent
            outsideColor: Theme.line
            MouseArea {
                anchors.fill: parent
                cursorShape: Qt.PointingHandCursor
                onClicked: mouse => root.playAt(mouse.x / width * root.seconds)
            }
            AppProgressBar {
                anchors.centerIn: parent
                visible: root.heard.opened && root.sounds.reading
                value: -1
                label: qsTr("Reading %1").arg(root.file.name)
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: 14
            RoundButton {
                focus: true
                iconName: root.heard.playing ? "pause" : "play"
                label: root.heard.playing ? qsTr("Pause (Space)") : qsTr("Play (Space)")
                onClicked: root.sounds.toggle(root.file.contentHash, 0, 0)
            }
            Text {
                text: qsTr("%1 of %2").arg(Clock.words(root.position)).arg(Clock.words(root.seconds))
                textFormat: Text.PlainText
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.list
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        Text {
            Layout.fillWidth: true
            visible: root.heard.problem !== ""
            text: root.heard.problem
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            color: Theme.bad
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
