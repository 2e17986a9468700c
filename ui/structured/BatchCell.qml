// A value: shown, or a field while it is changed.
import QtQuick

import Cabochon.Controls

Item {
    id: root

    required property var cell // {text, whole, missing, edited, number}
    required property string label
    property bool marked: false
    property bool editing: false
    signal chosen(bool edits)
    signal kept(string words)
    signal nextWanted(string words)
    signal gaveUp()

    onEditingChanged: {
        if (!editing)
            return;
        field.text = cell.whole;
        field.forceActiveFocus(Qt.OtherFocusReason);
        field.selectAll();
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 3
        visible: root.marked && !root.editing
        radius: Theme.radiusRow
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
    Text {
        anchors.fill: parent
        leftPadding: 14
        rightPadding: 14
        visible: !root.editing
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: root.cell.number ? Text.AlignRight : Text.AlignLeft
        text: root.cell.missing ? qsTr("not on it") : root.cell.text.replace(/\s+/g, " ")
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.cell.missing ? Theme.muted : Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.list
        font.weight: root.cell.edited ? Font.DemiBold : Font.Normal
        Accessible.role: Accessible.Cell
        Accessible.name: root.label + ": " + text + (root.cell.edited ? ", " + qsTr("changed") : "")
    }
    TapHandler {
        enabled: !root.editing
        onTapped: root.chosen(false)
        onDoubleTapped: root.chosen(true)
    }
    AppTextField {
        id: field
        anchors.fill: parent
        anchors.margins: 3
        visible: root.editing
        label: root.label
        Keys.onReturnPressed: root.kept(text)
        Keys.onEnterPressed: root.kept(text)
        Keys.onEscapePressed: root.gaveUp()
        Keys.onTabPressed: root.nextWanted(text)
    }
}
