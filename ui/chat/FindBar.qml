// The bar over the transcript in which one types what is to be found.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Transcript

Panel {
    id: root

    required property TextFinder finder
    readonly property alias words: field.text
    readonly property alias hasFocus: within.active
    property bool matchCase: false
    readonly property bool nothing: field.text !== "" && finder.complete && finder.count === 0
    readonly property string tally: field.text === "" ? "" : nothing ? qsTr("Nothing found")
        : finder.count === 0 ? "" : qsTr("%1 of %2").arg(finder.current.toLocaleString(Qt.locale(), "f", 0))
                                                    .arg(finder.count.toLocaleString(Qt.locale(), "f", 0))
    signal stepWanted(int by)
    signal closeWanted()

    function takeFocus(words: string) {
        if (words !== "")
            field.text = words;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    implicitWidth: row.implicitWidth + 18
    implicitHeight: Theme.px(44)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Find in this chat")

    FocusWithin { id: within; target: root }
    MouseArea { anchors.fill: parent } // what is below hears no press
    SoftShadow { anchors.fill: parent; z: -1; radius: Theme.radiusPanel }
    Rectangle { anchors.fill: parent; radius: parent.radius; color: Theme.surface; border.color: Theme.line }
    FocusRing {
        target: parent
        targetRadius: Theme.radiusPanel
        visible: field.activeFocus && (field.focusReason === Qt.TabFocusReason || field.focusReason === Qt.BacktabFocusReason)
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 6
        spacing: 2

        Icon { name: "search" }
        AppTextField {
            id: field
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.px(210)
            Layout.minimumWidth: Theme.px(60)
            background: null
            leftPadding: 8
            maximumLength: 1000
            label: qsTr("Find in this chat")
            placeholderText: label
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape // also while an answer is written
            Keys.onEscapePressed: root.closeWanted()
            Keys.onReturnPressed: event => root.stepWanted(event.modifiers & Qt.ShiftModifier ? -1 : 1)
            Keys.onEnterPressed: event => root.stepWanted(event.modifiers & Qt.ShiftModifier ? -1 : 1)
        }
        Text {
            Layout.leftMargin: 4
            Layout.rightMargin: 6
            text: root.tally
            textFormat: Text.PlainText
            color: root.nothing ? Theme.bad : Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.ledger
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        CodeSwitch {
            text: qsTr("Aa")
            Accessible.name: qsTr("Match case")
            on: root.matchCase
            onClicked: root.matchCase = !root.matchCase
            AppToolTip { text: qsTr("Match case"); visible: parent.hovered }
        }
        IconButton {
            iconName: "chevronUp"
            label: qsTr("Hit before (Shift+Enter)")
            enabled: root.finder.count > 0
            onClicked: root.stepWanted(-1)
        }
        IconButton {
            iconName: "chevronDown"
            label: qsTr("Next hit (Enter)")
            enabled: root.finder.count > 0
            onClicked: root.stepWanted(1)
        }
        IconButton {
            iconName: "close"
            label: qsTr("Stop finding (Esc)")
            onClicked: root.closeWanted()
        }
    }
}
