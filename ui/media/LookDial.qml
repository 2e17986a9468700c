// How closely a picture is looked at: how many tokens it takes, and what is left of it then.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Attachments
import Cabochon.Controls

DialPanel {
    id: root

    required property AttachmentController attachments
    required property int row
    required property string name
    required property string contentHash
    required property int pictureWidth
    required property int pictureHeight
    required property int budget
    required property int chosenBudget // 0: by itself
    required property size seen
    required property int tokens
    required property string advice
    required property bool smallPrint
    signal openWanted()
    signal cropWanted()
    signal acted() // the picture is being cut

    function number(value: real): string {
        return value.toLocaleString(Qt.locale(), "f", 0);
    }

    title: qsTr("How closely to look")
    about: qsTr("%1 · %2×%3").arg(root.name).arg(root.pictureWidth).arg(root.pictureHeight)
    spacing: 16
    Accessible.name: title

    RowLayout {
        spacing: 18
        Rectangle {
            Layout.preferredWidth: Theme.px(200)
            Layout.preferredHeight: Theme.px(189)
            Layout.alignment: Qt.AlignTop
            radius: Theme.radiusPanel
            color: Theme.sunken
            border.width: 1
            border.color: Theme.line
            PictureItem {
                id: preview
                anchors.fill: parent
                anchors.margins: 1
                pictures: root.attachments.pictures
                contentHash: root.contentHash
                exact: root.seen
                radius: Theme.radiusPanel - 1
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("What the model sees of %1").arg(root.name)
            }
            TapHandler { onTapped: root.openWanted() }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: 2
            DialWords { text: qsTr("What the model sees") }
            Figure {
                text: qsTr("%1 × %2 pixels").arg(root.number(root.seen.width)).arg(root.number(root.seen.height))
            }
            DialWords { Layout.topMargin: 6; text: qsTr("Cost") }
            Figure { text: qsTr("%Ln token(s)", "", root.tokens) }
            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 12
                spacing: 6
                Repeater {
                    model: [...root.attachments.budgets, 0]
                    Pill {
                        id: stop
                        required property int modelData

                        height: Theme.px(28)
                        leftPadding: 11
                        rightPadding: 11
                        checkable: true
                        autoExclusive: false
                        checked: modelData === 0 ? root.chosenBudget === 0 : root.budget === modelData
                        text: modelData === 0 ? qsTr("Auto") : String(modelData)
                        Accessible.role: Accessible.RadioButton
                        Accessible.name: modelData === 0 ? qsTr("By itself") : qsTr("%Ln token(s) at most", "", modelData)
                        onClicked: {
                            root.attachments.setBudget(root.row, modelData);
                            checked = Qt.binding(() => stop.modelData === 0 ? root.chosenBudget === 0
                                                                            : root.budget === stop.modelData);
                        }
                    }
                }
            }
            Text {
                Layout.fillWidth: true
                Layout.topMargin: 8
                visible: text !== ""
                text: root.advice
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                lineHeight: 1.25
                color: root.smallPrint ? Theme.warn : Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
    CutTools {
        Layout.fillWidth: true
        attachments: root.attachments
        row: root.row
        contentHash: root.contentHash
        budget: root.budget
        onCropWanted: root.cropWanted()
        onActed: root.acted()
    }

    component Figure: Text {
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        font.weight: Font.DemiBold
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
