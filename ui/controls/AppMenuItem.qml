// One line of a menu.
import QtQuick
import QtQuick.Templates as T

T.MenuItem {
    id: root

    property string iconName: ""
    property string detail: ""

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.px(34)
    leftPadding: 10
    rightPadding: 10
    Accessible.role: Accessible.MenuItem
    Accessible.name: text

    contentItem: Row {
        spacing: 10
        opacity: root.enabled ? 1 : 0.45
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== "" || root.checkable
            name: root.checkable ? (root.checked ? "check" : "") : root.iconName
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.detail !== ""
            text: root.detail
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.down ? Theme.pressed : root.highlighted ? Theme.hover : "transparent"
    }
}
