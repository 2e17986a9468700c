// A picture of the draft over the whole window, of which a part is chosen: the rest goes.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Attachments
import Cabochon.Controls

CardPopup {
    id: root

    required property AttachmentController attachments
    property int row: -1
    property var file: ({ name: "", contentHash: "", width: 0, height: 0, budget: 0 })
    readonly property int tokens: attachments.tokens(frame.area.width, frame.area.height, file.budget)

    function show(which: int) {
        const shown = attachments.shownForm(which);
        if (shown.kind !== "image")
            return;
        row = which;
        file = shown;
        frame.clear();
        open();
        frame.forceActiveFocus(Qt.TabFocusReason);
    }
    function take() {
        const area = frame.area;
        close();
        attachments.crop(row, area);
    }

    padding: 16
    width: (parent?.width ?? 800) - 48
    height: (parent?.height ?? 600) - 48
    onClosed: file = Object.assign({}, file, { contentHash: "" })

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Crop %1").arg(root.file.name)
        ColumnLayout {
            anchors.fill: parent
            spacing: 12
            RowLayout {
                spacing: 10
                Text {
                    Layout.fillWidth: true
                    text: qsTr("Crop %1").arg(root.file.name)
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    horizontalAlignment: Text.AlignLeft
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.body
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Text {
                    text: frame.any ? qsTr("%1×%2 pixels · %3").arg(frame.area.width).arg(frame.area.height)
                                                               .arg(qsTr("%Ln token(s)", "", root.tokens))
                                    : qsTr("Draw the part that stays")
                    textFormat: Text.PlainText
                    color: Theme.muted
                    font.family: Theme.fontText
                    font.pixelSize: Theme.panel
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
                AppButton { kind: AppButton.Quiet; text: qsTr("Cancel"); onClicked: root.close() }
                AppButton {
                    kind: AppButton.Primary
                    text: qsTr("Crop")
                    enabled: frame.any
                    Accessible.description: qsTr("Only this part stays; the picture can be had back")
                    onClicked: root.take()
                }
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                PictureItem {
                    id: picture
                    anchors.fill: parent
                    anchors.margins: frame.reach // room for the handles
                    pictures: root.file.contentHash !== "" ? root.attachments.pictures : null
                    contentHash: root.file.contentHash
                    mostSide: 4096
                    Accessible.role: Accessible.Graphic
                    Accessible.name: root.file.name
                }
                AreaFrame {
                    id: frame
                    readonly property real fit: pixels.width > 0 ? Math.min(picture.width / pixels.width, picture.height / pixels.height) : 1
                    anchors.fill: parent
                    pixels: Qt.size(root.file.width, root.file.height)
                    ground: Qt.rect((width - pixels.width * fit) / 2, (height - pixels.height * fit) / 2, pixels.width * fit, pixels.height * fit)
                    onTaken: root.take()
                    onLeaveWanted: root.close()
                }
            }
        }
    }
}
