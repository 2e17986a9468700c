// One file that waits in the composer: what it looks like, its name, what it costs; a cross removes it.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Attachments
import Cabochon.Controls

T.ItemDelegate {
    id: root

    required property int index
    required property string name
    required property string kind
    required property string readState
    required property string contentHash
    required property string detail
    required property string problem
    required property var wave
    required property int page
    required property string password
    required property bool hasPicture
    required property bool smallPrint
    required property int pictureWidth
    required property int pictureHeight
    required property int budget
    required property int chosenBudget
    required property size seen
    required property int tokens
    required property string advice
    required property int pages
    required property int pagesAs
    required property int firstPage
    required property int lastPage
    required property bool pasted
    required property real seconds
    required property real firstSecond
    required property real lastSecond
    required property int frames
    required property PictureCache pictures
    property bool current: false
    property bool focused: false // and the list has the keys
    readonly property bool bad: readState === "failed"
    readonly property bool waits: readState === "reading"
    signal openWanted()
    signal removalWanted()

    readonly property int ringRoom: 5

    implicitWidth: Theme.px(132) + 2 * ringRoom
    padding: ringRoom
    topInset: ringRoom
    bottomInset: ringRoom
    leftInset: ringRoom
    rightInset: ringRoom
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, detail, problem].filter(words => words !== "").join(", ")
    Accessible.selected: current
    Accessible.onPressAction: openWanted()
    Keys.onSpacePressed: openWanted() // a button would press itself
    onDoubleClicked: openWanted()

    background: Rectangle {
        radius: Theme.radiusPanel
        color: Theme.surface
        border.width: 1
        border.color: root.bad ? Theme.bad : root.current ? Theme.accent : Theme.line
        FocusRing { target: parent; targetRadius: Theme.radiusPanel; visible: root.focused }
    }
    contentItem: Item {
        Item {
            id: look
            x: 1
            y: 1
            width: parent.width - 2
            height: Theme.px(84)
            clip: true
            Rectangle { // round above, straight below
                width: parent.width
                height: parent.height + radius
                radius: Theme.radiusPanel - 1
                visible: root.kind !== "pdf" && root.kind !== "file"
                color: Theme.sunken
            }
            AttachmentThumbnail {
                anchors.fill: parent
                anchors.bottomMargin: -Theme.radiusPanel
                visible: !root.bad && (!root.waits || root.contentHash !== "")
                pictures: root.pictures
                kind: root.kind
                contentHash: root.contentHash
                wave: root.wave
                page: root.page
                password: root.password
                hasPicture: root.hasPicture
                radius: Theme.radiusPanel - 1
            }
            Icon {
                anchors.centerIn: parent
                visible: root.bad
                name: "warning"
                size: Theme.px(24)
                color: Theme.bad
            }
            AppProgressBar {
                anchors.centerIn: parent
                width: parent.width - 32
                visible: root.waits
                value: -1
                label: qsTr("Reading %1").arg(root.name)
            }
        }
        Column {
            id: names
            x: 10
            y: look.height + 7
            width: parent.width - 20
            spacing: 3
            Words { text: root.name; elide: Text.ElideMiddle; color: Theme.text }
            Words {
                text: root.detail
                elide: Text.ElideRight
                color: root.bad ? Theme.bad : root.smallPrint ? Theme.warn : root.current ? Theme.accent : Theme.faint
            }
        }
        IconButton {
            id: cross
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.margins: 4
            width: Theme.px(22)
            height: Theme.px(22)
            visible: root.hovered || hovered || root.focused
            focusPolicy: Qt.NoFocus
            iconName: "close"
            iconSize: Theme.px(13)
            label: qsTr("Remove %1 (Del)").arg(root.name)
            onClicked: root.removalWanted()
            background: Rectangle {
                radius: width / 2
                color: Theme.surface
                border.width: 1
                border.color: Theme.line
            }
        }
    }
    AppToolTip {
        text: root.problem || root.name + ", " + root.detail
        visible: (root.hovered || (root.focused && root.problem !== "")) && !cross.hovered
    }

    component Words: Text {
        width: parent.width
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
        Accessible.ignored: true
    }
}
