// One thing to choose in a menu: a check mark before the current one, its name, and below it what is
// to be known about it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.MenuItem {
    id: root

    required property string name
    required property string detail
    required property bool current
    property color nameColor: Theme.text
    property int nameElide: Text.ElideRight
    property bool detailWraps: false // else it is cut where the name is

    text: name
    implicitHeight: content.implicitHeight + topPadding + bottomPadding
    leftPadding: 10
    rightPadding: 12
    topPadding: 7
    bottomPadding: 7
    Accessible.role: Accessible.MenuItem
    Accessible.name: detail ? text + ", " + detail : text
    Accessible.checkable: true
    Accessible.checked: current

    contentItem: RowLayout {
        id: content
        spacing: 10
        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(1)
            Layout.preferredWidth: size // also without a check mark
            name: root.current ? "check" : ""
            color: Theme.accent
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1
            Text {
                Layout.fillWidth: true
                text: root.text
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignLeft
                elide: root.nameElide
                color: root.nameColor
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                font.weight: root.current ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Text {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignLeft
                elide: root.detailWraps ? Text.ElideNone : root.nameElide
                wrapMode: root.detailWraps ? Text.Wrap : Text.NoWrap
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.down ? Theme.pressed : root.highlighted ? Theme.hover : "transparent"
    }
}
