// A rounded chip: with a dot, an icon, a second word, a chevron; checkable ones fill softly.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    property string detail: ""
    property string iconName: ""
    property bool dot: false
    property color dotColor: Theme.good
    property bool chevron: false
    property bool quiet: false // says something of lesser weight
    property string help: ""
    property int helpSide: AppToolTip.Above
    property bool open: false // its menu is, which the help would cover
    property int maximumTextWidth: 320

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.px(30)
    leftPadding: 13
    rightPadding: chevron ? 10 : 13
    focusPolicy: Qt.TabFocus
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: detail ? text + ", " + detail : text
    Accessible.description: help
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: clicked()

    contentItem: Row {
        spacing: 8
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.dot
            width: 7
            height: 7
            radius: 4
            color: root.dotColor
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            size: Theme.px(15)
            color: words.color
        }
        Text {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.maximumTextWidth)
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.checked ? Theme.accent : root.checkable || root.quiet ? Theme.muted : Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            font.weight: root.detail !== "" ? Font.DemiBold : root.checkable ? Font.Medium : Font.Normal
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.detail !== ""
            text: root.detail
            textFormat: Text.PlainText
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.chevron
            name: "chevronDown"
            size: Theme.px(16)
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.accentSoft : Theme.surface
        border.width: root.checked ? 0 : 1
        border.color: Theme.line
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: !root.hoverEnabled ? "transparent"
                 : root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing { target: parent; targetRadius: parent.height / 2; visible: root.visualFocus }
    }
    AppToolTip { side: root.helpSide; text: root.help; visible: root.help !== "" && !root.open && (root.hovered || root.visualFocus) }
}
