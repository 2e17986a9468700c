// One line of a menu.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.MenuItem {
    id: root

    property string iconName: ""
    property string detail: ""

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: visible ? Theme.px(34) : 0
    leftPadding: 10
    rightPadding: 10
    Accessible.role: Accessible.MenuItem
    Accessible.name: text

    contentItem: RowLayout {
        spacing: 10
        opacity: root.enabled ? 1 : 0.45
        Icon {
            Layout.preferredWidth: size // also without a check mark
            visible: root.iconName !== "" || root.checkable
            name: root.checkable ? (root.checked ? "check" : "") : root.iconName
        }
        Text {
            Layout.fillWidth: true
            text: root.text
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        Text {
            visible: root.detail !== ""
            text: root.detail
            textFormat: Text.PlainText
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
