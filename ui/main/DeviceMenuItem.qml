// One device to choose: its name, and below it what is to be known about it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.MenuItem {
    id: root

    required property string deviceId
    required property string name
    required property string detail
    required property bool usable
    required property bool current

    text: name
    enabled: usable
    implicitWidth: Theme.px(340)
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
                elide: Text.ElideRight
                color: root.enabled ? Theme.text : Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                font.weight: root.current ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Text {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
                wrapMode: Text.Wrap
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
