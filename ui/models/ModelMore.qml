// What is asked for less often of a model that is here, or half here.
import QtQuick

import Cabochon.Controls
import Cabochon.Library

AppMenu {
    id: root

    required property LibraryController library
    required property string file
    required property bool whole
    required property bool open
    signal removalWanted()
    signal nameWanted()

    AppMenuItem {
        enabled: root.whole
        text: qsTr("Verify again")
        iconName: "check"
        onTriggered: root.library.verify(root.file)
    }
    AppMenuItem {
        enabled: root.whole
        text: qsTr("Look for an update")
        iconName: "download"
        onTriggered: root.library.lookForUpdate(root.file)
    }
    AppMenuItem {
        enabled: root.whole
        text: qsTr("Rename …")
        iconName: "edit"
        onTriggered: root.nameWanted()
    }
    AppMenuItem {
        enabled: root.whole
        text: qsTr("Show in folder")
        iconName: "folder"
        onTriggered: root.library.reveal(root.file)
    }
    MenuLine {}
    AppMenuItem {
        enabled: !root.open
        text: root.whole ? qsTr("Move to the bin …") : qsTr("Give this download up …")
        iconName: "trash"
        onTriggered: root.removalWanted()
    }
}
