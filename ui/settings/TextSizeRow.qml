// How large the text is: smaller, larger, in steps of 10 %.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

SettingRow {
    id: root

    // Where the pressed button stood: it stays under the pointer, whatever grows, until that leaves.
    property Item pinned: null
    property point pin
    readonly property point shift: pinned ? Qt.point(pin.x - placeOf(pinned).x, pin.y - placeOf(pinned).y) : Qt.point(0, 0)

    /// Told again whenever something above it moves.
    function placeOf(item: Item): point {
        let place = Qt.point(item.width / 2, item.height / 2);
        for (let one = item; one; one = one.parent)
            place = Qt.point(place.x + one.x, place.y + one.y);
        return place;
    }
    /// The pointer is here now, in the window. On its way from one button to the other nothing moves.
    function followPointer(at: point) {
        if (pinned && (Math.abs(at.x - pin.x) > Theme.px(180) || Math.abs(at.y - pin.y) > Theme.px(40)))
            pinned = null;
    }
    function resize(button: Item, step: real) {
        pin = button.mapToItem(null, button.width / 2, button.height / 2);
        pinned = button;
        section.settings.textScale += step;
    }

    name: "textScale"
    title: qsTr("Text size")
    detail: qsTr("Of everything in the window, from 80 to 200 %.")
    also: qsTr("font zoom larger smaller")

    AppButton {
        id: smaller
        text: "−"
        leftPadding: 12
        rightPadding: 12
        enabled: (root.section?.settings.textScale ?? 1) > 0.8
        Accessible.name: qsTr("Smaller text")
        onClicked: root.resize(smaller, -0.1)
    }
    Text {
        Layout.preferredWidth: Theme.px(52)
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("%1 %").arg(Math.round((root.section?.settings.textScale ?? 1) * 100))
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.list
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppButton {
        id: larger
        text: "+"
        leftPadding: 12
        rightPadding: 12
        enabled: (root.section?.settings.textScale ?? 1) < 2
        Accessible.name: qsTr("Larger text")
        onClicked: root.resize(larger, 0.1)
    }
}
