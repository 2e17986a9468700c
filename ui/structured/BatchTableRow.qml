// A row of values; of one that is not done, what became of it.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

Item {
    id: root

    required property int index
    required property string name
    required property string rowState
    required property string reason
    required property var cells // {text, whole, missing, edited, number}
    required property real cellWidth
    required property int column
    required property var columns // names
    property bool current: false
    property bool editing: false
    property bool focused: false
    readonly property bool done: rowState === "done"
    signal chosen(int column, bool edits)
    signal kept(string words)
    signal nextWanted(string words) // kept, and on to the next cell
    signal gaveUp()

    implicitHeight: Theme.px(40)
    Accessible.role: Accessible.Row
    Accessible.name: done ? name + ": " + cells.map((cell, i) => columns[i] + " " + (cell.missing ? qsTr("not on it") : cell.text)).join(", ")
                          : name + ": " + said.text

    Rectangle { anchors.fill: parent; visible: root.current; color: Theme.hover }
    Row {
        visible: root.done
        Repeater {
            model: root.columns.length
            BatchCell {
                required property int index
                width: root.cellWidth
                height: root.height
                cell: root.cells[index] ?? ({ text: "", whole: "", missing: false, edited: false, number: false })
                label: root.columns[index] ?? ""
                marked: root.current && root.focused && index === root.column
                editing: root.editing && index === root.column
                onChosen: edits => root.chosen(index, edits)
                onKept: words => root.kept(words)
                onNextWanted: words => root.nextWanted(words)
                onGaveUp: root.gaveUp()
            }
        }
    }
    Text {
        id: said
        x: 14
        width: parent.width - 28
        height: parent.height
        visible: !root.done
        verticalAlignment: Text.AlignVCenter
        text: root.rowState === "failed" ? qsTr("failed · %1, no values").arg(root.name)
            : root.rowState === "leftOut" ? qsTr("left out · %1").arg(root.name) : "…"
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.rowState === "failed" ? Theme.bad : Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.list
        TapHandler { onTapped: root.chosen(0, false) }
    }
    Hairline { anchors.bottom: parent.bottom; width: parent.width }
}
