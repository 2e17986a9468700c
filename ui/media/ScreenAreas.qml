// Over each screen a window in which a part of it is chosen, while that is asked.
pragma ComponentBehavior: Bound

import QtQuick
import QtQml

import Cabochon.App
import Cabochon.Capture

Instantiator {
    id: root

    required property ScreenshotController screenshots
    required property AttachmentController attachments

    model: screenshots.screens
    delegate: ScreenArea {
        required property int index
        required property var modelData
        grabbed: modelData
        attachments: root.attachments
        onTaken: part => root.screenshots.choose(index, part)
        onLeaveWanted: root.screenshots.cancel()
    }
}
