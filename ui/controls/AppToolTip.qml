// A quiet tool tip.
import QtQuick
import QtQuick.Templates as T

T.ToolTip {
    id: root

    enum Side { Above, Before, After } // in the order of reading
    property int side: AppToolTip.Above // of what it explains: it must not cover what one looks at
    readonly property bool atLeft: side === (mirrored ? AppToolTip.After : AppToolTip.Before)

    x: atLeft ? -implicitWidth - 8
     : side !== AppToolTip.Above ? (parent?.width ?? 0) + 8 : ((parent?.width ?? 0) - implicitWidth) / 2
    y: side === AppToolTip.Above ? -implicitHeight - 6 : ((parent?.height ?? 0) - implicitHeight) / 2
    implicitWidth: contentItem.implicitWidth + 16
    implicitHeight: contentItem.implicitHeight + 10
    margins: 6
    padding: 5
    leftPadding: 8
    rightPadding: 8
    delay: 600
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: Text {
        text: root.text
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
    }
    background: Rectangle {
        color: Theme.surface
        border.color: Theme.line
        radius: 6
    }
}
