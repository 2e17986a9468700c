// One file over the whole window: a picture to be looked at closely, as it is or as a model saw it; the
// words of a document.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Attachments
import Cabochon.Controls

CardPopup {
    id: root

    required property AttachmentController attachments
    property var file: ({ kind: "", name: "", contentHash: "", detail: "", page: -1, width: 0, height: 0, budget: 0 })
    property string password: ""
    property string words: ""
    property bool asSeen: false // as a model saw it
    property real zoom: 1       // times the size in which all of it is seen
    readonly property bool isPicture: ["image", "pdf", "video"].includes(file.kind)
    readonly property bool canBeSeen: file.kind === "image" && file.budget > 0 && file.width > 0
    readonly property real mostZoom: 16
    signal saveWanted(string contentHash, string name)

    /// `shown`: as shownFiles() gives it.
    function show(shown: var, secret: string) {
        file = shown;
        password = secret;
        words = attachments.wordsOf(shown.contentHash);
        asSeen = false;
        zoom = 1;
        open();
    }
    /// No further than to the edges.
    function scrollTo(what: Flickable, x: real, y: real) {
        what.contentX = Math.max(0, Math.min(what.contentWidth - what.width, x));
        what.contentY = Math.max(0, Math.min(what.contentHeight - what.height, y));
    }
    /// The point under the pointer stays where it is.
    function zoomBy(factor: real, x: real, y: real) {
        const before = zoom;
        zoom = Math.max(1, Math.min(mostZoom, zoom * factor));
        const ratio = zoom / before;
        scrollTo(view, (view.contentX + x) * ratio - x, (view.contentY + y) * ratio - y);
    }

    padding: 16
    width: (parent?.width ?? 800) - 48
    height: (parent?.height ?? 600) - 48
    onClosed: file = Object.assign({}, file, { contentHash: "" })

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Pane
        Accessible.name: root.file.name
        Keys.onPressed: event => {
            const shown = root.isPicture ? view : page;
            event.accepted = true;
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                root.zoomBy(1.5, view.width / 2, view.height / 2);
            else if (event.key === Qt.Key_Minus)
                root.zoomBy(1 / 1.5, view.width / 2, view.height / 2);
            else if (event.key === Qt.Key_0)
                root.zoom = 1;
            else if (event.key === Qt.Key_M && root.canBeSeen)
                root.asSeen = !root.asSeen;
            else if (event.key === Qt.Key_Left)
                root.scrollTo(view, view.contentX - 60, view.contentY);
            else if (event.key === Qt.Key_Right)
                root.scrollTo(view, view.contentX + 60, view.contentY);
            else if (event.key === Qt.Key_Up)
                root.scrollTo(shown, shown.contentX, shown.contentY - 60);
            else if (event.key === Qt.Key_Down)
                root.scrollTo(shown, shown.contentX, shown.contentY + 60);
            else
                event.accepted = false;
        }
        ColumnLayout {
            anchors.fill: parent
            spacing: 12
            RowLayout {
                spacing: 8
                Text {
                    Layout.fillWidth: true
                    text: root.file.name
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.body
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Text {
                    visible: text !== ""
                    text: root.asSeen ? qsTr("seen as %1×%2").arg(picture.size.width).arg(picture.size.height) : root.file.detail
                    textFormat: Text.PlainText
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                    color: Theme.muted
                    font.family: Theme.fontText
                    font.pixelSize: Theme.panel
                }
                Pill {
                    visible: root.canBeSeen
                    checkable: true
                    checked: root.asSeen
                    text: qsTr("What the model saw")
                    help: qsTr("Exactly the pixels that a model gets (M)")
                    helpSide: AppToolTip.Before
                    onToggled: root.asSeen = checked
                }
                IconButton {
                    visible: root.isPicture
                    iconName: "plus"
                    label: qsTr("Larger (+)")
                    onClicked: root.zoomBy(1.5, view.width / 2, view.height / 2)
                }
                IconButton {
                    visible: root.file.kind === "image"
                    iconName: "copy"
                    label: qsTr("Copy picture")
                    onClicked: root.attachments.copyPicture(root.file.contentHash)
                }
                IconButton { iconName: "download"; label: qsTr("Save %1").arg(root.file.name); onClicked: root.saveWanted(root.file.contentHash, root.file.name) }
                IconButton { iconName: "close"; label: qsTr("Close"); onClicked: root.close() }
            }
            Flickable {
                id: view
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.isPicture
                clip: true
                contentWidth: width * root.zoom
                contentHeight: height * root.zoom
                boundsBehavior: Flickable.StopAtBounds
                PictureItem {
                    id: picture
                    x: view.contentX
                    y: view.contentY
                    width: view.width
                    height: view.height
                    zoom: root.zoom
                    offset: Qt.point(view.contentX, view.contentY)
                    pictures: root.isPicture && root.file.contentHash !== "" ? root.attachments.pictures : null
                    contentHash: root.file.contentHash
                    page: root.file.page
                    video: root.file.kind === "video"
                    password: root.password
                    mostSide: 4096
                    exact: root.asSeen ? root.attachments.seen(root.file.width, root.file.height, root.file.budget) : Qt.size(0, 0)
                    sharp: root.asSeen && root.zoom > 2
                    Accessible.role: Accessible.Graphic
                    Accessible.name: root.file.name
                }
                PlaceMarks {
                    anchors.fill: picture
                    picture: picture
                    places: root.file.places ?? []
                }
                WheelHandler {
                    acceptedModifiers: Qt.ControlModifier
                    onWheel: event => root.zoomBy(event.angleDelta.y > 0 ? 1.2 : 1 / 1.2, event.x - view.contentX, event.y - view.contentY)
                }
                TapHandler { onDoubleTapped: point => root.zoomBy(root.zoom > 1 ? 1 / root.mostZoom : 3, point.position.x - view.contentX, point.position.y - view.contentY) }
            }
            Loader {
                Layout.fillWidth: true
                Layout.fillHeight: true
                active: root.file.kind === "audio" && root.file.contentHash !== ""
                visible: active
                focus: active
                sourceComponent: SoundView { focus: true; attachments: root.attachments; file: root.file }
            }
            WordsView {
                id: page
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.isPicture && root.words !== ""
                label: root.file.name
                words: root.words
            }
            Text {
                readonly property bool bad: root.isPicture && picture.problem !== ""
                Layout.fillWidth: true
                visible: bad || (!root.isPicture && root.file.kind !== "audio" && root.words === "")
                text: bad ? picture.problem : qsTr("Save it to open it with another program.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: bad ? Theme.bad : Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
            }
        }
    }
}
