// All keys on one card.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

CardPopup {
    id: root

    required property var keys // plain pairs: keys, and what they do

    implicitWidth: Math.min(contentItem.implicitWidth + 48, (parent?.width ?? 640) - 32)
    implicitHeight: Math.min(contentItem.implicitHeight + 48, (parent?.height ?? 480) - 32)

    contentItem: Flickable { // of a large text in a small window only a part is seen
        id: view
        readonly property int barRoom: 14
        implicitWidth: grid.implicitWidth + barRoom
        implicitHeight: grid.implicitHeight
        contentHeight: grid.implicitHeight
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.px(60))
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.px(60)))

        GridLayout {
            id: grid
            x: LayoutMirroring.enabled ? view.barRoom : 0
            width: view.width - view.barRoom
            columns: 2
            columnSpacing: 28
            rowSpacing: 9
            Text {
                Layout.columnSpan: 2
                Layout.bottomMargin: 6
                text: qsTr("Keys")
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.card
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Repeater {
                model: root.used ? root.keys.reduce((all, pair) => all.concat(pair), []) : []
                Text {
                    required property string modelData
                    required property int index

                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: index % 2 === 1
                    wrapMode: index % 2 === 1 ? Text.Wrap : Text.NoWrap
                    text: modelData
                    color: index % 2 === 0 ? Theme.text : Theme.muted
                    font.family: Theme.fontText
                    font.weight: index % 2 === 0 ? Font.Medium : Font.Normal
                    font.pixelSize: Theme.panel
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
}
