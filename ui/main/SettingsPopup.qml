// The settings there are so far: theme, text size, motion. Each applies at once.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Settings

CardPopup {
    id: root

    required property AppSettings settings

    // Where the pressed button of the text size stood: it stays under the pointer, whatever grows.
    property Item pinned: null
    property point pin
    readonly property point pinnedAt: pinned ? Qt.point(24 + sizeLine.x + sizes.parent.x + sizes.x + pinned.x + pinned.width / 2,
                                                        24 + sizeLine.y + sizes.parent.y + sizes.y + pinned.y + pinned.height / 2)
                                             : Qt.point(0, 0)

    function resize(button: Item, step: real) {
        const centre = button.mapToItem(null, button.width / 2, button.height / 2);
        pin = Qt.point(centre.x, centre.y);
        pinned = button;
        settings.textScale += step;
    }

    margins: 8
    x: pinned ? Math.round(pin.x - pinnedAt.x) : Math.round(((parent?.width ?? 0) - width) / 2)
    y: pinned ? Math.round(pin.y - pinnedAt.y) : Math.round(((parent?.height ?? 0) - height) / 2)
    onClosed: pinned = null
    implicitWidth: Math.min(Theme.px(430), (parent?.width ?? 480) - 32)
    implicitHeight: contentItem.implicitHeight + 48

    contentItem: ColumnLayout {
        spacing: 18
        RowLayout {
            Text {
                Layout.fillWidth: true
                text: qsTr("Settings")
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton { iconName: "close"; label: qsTr("Close settings"); onClicked: root.close() }
        }
        Line {
            title: qsTr("Theme")
            Segmented {
                label: qsTr("Theme")
                value: root.settings.themeChoice
                options: [
                    { value: "light", text: qsTr("Light") },
                    { value: "dark", text: qsTr("Dark") },
                    { value: "system", text: qsTr("System") }
                ]
                onChosen: value => root.settings.themeChoice = value
            }
        }
        Line {
            id: sizeLine
            title: qsTr("Text size")
            RowLayout {
                id: sizes
                spacing: 6
                AppButton {
                    id: smaller
                    text: "−"
                    leftPadding: 12
                    rightPadding: 12
                    enabled: root.settings.textScale > 0.8
                    Accessible.name: qsTr("Smaller text")
                    onClicked: root.resize(smaller, -0.1)
                }
                Text {
                    Layout.preferredWidth: Theme.px(52)
                    horizontalAlignment: Text.AlignHCenter
                    text: Math.round(root.settings.textScale * 100) + " %"
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.list
                }
                AppButton {
                    id: larger
                    text: "+"
                    leftPadding: 12
                    rightPadding: 12
                    enabled: root.settings.textScale < 2
                    Accessible.name: qsTr("Larger text")
                    onClicked: root.resize(larger, 0.1)
                }
            }
        }
        Line {
            title: qsTr("Less motion")
            AppSwitch {
                label: qsTr("Less motion")
                checked: root.settings.reducedMotion
                onToggled: root.settings.reducedMotion = checked
            }
        }
        Text {
            Layout.fillWidth: true
            visible: root.settings.problem !== ""
            text: root.settings.problem
            wrapMode: Text.Wrap
            color: Theme.bad
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }

    component Line: RowLayout {
        id: line
        required property string title
        default property alias control: holder.data

        Layout.fillWidth: true
        Text {
            Layout.fillWidth: true
            text: line.title
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.list
        }
        RowLayout { id: holder }
    }
}
