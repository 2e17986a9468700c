// One screen as it was, over itself: a part of it is chosen by mouse or keys.
import QtQuick

import Cabochon.App
import Cabochon.Capture
import Cabochon.Controls

Window {
    id: root

    required property var grabbed // {geometry, pixels, image}
    required property AttachmentController attachments
    readonly property int mostTokens: attachments.tokens(frame.area.width, frame.area.height, attachments.budgets[attachments.budgets.length - 1])
    signal taken(rect part)
    signal leaveWanted()

    x: grabbed.geometry.x
    y: grabbed.geometry.y
    width: grabbed.geometry.width
    height: grabbed.geometry.height
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    title: qsTr("Choose a part of the screen")
    color: "black"
    transientParent: null
    visible: true
    visibility: Window.FullScreen
    Component.onCompleted: {
        requestActivate();
        frame.forceActiveFocus(Qt.OtherFocusReason);
    }
    onClosing: leaveWanted()

    GrabbedScreenItem {
        anchors.fill: parent
        image: root.grabbed.image
    }
    AreaFrame {
        id: frame
        anchors.fill: parent
        pixels: root.grabbed.pixels
        onTaken: root.taken(area)
        onLeaveWanted: root.leaveWanted()
    }
    Note { // how large it is, below it where there is room
        readonly property real below: frame.shown.y + frame.shown.height + 10
        visible: frame.any
        x: Math.max(8, Math.min(root.width - width - 8, frame.shown.x))
        y: below + height + 8 <= root.height ? below
         : frame.shown.y - height - 10 >= 8 ? frame.shown.y - height - 10 : frame.shown.y + frame.shown.height - height - 10
        text: qsTr("%1×%2 pixels · at most %3").arg(frame.area.width).arg(frame.area.height)
                  .arg(qsTr("%Ln token(s)", "", root.mostTokens))
    }
    Note {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 24
        width: Math.min(implicitWidth, parent.width - 32)
        opacity: frame.any && frame.shown.y < y + height + 16 ? 0 : 1 // not over what is chosen
        text: qsTr("Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.")
    }

    component Note: Panel {
        property alias text: words.text
        implicitWidth: words.implicitWidth + 24
        implicitHeight: words.contentHeight + 14
        radius: Theme.radiusButton
        Text {
            id: words
            anchors.centerIn: parent
            width: parent.width - 24
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
