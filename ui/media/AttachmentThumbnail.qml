// What a file looks like: a picture of it, the wave of its sound, else what kind it is.
import QtQuick

import Cabochon.Attachments
import Cabochon.Controls

Item {
    id: root

    required property PictureCache pictures
    required property string kind
    required property string contentHash
    required property var wave // numbers 0..1
    property int page: -1
    property string password: ""
    property bool hasPicture: true
    property real radius: 0
    property bool fills: true
    readonly property bool drawn: hasPicture && kind !== "audio" && kind !== "file" && contentHash !== ""
    readonly property var labels: ({ pdf: "PDF", audio: qsTr("Sound"), video: qsTr("Video"), file: qsTr("Text"), image: "" })

    PictureItem {
        id: picture
        anchors.fill: parent
        visible: root.drawn
        pictures: root.drawn ? root.pictures : null
        contentHash: root.contentHash
        page: root.page
        video: root.kind === "video"
        password: root.password
        fills: root.fills
        radius: root.radius
    }
    WaveForm {
        anchors.fill: parent
        anchors.margins: 18
        visible: root.kind === "audio" && root.wave.length > 0
        wave: root.wave
    }
    Text {
        anchors.centerIn: parent
        visible: !(root.drawn && picture.ready) && !(root.kind === "audio" && root.wave.length > 0)
        text: root.labels[root.kind]
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        visible: root.kind === "video" && picture.ready
        name: "play"
        size: Theme.px(28)
        color: "#FFFFFF"
    }
}
