// After as many steps as an answer may take by itself: whether it goes on.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Panel {
    id: root

    required property int steps
    signal goOnWanted()

    implicitHeight: content.implicitHeight + 26
    border.color: Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    RowLayout {
        id: content
        x: 14
        y: 13
        width: parent.width - 28
        spacing: 12
        Rectangle {
            Layout.leftMargin: 1
            implicitWidth: Theme.px(9)
            implicitHeight: Theme.px(9)
            radius: width / 2
            color: Theme.warn
        }
        PlainLine {
            id: words
            Layout.fillWidth: true
            words: qsTr("The answer called tools %Ln time(s) and is not done. It waits for you.", "", root.steps)
            color: Theme.text
            font.pixelSize: Theme.list
        }
        AppButton {
            text: qsTr("Go on")
            onClicked: root.goOnWanted()
        }
    }
}
