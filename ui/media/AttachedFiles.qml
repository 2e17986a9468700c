// What is attached to the draft, and why it cannot be sent now.
import QtQuick

import Cabochon.App

Item {
    id: root

    required property AttachmentController attachments
    property bool busy: false // an answer is being written
    readonly property alias strip: strip
    signal openWanted(int row)
    signal leaveWanted()

    implicitHeight: attachments.any ? strip.height + 3 + (notice.visible ? notice.height + 6 : 0) : 0
    visible: attachments.any

    AttachmentStrip {
        id: strip
        width: parent.width
        height: implicitHeight
        attachments: root.attachments
        onOpenWanted: row => root.openWanted(row)
        onLeaveWanted: root.leaveWanted()
    }
    AttachmentNotice {
        id: notice
        x: 10
        y: strip.height + 3
        width: parent.width - 20
        attachments: root.attachments
        busy: root.busy
    }
}
