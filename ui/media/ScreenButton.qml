// Takes a picture of the screen, with or without this window.
import QtQuick

import Cabochon.Capture
import Cabochon.Controls

IconButton {
    id: root

    required property ScreenshotController screenshots

    iconName: screenshots.busy ? "close" : "screen"
    label: screenshots.busy ? qsTr("Take no picture of the screen") : ActionKeys.hint(qsTr("Picture of the screen"), "screenshot")
    Accessible.role: screenshots.busy ? Accessible.Button : Accessible.ButtonMenu
    onClicked: screenshots.busy ? screenshots.cancel() : menu.popup(root, 0, -menu.implicitHeight - 6)

    AppMenu {
        id: menu
        property var chosen: null // true: with the window; told once the menu is gone from it
        onAboutToShow: chosen = null
        onClosed: {
            if (chosen !== null)
                root.screenshots.take(chosen ? null : root.Window.window);
        }
        AppMenuItem {
            iconName: "screen"
            text: qsTr("Without this window")
            detail: ActionKeys.words("screenshot")
            onTriggered: menu.chosen = false
        }
        AppMenuItem {
            iconName: "computer"
            text: qsTr("With this window")
            detail: ActionKeys.words("screenshotWithWindow")
            onTriggered: menu.chosen = true
        }
    }
}
