// A recording that has ended: heard again, cut, and given to the model as sound or to be written out.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Recording

FocusScope {
    id: root

    required property RecordingController recording
    readonly property Recorder recorder: recording.recorder
    readonly property SoundPlayer player: recording.player
    signal sendWanted(bool now, string request)

    implicitHeight: content.implicitHeight

    ColumnLayout {
        id: content
        width: parent.width
        spacing: 10

        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.player.problem || root.recorder.remark
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.warn
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 12
            RoundButton {
                quiet: true
                iconName: root.player.playing ? "pause" : "play"
                label: root.player.playing ? qsTr("Pause (Space)") : qsTr("Play (Space)")
                onClicked: root.recording.togglePlaying()
            }
            RangeTrack {
                Layout.fillWidth: true
                name: qsTr("the recording")
                seconds: root.recorder.seconds
                first: root.recorder.firstSecond
                last: root.recorder.lastSecond
                wave: root.recorder.wave
                position: root.player.position
                playing: root.player.key !== ""
                onChosen: (first, last) => root.recorder.setRange(first, last)
                onPlayWanted: at => root.recording.playAt(at)
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: width >= about.implicitWidth + ways.inOneLine + columnSpacing ? 2 : 1
            columnSpacing: 12
            rowSpacing: 8
            RowLayout {
                id: about
                Layout.fillWidth: true
                spacing: 6
                IconButton {
                    Layout.leftMargin: 2
                    iconName: "trash"
                    label: qsTr("Discard the recording (Del)")
                    onClicked: root.recording.discard()
                }
                IconButton {
                    iconName: "refresh"
                    label: qsTr("Record again")
                    onClicked: root.recorder.again()
                }
                Text {
                    Layout.fillWidth: true
                    Layout.leftMargin: 6
                    text: qsTr("%1 s · %2").arg((root.recorder.lastSecond - root.recorder.firstSecond).toLocaleString(Qt.locale(), "f", 1))
                                           .arg(qsTr("%Ln token(s)", "", root.recording.tokens))
                    textFormat: Text.PlainText
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.family: Theme.fontText
                    font.pixelSize: Theme.panel
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
            Flow {
                id: ways
                readonly property real inOneLine: attach.implicitWidth + write.implicitWidth + send.implicitWidth + 2 * spacing
                Layout.preferredWidth: Math.min(inOneLine, content.width)
                Layout.alignment: Qt.AlignRight
                spacing: 8
                Act { id: attach; kind: AppButton.Quiet; text: qsTr("Attach"); onClicked: root.sendWanted(false, "") }
                Act { id: write; text: qsTr("Write it out"); onClicked: root.sendWanted(false, root.recording.writeOutRequest) }
                Act {
                    id: send
                    kind: AppButton.Primary
                    text: qsTr("Send sound")
                    onClicked: root.sendWanted(true, "")
                }
            }
        }
    }

    component Act: AppButton { // Return would send
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
    }
}
