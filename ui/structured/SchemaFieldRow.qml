// A field of a schema: its name, what it is, and whether it is always there.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.AbstractButton {
    id: root

    required property int index
    required property string name
    required property string typeWords
    required property bool always
    required property bool nullable
    required property string about
    required property int depth
    property bool current: false
    property bool focused: false
    signal removeWanted()

    implicitHeight: Theme.px(34)
    leftPadding: 10 + 18 * depth
    rightPadding: 4
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.TreeItem
    Accessible.name: [name, typeWords, always ? qsTr("always there") : qsTr("may be missing"),
                      nullable ? qsTr("may be null") : "", about].filter(words => words !== "").join(", ")
    Accessible.selected: current
    Accessible.onPressAction: clicked()

    contentItem: RowLayout {
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: root.name
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            font.weight: root.current ? Font.Medium : Font.Normal
        }
        Text {
            text: root.typeWords + (root.nullable ? " · " + qsTr("or null") : "")
            textFormat: Text.PlainText
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        Tag { visible: !root.always; quiet: true; text: qsTr("optional") }
        IconButton {
            iconName: "trash"
            iconSize: Theme.px(15)
            label: qsTr("Remove %1").arg(root.name)
            activeFocusOnTab: false
            opacity: root.hovered || root.current ? 1 : 0
            onClicked: root.removeWanted()
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.current ? Theme.accentSoft : root.hovered ? Theme.hover : "transparent"
        FocusRing { target: parent; targetRadius: Theme.radiusRow - 4; anchors.margins: 0; visible: root.focused }
    }
}
