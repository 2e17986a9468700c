// Code: language, copy, colours, its own horizontal scrolling.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

Rectangle {
    id: root

    required property ChatController controller
    required property string text
    required property string language
    required property string highlighted

    implicitHeight: Math.ceil(header.height + code.contentHeight) + 25
    radius: Theme.radiusPanel
    color: Theme.code
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1 code, %2 lines").arg(language || qsTr("Plain")).arg(text.split("\n").length)

    RowLayout {
        id: header
        x: 15
        width: parent.width - 23
        height: Theme.px(30)
        Text {
            Layout.fillWidth: true
            text: root.language || qsTr("text")
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
            elide: Text.ElideRight
        }
        AppButton {
            id: copy
            property bool done: false

            kind: AppButton.Quiet
            implicitHeight: Theme.px(26)
            leftPadding: 8
            rightPadding: 8
            textSize: Theme.ledger
            textWeight: Font.Normal
            text: done ? qsTr("Copied") : qsTr("Copy")
            Accessible.name: qsTr("Copy code")
            onClicked: {
                root.controller.copyText(root.text);
                done = true;
                reset.restart();
            }
            Timer { id: reset; interval: 1600; onTriggered: copy.done = false }
        }
    }
    Hairline { y: header.height; width: parent.width }
    Flickable {
        x: 15
        y: header.height + 14
        width: parent.width - 30
        height: code.contentHeight + 8
        contentWidth: code.contentWidth
        contentHeight: height
        clip: true
        flickableDirection: Flickable.HorizontalFlick
        interactive: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.horizontal: AppScrollBar {}

        TextEdit {
            id: code
            readOnly: true
            selectByMouse: true
            textFormat: TextEdit.RichText
            text: "<p style=\"line-height:119%; margin:0\">" + root.highlighted + "</p>"
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: root.text
        }
    }
}
