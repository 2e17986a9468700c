// Why nothing is recorded: the open model does not hear, or there is no microphone; and what helps.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Recording

FocusScope {
    id: root

    required property RecordingController recording
    readonly property Recorder recorder: recording.recorder
    signal modelsWanted()

    implicitHeight: content.implicitHeight

    ColumnLayout {
        id: content
        width: parent.width
        spacing: 12
        RowLayout {
            spacing: 10
            Icon { Layout.alignment: Qt.AlignTop; Layout.topMargin: 2; name: "microphone"; size: Theme.px(18); color: Theme.warn }
            Text {
                Layout.fillWidth: true
                text: root.recording.asks ? root.recording.refusal : root.recorder.remark
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                lineHeight: 1.25
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.list
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            AppButton { kind: AppButton.Quiet; text: qsTr("Cancel"); onClicked: root.recording.discard() }
            DeviceChoice { visible: !root.recording.asks && root.recorder.devices.length > 1; recorder: root.recorder }
            AppButton {
                visible: root.recording.asks
                text: qsTr("Record anyway")
                onClicked: root.recording.beginAnyway()
            }
            AppButton {
                focus: true
                kind: AppButton.Primary
                text: root.recording.asks ? qsTr("Choose another model") : qsTr("Try again")
                onClicked: root.recording.asks ? root.modelsWanted() : root.recorder.again()
            }
        }
    }
}
