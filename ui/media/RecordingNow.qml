// A recording while it grows: how loud it is, how it looks, how long it may still be.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Recording

FocusScope {
    id: root

    required property RecordingController recording
    readonly property Recorder recorder: recording.recorder

    implicitHeight: content.implicitHeight

    ColumnLayout {
        id: content
        width: parent.width
        spacing: 12

        WaveItem {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(48)
            wave: root.recorder.wave
            grows: true
            color: Theme.accent
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 12
            IconButton {
                iconName: "trash"
                label: qsTr("Discard the recording (Del)")
                onClicked: root.recording.discard()
            }
            Rectangle {
                implicitWidth: 9
                implicitHeight: 9
                radius: 5
                color: root.recorder.state === Recorder.Listening ? Theme.bad : Theme.faint
            }
            Words {
                text: root.recorder.state === Recorder.Opening ? qsTr("Opening the microphone …") : Clock.words(root.recorder.seconds)
                color: Theme.text
                font.weight: Font.DemiBold
            }
            LevelMeter { visible: root.recorder.state === Recorder.Listening; level: root.recorder.level }
            Words {
                Layout.fillWidth: true
                elide: Text.ElideRight
                visible: root.recorder.state === Recorder.Listening
                text: qsTr("%1 left").arg(Clock.words(Math.ceil(root.recorder.secondsLeft)))
            }
            Item { Layout.fillWidth: true; visible: root.recorder.state !== Recorder.Listening }
            DeviceChoice {
                maximumTextWidth: Math.min(Theme.px(150), Math.max(Theme.px(40), root.width - Theme.px(310)))
                recorder: root.recorder
            }
            RoundButton {
                iconName: "stop"
                label: qsTr("Stop (Space)")
                onClicked: root.recorder.stop()
            }
        }
    }

    component Words: Text {
        textFormat: Text.PlainText
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
