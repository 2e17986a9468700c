// The accents, as they look in this theme.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Settings

Row {
    id: root

    required property AppSettings settings
    readonly property var names: ({ // plain data, by name
        garnet: qsTr("Garnet"), rust: qsTr("Rust"), amber: qsTr("Amber"), moss: qsTr("Moss"),
        lagoon: qsTr("Lagoon"), slate: qsTr("Slate"), plum: qsTr("Plum"), ink: qsTr("Ink")
    })

    spacing: 6
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Accent")

    Repeater {
        model: root.settings.accents
        T.Button {
            id: swatch
            required property string modelData // a name

            text: root.names[modelData]
            checked: root.settings.accent === modelData
            implicitWidth: Theme.px(28)
            implicitHeight: Theme.px(28)
            focusPolicy: Qt.TabFocus
            onClicked: root.settings.accent = modelData
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.checked: checked
            Accessible.onPressAction: clicked()
            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    visible: swatch.checked
                    name: "check"
                    color: Theme.accentText
                }
            }
            background: Item {
                Rectangle {
                    id: disc
                    anchors.centerIn: parent
                    width: Theme.px(24)
                    height: width
                    radius: width / 2
                    color: Theme.accentColor(swatch.modelData)
                    scale: swatch.hovered && !swatch.checked ? 1.1 : 1
                }
                FocusRing { target: disc; targetRadius: disc.radius; visible: swatch.visualFocus }
            }
            AppToolTip { text: swatch.text; visible: swatch.hovered || swatch.visualFocus }
        }
    }
}
