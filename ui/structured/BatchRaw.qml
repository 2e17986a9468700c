// The rows of a batch as JSON, one below the other.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Structured

Rectangle {
    id: root

    required property BatchController batch

    radius: Theme.radiusPanel
    color: Theme.code

    ListView {
        anchors.fill: parent
        anchors.margins: 14
        clip: true
        spacing: 8
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.batch.rows
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Rows as JSON")
        delegate: TextEdit {
            required property string json
            width: ListView.view.width
            height: json === "" ? 0 : implicitHeight
            text: json
            textFormat: TextEdit.PlainText
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.WrapAnywhere
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: json
        }
    }
}
