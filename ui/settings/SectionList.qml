// The names of the sections, one of them chosen: below each other, or side by side where there is no
// room. One stop of Tab; arrows go through them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

Flickable {
    id: root

    required property var sections // SettingsSection, in their order
    required property string current // name; empty: none
    property bool across: false
    signal chosen(string name)

    readonly property int currentIndex: sections.findIndex(section => section.name === current)

    function takeFocus() {
        entries.itemAt(Math.max(0, currentIndex))?.forceActiveFocus(Qt.TabFocusReason);
    }
    function choose(index: int) {
        if (index < 0 || index >= sections.length)
            return;
        chosen(sections[index].name);
        const entry = entries.itemAt(index);
        entry.forceActiveFocus(Qt.TabFocusReason);
        contentX = Math.max(0, Math.min(entry.x, contentWidth - width));
        contentY = Math.max(0, Math.min(entry.y - height / 2, contentHeight - height));
    }

    implicitHeight: contentHeight
    contentWidth: across ? grid.implicitWidth + 8 : width
    contentHeight: grid.implicitHeight + 8
    clip: across
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Sections")

    Grid {
        id: grid
        x: root.across ? 4 : 0 // room for the ring of the focus
        y: 4
        columns: root.across ? root.sections.length : 1
        spacing: Theme.compact ? 0 : 2
        Repeater {
            id: entries
            model: root.sections
            T.Button {
                id: entry
                required property var modelData // a section
                required property int index

                text: modelData.title
                checked: root.currentIndex === index
                width: root.across ? implicitWidth : root.width
                implicitWidth: words.implicitWidth + 26
                implicitHeight: Theme.row
                // (What has the focus may not stop being a stop of Tab.)
                focusPolicy: checked || activeFocus || (root.currentIndex < 0 && index === 0) ? Qt.TabFocus : Qt.NoFocus
                onClicked: root.chosen(modelData.name)
                Keys.onUpPressed: root.choose(index - 1)
                Keys.onDownPressed: root.choose(index + 1)
                Keys.onLeftPressed: root.choose(index - 1)
                Keys.onRightPressed: root.choose(index + 1)
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selected: checked
                Accessible.onPressAction: clicked()
                contentItem: Text {
                    id: words
                    leftPadding: 12
                    text: entry.text
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    verticalAlignment: Text.AlignVCenter
                    color: Theme.text
                    font.family: Theme.fontText
                    font.pixelSize: Theme.list
                }
                background: Rectangle {
                    radius: Theme.radiusRow
                    color: entry.checked ? Theme.surface : entry.hovered ? Theme.hover : "transparent"
                    border.width: entry.checked ? 1 : 0
                    border.color: Theme.line
                    FocusRing { target: parent; targetRadius: Theme.radiusRow; visible: entry.visualFocus }
                }
            }
        }
    }
}
