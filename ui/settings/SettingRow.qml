// One setting: its name, a sentence about it, what changes it; and where it is not as it came, a dot
// and the way back.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Column {
    id: root

    required property string title
    property string detail: ""
    property string name: ""     // of the setting; empty: it cannot be reset
    property string also: ""     // other words by which it is found
    property bool below: width < Theme.px(420) // the control stands below the words
    default property alias control: holder.data
    signal resetWanted()

    readonly property SettingsSection section: parent as SettingsSection
    readonly property bool found: section !== null && (section.titleFound || section.has([title, detail, also].join(" ")))
    property bool differs: name !== "" && section !== null && section.settings.changes.differing.includes(name)

    width: parent?.width ?? 0
    topPadding: spacing
    visible: section !== null && (section.words === "" || found)
    onResetWanted: if (name !== "") section.settings.changes.reset(name)
    spacing: Theme.compact ? 8 : 14

    GridLayout {
        width: parent.width
        columns: root.below ? 1 : 2
        columnSpacing: 24
        rowSpacing: 10
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            RowLayout {
                spacing: 8
                Rectangle {
                    visible: root.differs
                    implicitWidth: 7
                    implicitHeight: 7
                    radius: 4
                    color: Theme.accent
                }
                Text {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth + 1
                    text: root.title
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.body
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
                SmallButton {
                    visible: root.differs
                    Layout.topMargin: -4 // no row grows by it
                    Layout.bottomMargin: -4
                    text: qsTr("Reset")
                    Accessible.name: qsTr("Reset %1").arg(root.title)
                    onClicked: root.resetWanted()
                }
                Item { Layout.fillWidth: true }
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.detail
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                lineHeight: 1.3
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        RowLayout {
            id: holder
            Layout.alignment: root.below ? Qt.AlignLeft : Qt.AlignRight | Qt.AlignVCenter
            visible: children.length > 0
            spacing: 8
        }
    }
    Hairline { width: parent.width }
}
