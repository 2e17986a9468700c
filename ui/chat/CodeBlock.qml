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
    required property int firstLine // number of the first
    required property int hiddenCharacters
    required property bool wraps
    required property bool numbered
    signal wrapChosen(bool wraps)
    signal numbersChosen(bool numbers)
    signal saveWanted()
    readonly property TextEdit words: code
    readonly property int lineCount: text.split("\n").length
    readonly property int gutter: numbers.visible ? numbers.width + 14 : 0

    /// Numbers of the lines, in rich text as the code is.
    function lineNumbers(): string {
        const all = [];
        for (let line = firstLine; line < firstLine + lineCount; ++line)
            all.push(line);
        return "<p style=\"line-height:119%; margin:0\">" + all.join("<br/>") + "</p>";
    }

    implicitHeight: Math.ceil(header.height + code.contentHeight) + (first ? 14 : 0) + (last ? 11 : 0)
    color: Theme.code
    Accessible.role: Accessible.Grouping
    Accessible.name: first ? qsTr("%1 code, %Ln line(s)", "", lineCount).arg(language || qsTr("Plain"))
                           : qsTr("Code continued, %Ln line(s)", "", lineCount)

    RowLayout {
        id: header
        x: LayoutMirroring.enabled ? 8 : 15
        visible: root.first
        width: parent.width - 23
        height: root.first ? Theme.px(30) : 0
        Text {
            Layout.fillWidth: true
            textFormat: Text.PlainText
            text: (root.language || qsTr("text"))
                + (root.hiddenCharacters > 0 ? " · " + qsTr("%Ln hidden character(s)", "", root.hiddenCharacters) : "")
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
            elide: Text.ElideRight
        }
        CodeSwitch {
            text: qsTr("Lines")
            Accessible.name: qsTr("Line numbers")
            on: root.numbered
            onClicked: root.numbersChosen(!root.numbered)
        }
        CodeSwitch {
            text: qsTr("Wrap")
            Accessible.name: qsTr("Wrap long lines")
            on: root.wraps
            onClicked: root.wrapChosen(!root.wraps)
        }
        SmallButton {
            text: qsTr("Save")
            Accessible.name: qsTr("Save code as a file")
            onClicked: root.saveWanted()
        }
        CopyWordsButton {
            idleText: qsTr("Copy")
            Accessible.name: qsTr("Copy code")
            onClicked: {
                root.conversations.copyText(root.conversations.transcript.wholeBlock(root.row));
                confirm();
            }
        }
    }
    Hairline { y: header.height; visible: root.first; width: parent.width }
    Text {
        id: numbers
        LayoutMirroring.enabled: false
        x: 15
        y: header.height + (root.first ? 14 : 0)
        visible: root.numbered && !root.wraps
        horizontalAlignment: Text.AlignRight
        textFormat: Text.RichText
        text: visible ? root.lineNumbers() : ""
        color: Theme.faint
        font.family: Theme.fontCode
        font.pixelSize: Theme.panel
        Accessible.ignored: true
    }
    SidewaysView {
        LayoutMirroring.enabled: false // code is read from left to right everywhere
        LayoutMirroring.childrenInherit: true
        x: 15 + root.gutter
        y: header.height + (root.first ? 14 : 0)
        width: parent.width - 30 - root.gutter
        height: code.contentHeight + (root.last ? 8 : 0)
        contentWidth: root.wraps ? width : Math.max(code.contentWidth, root.widths.length > 0 ? root.widths[0] : 0)
        scrolled: root.scrolled
        hasBar: root.last
        onScrollWanted: scrolled => root.conversations.transcript.setScrolled(root.row, scrolled)

        SelectableText {
            id: code
            selection: root.selection
            row: root.row
            wrapMode: root.wraps ? TextEdit.WrapAnywhere : TextEdit.NoWrap
            width: root.wraps ? parent.width : implicitWidth
            text: "<p dir=\"ltr\" style=\"line-height:119%; margin:0\">" + root.highlighted + "</p>"
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: root.text
        }
    }
}
