// A quiet tool tip.
import QtQuick
import QtQuick.Templates as T

T.ToolTip {
    id: root

    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: -implicitHeight - 6
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
