// What can be done with a model now: use it, download it, pause, go on, and what is asked for less
// often in a menu.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Library

RowLayout {
    id: root

    required property LibraryController library
    required property string file
    required property string name
    required property int rowState
    required property bool usable
    required property bool open
    required property bool foreign
    signal removalWanted()
    signal nameWanted()

    readonly property bool arriving: rowState === ModelCard.Arriving || rowState === ModelCard.Waiting
    readonly property bool broken: rowState === ModelCard.Failed || rowState === ModelCard.Damaged

    spacing: 2

    Tag { visible: root.open; text: qsTr("in use") }
    SmallButton {
        visible: root.usable && !root.open && root.rowState !== ModelCard.Checking
        text: qsTr("Use")
        textSize: Theme.panel
        strong: true
        Accessible.name: qsTr("Use %1").arg(root.name)
        onClicked: root.library.useModel(root.file)
    }
    SmallButton {
        visible: root.rowState === ModelCard.Absent
        text: qsTr("Download")
        textSize: Theme.panel
        strong: true
        Accessible.name: qsTr("Download %1").arg(root.name)
        onClicked: root.library.download(root.file)
    }
    SmallButton {
        visible: root.arriving
        text: qsTr("Pause")
        textSize: Theme.panel
        strong: true
        Accessible.name: qsTr("Pause the download of %1").arg(root.name)
        onClicked: root.library.pause(root.file)
    }
    SmallButton {
        visible: root.rowState === ModelCard.Paused || root.broken
        text: root.rowState === ModelCard.Damaged ? qsTr("Repair") : root.broken ? qsTr("Try again") : qsTr("Go on")
        textSize: Theme.panel
        strong: true
        Accessible.name: root.rowState === ModelCard.Damaged ? qsTr("Repair %1").arg(root.name)
                                                             : qsTr("Go on downloading %1").arg(root.name)
        onClicked: root.library.resume(root.file)
    }
    IconButton {
        id: more
        visible: !root.foreign && root.rowState !== ModelCard.Absent && root.rowState !== ModelCard.Checking
        iconName: "more"
        label: qsTr("More about %1").arg(root.name)
        onClicked: menu.popup(more, LayoutMirroring.enabled ? 0 : more.width - menu.width, more.height + 4)
        ModelMore {
            id: menu
            library: root.library
            file: root.file
            whole: root.rowState === ModelCard.Ready || root.rowState === ModelCard.Damaged
            open: root.open
            onRemovalWanted: root.removalWanted()
            onNameWanted: root.nameWanted()
        }
    }
}
