// A button with words: primary (accent), outline or quiet.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    enum Kind { Primary, Outline, Quiet }
    property int kind: AppButton.Outline
    property string iconName: ""
    property int textSize: Theme.list
    property int textWeight: Font.Medium
    property bool centred: false // where it is wider than its words

    property color textColor: kind === AppButton.Primary ? Theme.accentText
                            : kind === AppButton.Quiet ? Theme.muted : Theme.text
    readonly property int iconRoom: icon.visible ? icon.width + 8 : 0

    implicitWidth: Math.ceil(label.implicitWidth) + iconRoom + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.px(36), contentItem.implicitHeight + 14)
    leftPadding: 16
    rightPadding: 16
    focusPolicy: Qt.TabFocus // a click leaves the focus where one types
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()

    contentItem: Row {
        spacing: 8
        leftPadding: root.centred ? Math.max(0, (root.availableWidth - root.iconRoom - label.implicitWidth) / 2) : 0
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            color: label.color
        }
        Text {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), Math.max(0, root.availableWidth - root.iconRoom))
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.textColor
            font.family: Theme.fontText
            font.pixelSize: root.textSize
            font.weight: root.textWeight
        }
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: root.kind === AppButton.Primary ? Theme.accent
             : root.kind === AppButton.Outline ? Theme.surface : "transparent"
        border.width: root.kind === AppButton.Outline ? 1 : 0
        border.color: Theme.line
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; visible: root.visualFocus }
    }
}
