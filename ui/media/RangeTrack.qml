// A piece of sound or video from its start to its end, with a handle at each end of the stretch that
// counts. A handle is dragged, or moved by arrows (with Shift by a second), Home and End; a press
// between them says where to play from.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls
import Cabochon.Recording

Item {
    id: root

    required property string name // of what it is
    required property real seconds
    required property real first
    required property real last
    required property var wave // numbers 0..1; empty: a plain line is drawn
    property real position: 0  // seconds, while it is played
    property bool playing: false
    property bool canPlay: true
    readonly property real least: Math.min(0.2, seconds)
    readonly property bool plain: wave.length === 0
    signal chosen(real first, real last)
    signal playWanted(real at)

    function choose(from: real, to: real) {
        const end = Math.max(least, Math.min(seconds, Math.round(to * 100) / 100));
        chosen(Math.max(0, Math.min(end - least, Math.round(from * 100) / 100)), end);
    }
    function placeOf(at: real): real {
        return seconds > 0 ? at / seconds * line.width : 0;
    }

    implicitHeight: Theme.px(48)
    LayoutMirroring.enabled: false // time goes from left to right, as in every player
    LayoutMirroring.childrenInherit: true

    Item {
        id: line
        x: Theme.px(10)
        width: parent.width - 2 * x
        height: parent.height

        Rectangle { // without a wave
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: 6
            radius: 3
            visible: root.plain
            color: Theme.sunken
            Rectangle {
                x: root.placeOf(root.first)
                width: root.placeOf(root.last - root.first)
                height: parent.height
                radius: 3
                color: Theme.accent
            }
        }
        WaveItem {
            anchors.fill: parent
            anchors.topMargin: 4
            anchors.bottomMargin: 4
            visible: !root.plain
            wave: root.plain ? [] : root.wave
            first: root.seconds > 0 ? root.first / root.seconds : 0
            last: root.seconds > 0 ? root.last / root.seconds : 1
            played: root.playing && root.seconds > 0 ? root.position / root.seconds : 0
            color: root.playing ? Theme.faint : Theme.accent
            playedColor: Theme.accent
            outsideColor: Theme.line
        }
        Rectangle { // where it plays
            x: Math.round(root.placeOf(root.position)) - 1
            width: 2
            height: parent.height
            radius: 1
            visible: root.playing
            color: Theme.accent
        }
        MouseArea {
            anchors.fill: parent
            enabled: root.canPlay
            cursorShape: Qt.PointingHandCursor
            onClicked: mouse => {
                const at = mouse.x / width * root.seconds;
                if (at >= root.first && at < root.last)
                    root.playWanted(at);
            }
        }
        Handle {
            label: qsTr("Start of %1").arg(root.name)
            at: root.first
            onMoved: to => root.choose(to, root.last)
        }
        Handle {
            label: qsTr("End of %1").arg(root.name)
            at: root.last
            isEnd: true
            onMoved: to => root.choose(Math.min(root.first, to - root.least), to)
        }
    }

    component Handle: Item {
        id: handle

        required property string label
        required property real at
        property bool isEnd: false
        signal moved(real to)

        x: root.placeOf(at) - width / 2
        width: Theme.px(20)
        height: parent.height
        activeFocusOnTab: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("%1: %2").arg(label).arg(Clock.tenths(at))
        Accessible.onIncreaseAction: moved(at + 0.1)
        Accessible.onDecreaseAction: moved(at - 0.1)
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_End // not of the conversation
        Keys.onPressed: event => {
            const step = event.modifiers & Qt.ShiftModifier ? 1 : 0.1;
            event.accepted = true;
            if (event.key === Qt.Key_Left || event.key === Qt.Key_Down)
                moved(at - step);
            else if (event.key === Qt.Key_Right || event.key === Qt.Key_Up)
                moved(at + step);
            else if (event.key === Qt.Key_Home)
                moved(isEnd ? root.first + root.least : 0);
            else if (event.key === Qt.Key_End)
                moved(isEnd ? root.seconds : root.last);
            else
                event.accepted = false;
        }
        Rectangle {
            x: (parent.width - width) / 2
            width: Theme.px(4)
            height: parent.height
            radius: width / 2
            color: hover.hovered || drag.active || handle.activeFocus ? Theme.accent : Theme.text
            Rectangle { // to take hold of
                anchors.centerIn: parent
                width: Theme.px(10)
                height: Theme.px(18)
                radius: Theme.px(5)
                color: parent.color
                border.width: 2
                border.color: Theme.surface
            }
            FocusRing { target: parent; targetRadius: parent.radius; visible: handle.activeFocus }
        }
        HoverHandler { id: hover; cursorShape: Qt.SizeHorCursor }
        DragHandler {
            id: drag
            property real from: 0
            target: null
            yAxis.enabled: false
            onActiveChanged: if (active) from = handle.at
            onTranslationChanged: if (active) handle.moved(from + translation.x / line.width * root.seconds)
        }
        TapHandler { onTapped: handle.forceActiveFocus(Qt.MouseFocusReason) }
    }
}
