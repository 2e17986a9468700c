// The files of a message, above its words: on the side of who speaks, in the order in which they were sent.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App

Item {
    id: root

    required property AttachmentController attachments
    required property var files // as shownFiles() gives them
    signal openWanted(var file)

    implicitHeight: flow.height
    visible: files.length > 0

    Flow {
        id: flow
        /// In one line, as wide as they are.
        readonly property real inOneLine: {
            let sum = -spacing;
            for (let i = 0; i < repeater.count; ++i)
                sum += spacing + (repeater.itemAt(i)?.implicitWidth ?? 0);
            return Math.ceil(sum);
        }
        anchors.right: parent.right
        width: Math.max(0, Math.min(root.width, inOneLine))
        spacing: 8

        Repeater {
            id: repeater
            model: root.files
            MessageFile {
                required property var modelData

                attachments: root.attachments
                file: modelData
                onClicked: root.openWanted(modelData)
            }
        }
    }
}
