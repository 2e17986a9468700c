// A card in the middle of the dimmed window: Esc or a press beside it closes it, and the focus is
// where it was.
import QtQuick
import QtQuick.Templates as T

T.Popup {
    property bool used: false // until then what takes long to make need not be there

    onAboutToShow: used = true
    modal: true
    focus: true
    padding: 24
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    parent: T.Overlay.overlay
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.round(((parent?.height ?? 0) - height) / 2)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle { color: Theme.dim }
    background: Panel { radius: Theme.radiusCard }
}
