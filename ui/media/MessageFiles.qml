// The files of a message, above its words.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App

Flow {
    id: root

    required property AttachmentController attachments
    required property var files // as shownFiles() gives them
    signal openWanted(var file)

    spacing: 8
    layoutDirection: LayoutMirroring.enabled ? Qt.LeftToRight : Qt.RightToLeft
    visible: files.length > 0

    Repeater {
        model: root.files
        MessageFile {
            required property var modelData

            attachments: root.attachments
            file: modelData
            onClicked: root.openWanted(modelData)
        }
    }
}
