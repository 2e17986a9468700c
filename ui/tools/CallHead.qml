// The one line of a call that is closed: how it went, its name, what it was about, how long it took.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    id: root

    required property string stateName
    required property string name
    required property string summary
    required property string stateWords
    required property string time
    property bool open: false
    property bool opens: true // there is something to show
    property int roomAtEnd: 0 // for buttons

    readonly property string mark: stateName === "done" ? "check" : stateName === "failed" ? "warning"
        : stateName === "denied" ? "close" : stateName === "timedOut" ? "clock" : stateName === "stopped" ? "stop" : "tool"
    readonly property color markColor: stateName === "done" ? Theme.good : stateName === "failed" || stateName === "timedOut" ? Theme.bad
        : stateName === "running" ? Theme.accent : Theme.muted

    implicitHeight: Theme.px(40)
    focusPolicy: opens ? Qt.TabFocus : Qt.NoFocus
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Accessible.role: Accessible.Button
    Accessible.name: [name, summary, stateWords, time].filter(words => words !== "").join(", ")
    Accessible.description: !opens ? "" : open ? qsTr("Press to close") : qsTr("Press to see arguments and result")
    Accessible.onPressAction: clicked()

    background: Rectangle {
        radius: Theme.radiusPanel
        color: root.opens && root.hovered ? Theme.hover : "transparent"
        FocusRing { target: parent; targetRadius: Theme.radiusPanel - 6; anchors.margins: 2; visible: root.visualFocus }
    }
    contentItem: RowLayout {
        spacing: 10
        Icon {
            Layout.leftMargin: 14
            name: root.mark
            color: root.markColor
        }
        PlainLine {
            Layout.maximumWidth: root.width * 0.5
            words: root.name
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            color: Theme.text
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        PlainLine {
            Layout.fillWidth: true
            words: [root.summary, root.stateWords, root.time].filter(words => words !== "").join(" · ")
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Item { implicitWidth: root.roomAtEnd }
        Icon {
            Layout.rightMargin: 14
            visible: root.opens
            name: root.open ? "chevronUp" : LayoutMirroring.enabled ? "chevronLeft" : "chevronRight"
        }
    }
}
