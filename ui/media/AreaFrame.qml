// A rectangle in a picture, drawn and changed by mouse and keys: a drag makes it, its handles and its
// inside move it; arrows move it, with Shift its lower right corner, with Ctrl by one pixel. What lies
// around it is dimmed.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

Item {
    id: root

    required property size pixels  // of the picture
    property rect ground: Qt.rect(0, 0, width, height) // where it lies, in this item
    property rect area: Qt.rect(0, 0, 0, 0)            // in pixels of the picture; without a size there is none
    readonly property bool any: area.width > 0 && area.height > 0
    readonly property real ratio: pixels.width > 0 && ground.width > 0 ? ground.width / pixels.width : 1
    readonly property rect shown: Qt.rect(ground.x + area.x * ratio, ground.y + area.y * ratio, area.width * ratio, area.height * ratio)
    readonly property int reach: 10 // around a handle
    signal taken()
    signal leaveWanted()

    function clear() {
        area = Qt.rect(0, 0, 0, 0);
    }
    function takeAll() {
        area = Qt.rect(0, 0, pixels.width, pixels.height);
    }
    /// Whole pixels, within the picture.
    function put(left: real, top: real, right: real, bottom: real) {
        const inside = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
        const x = inside(Math.min(left, right), pixels.width);
        const y = inside(Math.min(top, bottom), pixels.height);
        area = Qt.rect(x, y, inside(Math.max(left, right), pixels.width) - x, inside(Math.max(top, bottom), pixels.height) - y);
    }
    function move(byX: real, byY: real) {
        const x = Math.max(0, Math.min(pixels.width - area.width, Math.round(area.x + byX)));
        const y = Math.max(0, Math.min(pixels.height - area.height, Math.round(area.y + byY)));
        area = Qt.rect(x, y, area.width, area.height);
    }
    function step(byX: int, byY: int, modifiers: int) {
        if (!any) // the middle
            return put(pixels.width / 4, pixels.height / 4, pixels.width * 3 / 4, pixels.height * 3 / 4);
        const size = modifiers & Qt.ControlModifier ? 1 : Math.max(1, Math.round(Math.max(pixels.width, pixels.height) / 100));
        if (modifiers & Qt.ShiftModifier)
            put(area.x, area.y, Math.max(area.x + 1, area.x + area.width + byX * size), Math.max(area.y + 1, area.y + area.height + byY * size));
        else
            move(byX * size, byY * size);
    }
    /// What a press there takes hold of: sides ("l", "tr"), "move", or "new".
    function holdAt(x: real, y: real): string {
        if (!any)
            return "new";
        const near = (a, b) => Math.abs(a - b) <= reach;
        if (x < shown.x - reach || x > shown.x + shown.width + reach || y < shown.y - reach || y > shown.y + shown.height + reach)
            return "new";
        const vertical = near(y, shown.y) ? "t" : near(y, shown.y + shown.height) ? "b" : "";
        const horizontal = near(x, shown.x) ? "l" : near(x, shown.x + shown.width) ? "r" : "";
        return vertical + horizontal || "move";
    }

    focus: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Canvas
    Accessible.name: any ? qsTr("Area of %1×%2 pixels at %3, %4").arg(area.width).arg(area.height).arg(area.x).arg(area.y)
                         : qsTr("No area is chosen")
    Accessible.description: qsTr("Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.")
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Left)
            step(-1, 0, event.modifiers);
        else if (event.key === Qt.Key_Right)
            step(1, 0, event.modifiers);
        else if (event.key === Qt.Key_Up)
            step(0, -1, event.modifiers);
        else if (event.key === Qt.Key_Down)
            step(0, 1, event.modifiers);
        else if (event.key === Qt.Key_Space)
            takeAll();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && any)
            taken();
        else if (event.key === Qt.Key_Escape)
            leaveWanted();
        else
            event.accepted = false;
    }

    Repeater { // what lies around it
        model: { // left, top, right, bottom of each, in whole pixels: no seams
            const left = Math.round(root.ground.x), right = Math.round(root.ground.x + root.ground.width);
            const top = Math.round(root.ground.y), bottom = Math.round(root.ground.y + root.ground.height);
            if (!root.any)
                return [[left, top, right, bottom]];
            const x = frame.x, y = frame.y, end = x + frame.width, foot = y + frame.height;
            return [[left, top, right, y], [left, foot, right, bottom], [left, y, x, foot], [end, y, right, foot]];
        }
        Rectangle {
            required property var modelData
            x: modelData[0]
            y: modelData[1]
            width: Math.max(0, modelData[2] - x)
            height: Math.max(0, modelData[3] - y)
            color: Theme.dim
        }
    }
    Item {
        id: frame
        visible: root.any
        x: Math.round(root.shown.x)
        y: Math.round(root.shown.y)
        width: Math.round(root.shown.width)
        height: Math.round(root.shown.height)
        Rectangle {
            anchors.fill: parent
            anchors.margins: -3
            color: "transparent"
            border.width: 4
            border.color: Theme.accentText
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -2
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
        Repeater {
            model: [[0, 0], [0.5, 0], [1, 0], [0, 0.5], [1, 0.5], [0, 1], [0.5, 1], [1, 1]]
            Rectangle {
                required property var modelData
                x: Math.round(modelData[0] * frame.width - width / 2)
                y: Math.round(modelData[1] * frame.height - height / 2)
                width: 10
                height: 10
                radius: 5
                color: Theme.accent
                border.width: 2
                border.color: Theme.accentText
            }
        }
    }
    MouseArea {
        id: mouse
        property string hold: ""
        property point from // in pixels of the picture
        property rect before

        function at(event): point {
            return Qt.point((event.x - root.ground.x) / root.ratio, (event.y - root.ground.y) / root.ratio);
        }

        anchors.fill: parent
        hoverEnabled: true
        cursorShape: {
            const what = pressed ? hold : root.holdAt(mouseX, mouseY);
            return what === "move" ? Qt.SizeAllCursor : what === "l" || what === "r" ? Qt.SizeHorCursor
                 : what === "t" || what === "b" ? Qt.SizeVerCursor : what === "tl" || what === "br" ? Qt.SizeFDiagCursor
                 : what === "tr" || what === "bl" ? Qt.SizeBDiagCursor : Qt.CrossCursor;
        }
        onPressed: event => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            hold = root.holdAt(event.x, event.y);
            from = at(event);
            before = root.area;
            if (hold === "new")
                root.clear();
        }
        onPositionChanged: event => {
            if (!pressed)
                return;
            const to = at(event);
            if (hold === "new")
                return root.put(from.x, from.y, to.x, to.y);
            if (hold === "move") {
                root.area = before;
                return root.move(to.x - from.x, to.y - from.y);
            }
            const side = (letter, place, moved) => hold.includes(letter) ? moved : place;
            root.put(side("l", before.x, to.x), side("t", before.y, to.y),
                     side("r", before.x + before.width, to.x), side("b", before.y + before.height, to.y));
        }
        onDoubleClicked: if (root.any) root.taken()
    }
}
