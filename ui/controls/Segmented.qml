// One choice of a few, side by side.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

Rectangle {
    id: root

    required property var options // [{value, text}]: plain data, no type of its own
    required property string value
    required property string label
    signal chosen(string value)

    implicitWidth: row.implicitWidth + 6
    implicitHeight: Theme.px(34)
    radius: Theme.radiusButton
    color: Theme.sunken
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Row {
        id: row
        anchors.centerIn: parent
        Repeater {
            model: root.options
            T.Button {
                id: choice
                required property var modelData

                text: modelData.text
                checked: root.value === modelData.value
                implicitWidth: words.implicitWidth + 24
                implicitHeight: root.height - 6
                focusPolicy: Qt.TabFocus
                onClicked: root.chosen(modelData.value)
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: checked
                Accessible.onPressAction: clicked()
                contentItem: Text {
                    id: words
                    text: choice.text
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    color: choice.checked ? Theme.text : Theme.muted
                    font.family: Theme.fontText
                    font.pixelSize: Theme.panel
                    font.weight: choice.checked ? Font.Medium : Font.Normal
                }
                background: Rectangle {
                    radius: Theme.radiusRow
                    color: choice.checked ? Theme.surface : choice.hovered ? Theme.hover : "transparent"
                    border.width: choice.checked ? 1 : 0
                    border.color: Theme.faint // says which one is chosen
                    FocusRing { target: parent; targetRadius: Theme.radiusRow; visible: choice.visualFocus }
                }
            }
        }
    }
}
