// What answers cannot be held to, with the reason, the way to its place and a way out.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Structured

ListView {
    id: root

    required property SchemaEditor editor
    property string said: "" // something else that is wrong
    signal placeWanted(int start, int length)

    visible: count > 0 || said !== ""
    implicitHeight: Math.min(contentHeight, Theme.px(96))
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: editor.problems
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What is wrong with the schema")

    header: Reason {
        width: root.width
        visible: root.said !== ""
        height: visible ? implicitHeight : 0
        words: root.said
    }
    delegate: RowLayout {
        id: line
        required property int index
        required property var modelData // {reason, keyword, start, length, canLeaveOut}

        width: root.width
        spacing: 8
        Reason { Layout.fillWidth: true; words: line.modelData.reason }
        SmallButton {
            visible: line.modelData.length > 0
            text: qsTr("Show")
            Accessible.name: qsTr("Show where: %1").arg(line.modelData.reason)
            onClicked: root.placeWanted(line.modelData.start, line.modelData.length)
        }
        SmallButton {
            visible: line.modelData.canLeaveOut
            strong: true
            text: qsTr("Leave out")
            Accessible.name: qsTr("Leave out %1").arg(line.modelData.keyword)
            onClicked: root.editor.leaveOut(line.index)
        }
    }

    component Reason: Text {
        required property string words
        text: words
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.warn
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words
    }
}
