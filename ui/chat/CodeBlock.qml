// Code, or a part of long code: language, copy, colours, horizontal scrolling.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Transcript

BlockPart {
    id: root

    required property ConversationController conversations
    required property TextSelection selection
    required property int row
    required property string text
    required property string language
    required property string highlighted
    required property var widths // one number: of the widest line of the whole block
    required property real scrolled
    readonly property TextEdit words: code
    readonly property int lineCount: text.split("\n").length

    implicitHeight: Math.ceil(header.height + code.contentHeight) + (first ? 14 : 0) + (last ? 11 : 0)
    color: Theme.code
    Accessible.role: Accessible.Grouping
    Accessible.name: first ? qsTr("%1 code, %n line(s)", "", lineCount).arg(language || qsTr("Plain"))
                           : qsTr("Code continued, %n line(s)", "", lineCount)

    RowLayout {
        id: header
        x: 15
        visible: root.first
        width: parent.width - 23
        height: root.first ? Theme.px(30) : 0
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
                root.conversations.copyText(root.conversations.transcript.wholeBlock(root.row));
                done = true;
                reset.restart();
            }
            Timer { id: reset; interval: 1600; onTriggered: copy.done = false }
        }
    }
    Hairline { y: header.height; visible: root.first; width: parent.width }
    SidewaysView {
        x: 15
        y: header.height + (root.first ? 14 : 0)
        width: parent.width - 30
        height: code.contentHeight + (root.last ? 8 : 0)
        contentWidth: Math.max(code.contentWidth, root.widths.length > 0 ? root.widths[0] : 0)
        scrolled: root.scrolled
        hasBar: root.last
        onScrollWanted: scrolled => root.conversations.transcript.setScrolled(root.row, scrolled)

        SelectableText {
            id: code
            selection: root.selection
            row: root.row
            wrapMode: TextEdit.NoWrap
            text: "<p style=\"line-height:119%; margin:0\">" + root.highlighted + "</p>"
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: root.text
        }
    }
}
