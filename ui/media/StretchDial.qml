// Which stretch of a sound or a video is given to the model, and what it takes.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

DialPanel {
    id: root

    required property AttachmentController attachments
    required property int row
    required property string name
    required property string kind
    required property string contentHash
    required property var wave
    required property real seconds
    required property real firstSecond
    required property real lastSecond
    required property int frames
    required property int tokens
    readonly property FileSounds sounds: attachments.sounds
    readonly property bool isVideo: kind === "video"
    readonly property HeardFile heard: HeardFile { sounds: root.sounds; contentHash: root.contentHash }
    readonly property bool whole: firstSecond <= 0 && lastSecond >= seconds
    readonly property bool tooLong: isVideo && seconds > 60 // to be looked at as a whole

    function play(at: real) {
        sounds.playAt(contentHash, firstSecond, lastSecond, at);
    }

    title: isVideo ? qsTr("What to look at") : qsTr("What to listen to")
    about: name + " · " + Clock.tenths(seconds)
    Accessible.name: qsTr("What to use of %1").arg(name)

    RowLayout {
        spacing: 12
        RoundButton {
            visible: !root.isVideo
            quiet: true
            iconName: root.heard.playing ? "pause" : "play"
            label: root.heard.playing ? qsTr("Pause") : qsTr("Play")
            onClicked: root.sounds.toggle(root.contentHash, root.firstSecond, root.lastSecond)
        }
        RangeTrack {
            Layout.fillWidth: true
            name: root.name
            seconds: root.seconds
            first: root.firstSecond
            last: root.lastSecond
            wave: root.wave
            position: root.heard.mine ? root.sounds.player.position : 0
            playing: root.heard.mine
            canPlay: !root.isVideo
            onChosen: (first, last) => root.attachments.setStretch(root.row, first, last)
            onPlayWanted: at => root.play(at)
        }
    }
    RowLayout {
        spacing: 8
        DialWords {
            Layout.fillWidth: true
            elide: Text.ElideRight
            color: Theme.text
            text: {
                const range = qsTr("%1 to %2").arg(Clock.tenths(root.firstSecond)).arg(Clock.tenths(root.lastSecond));
                const cost = qsTr("%Ln token(s)", "", root.tokens);
                return root.isVideo ? [range, qsTr("%Ln picture(s)", "", root.frames), cost].join(" · ") : [range, cost].join(" · ");
            }
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        SmallButton {
            visible: !root.whole && !root.tooLong
            text: qsTr("All of it")
            onClicked: root.attachments.setStretch(root.row, 0, 0)
        }
    }
    DialWords {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        color: root.heard.problem !== "" ? Theme.warn : Theme.faint
        text: root.heard.problem || (root.tooLong ? qsTr("Of a video, a minute at most is looked at: choose which.")
             : !root.isVideo && root.lastSecond - root.firstSecond > 30 ? qsTr("Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.") : "")
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
