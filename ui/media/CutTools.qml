// What can be cut of a picture of the draft: a part of it, or tiles that each are seen larger; and the
// way back.
import QtQuick

import Cabochon.App
import Cabochon.Controls

Flow {
    id: root

    required property AttachmentController attachments
    required property int row
    required property string contentHash
    required property int budget
    readonly property var cutting: { // follows the picture and its budget
        void contentHash;
        void budget;
        return attachments.cutting(row);
    }
    signal cropWanted()
    signal acted() // the picture is being cut

    spacing: 6

    Tool {
        text: qsTr("Crop")
        help: qsTr("Keep a part of the picture, which is seen larger (C)")
        onClicked: root.cropWanted()
    }
    Tool {
        visible: (root.cutting.tiles ?? 0) > 1
        text: qsTr("Split into %Ln tile(s)", "", root.cutting.tiles ?? 0)
        detail: qsTr("%Ln token(s)", "", root.cutting.tokens ?? 0)
        help: qsTr("%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)").arg(root.cutting.columns ?? 0).arg(root.cutting.rows ?? 0)
        onClicked: {
            root.acted();
            root.attachments.split(root.row);
        }
    }
    Tool {
        visible: root.cutting.isPart ?? false
        text: root.cutting.isTile ? qsTr("Put together again") : qsTr("Undo crop")
        help: qsTr("The whole picture comes back (U)")
        onClicked: {
            root.acted();
            root.attachments.undoCut(root.row);
        }
    }

    component Tool: Pill {
        height: Theme.px(28)
        leftPadding: 11
        rightPadding: 11
    }
}
