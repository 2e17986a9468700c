// "Will it fit?" of the chosen model: what it takes here, how long a context it can have, in which
// precision, and what the expected speed rests on. Everything follows at once.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Library

Panel {
    id: root

    required property LibraryController library
    readonly property FitController fit: library.fit

    radius: Theme.radiusCard
    implicitHeight: content.implicitHeight + 40
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    ColumnLayout {
        id: content
        x: 20
        y: 20
        width: parent.width - 40
        spacing: 0

        CardTitle {
            id: title
            Layout.fillWidth: true
            text: qsTr("Will it fit?")
        }
        Words {
            Layout.topMargin: 4
            text: root.fit.title
        }
        FitBar {
            Layout.fillWidth: true
            Layout.topMargin: 14
            visible: root.fit.planned
            parts: root.fit.parts
            label: root.fit.place + ": " + root.fit.taken
        }
        Verdict {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: root.fit.planned
            text: root.fit.verdict
            tone: root.fit.tone
        }
        Repeater {
            model: root.fit.parts
            FitLine {
                required property var modelData
                Layout.fillWidth: true
                name: modelData.name
                size: modelData.size
            }
        }
        FitLine {
            Layout.fillWidth: true
            visible: root.fit.planned
            name: root.fit.place
            size: root.fit.taken
            strong: true
        }
        Words {
            Layout.topMargin: 16
            visible: root.fit.planned
            text: qsTr("Context")
        }
        ContextSlider {
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: root.fit.planned
            fit: root.fit
        }
        Choice {
            visible: root.fit.planned
            text: qsTr("Short keys: 8 bits")
            help: qsTr("Keys and values of the context take about half; answers hardly change.")
            checked: root.fit.shortKeys
            onToggled: checked => root.fit.shortKeys = checked
        }
        Words {
            Layout.topMargin: 10
            visible: text !== ""
            text: root.fit.inUse
        }
        Words {
            Layout.topMargin: 10
            visible: root.fit.chosen && root.fit.inUse === ""
            text: qsTr("Kept for this model: it is opened with this.")
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: visible ? 8 : 0
            visible: root.fit.differs || root.fit.chosen
            spacing: 8
            AppButton {
                visible: root.fit.differs
                implicitHeight: Theme.px(32)
                text: qsTr("Load again with this")
                Accessible.description: root.fit.verdict
                onClicked: root.fit.loadAgain()
            }
            SmallButton {
                visible: root.fit.chosen
                implicitHeight: Theme.px(32)
                textSize: Theme.panel
                text: qsTr("As long as fits")
                Accessible.description: qsTr("Forgets the context and the keys that were chosen for this model.")
                onClicked: root.fit.forgetChoice()
            }
        }
        Choice {
            visible: root.fit.hasMedia
            text: root.fit.mediaWords
            checked: root.fit.media
            onToggled: checked => root.fit.media = checked
        }
        Words {
            Layout.topMargin: 16
            visible: precisions.count > 0
            text: qsTr("Precision of weights")
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: precisions.count > 0
            spacing: 7
            Repeater {
                id: precisions
                model: root.fit.precisions
                PrecisionChip {
                    required property var modelData
                    text: modelData.text
                    size: modelData.size
                    here: modelData.here
                    chosen: modelData.chosen
                    onClicked: root.library.choosePrecision(modelData.entry)
                }
            }
        }
        Words {
            Layout.topMargin: 16
            visible: text !== ""
            text: root.fit.problem !== "" ? root.fit.problem : root.fit.basis
        }
        Words {
            Layout.topMargin: 6
            visible: text !== ""
            text: root.fit.licence
        }
    }

    component Words: Text {
        Layout.fillWidth: true
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    component Choice: RowLayout {
        id: choice
        required property string text
        property string help: ""
        property alias checked: onOff.checked
        signal toggled(bool checked)

        Layout.fillWidth: true
        Layout.topMargin: 10
        spacing: 10
        Words { text: choice.text; color: Theme.text }
        AppSwitch {
            id: onOff
            label: choice.text
            Accessible.description: choice.help
            onToggled: choice.toggled(checked)
            AppToolTip { text: choice.help; visible: choice.help !== "" && (parent.hovered || parent.visualFocus) }
        }
    }
}
