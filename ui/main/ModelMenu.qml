// Which model answers: the built-in one, those opened last, or another file.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Library

AppMenu {
    id: root

    required property ModelController models
    required property LibraryController library
    signal openModelWanted()
    signal modelsWanted()

    onAboutToShow: models.recent.refresh()

    AppMenuItem {
        text: qsTr("Cabochon Nano")
        detail: qsTr("built in")
        checkable: true
        checked: root.models.builtIn
        onTriggered: root.models.useBuiltIn()
    }
    Instantiator {
        model: root.models.recent
        delegate: RecentModelItem {
            current: !root.models.builtIn && root.models.path === path
            onTriggered: root.models.openPath(path)
            onRemovalWanted: root.models.recent.remove(path)
        }
        onObjectAdded: (index, object) => root.insertItem(1 + index, object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
    MenuLine {}
    AppMenuItem {
        text: qsTr("All models")
        detail: ActionKeys.words("models")
        iconName: "models"
        onTriggered: root.modelsWanted()
    }
    AppMenuItem {
        text: qsTr("Open a model file …")
        detail: ActionKeys.words("openModel")
        iconName: "file"
        onTriggered: root.openModelWanted()
    }
}
