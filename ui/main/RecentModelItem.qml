// A model that was opened before. One whose file is gone is grey; Del takes any out of the list.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.MenuItem {
    id: root

    required property string path
    required property string name
    required property string detail
    required property bool missing
    property bool current: false
    signal removalWanted()

    text: name
    implicitWidth: Theme.px(360)
    implicitHeight: content.implicitHeight + topPadding + bottomPadding
    leftPadding: 10
    rightPadding: 6
    topPadding: 7
    bottomPadding: 7
    Accessible.role: Accessible.MenuItem
    Accessible.name: text + ", " + detail
    Accessible.description: qsTr("Del takes it out of this list")
    Accessible.checkable: true
    Accessible.checked: current
    Keys.onDeletePressed: removalWanted()

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
                elide: Text.ElideMiddle
                color: root.missing ? Theme.faint : Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                font.weight: root.current ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Text {
                Layout.fillWidth: true
                text: root.detail
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.ledger
                Accessible.ignored: true
            }
        }
        IconButton {
            visible: root.missing || root.highlighted
            focusPolicy: Qt.NoFocus // Del does it
            iconName: "close"
            iconSize: Theme.px(12)
            label: qsTr("Take %1 out of this list").arg(root.name)
            onClicked: root.removalWanted()
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.down ? Theme.pressed : root.highlighted ? Theme.hover : "transparent"
    }
}
