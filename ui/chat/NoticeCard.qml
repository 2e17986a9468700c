// A notice about the model or the program, above the composer, until dismissed.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

Panel {
    id: root

    required property ModelController models
    required property NoticeController notices
    readonly property bool withoutModel: models.state === ModelState.Failed || models.state === ModelState.None
    signal openModelWanted()

    visible: notices.visible
    implicitHeight: visible ? content.implicitHeight + 28 : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: notices.title + ". " + notices.text

    RowLayout {
        id: content
        x: 16
        y: 14
        width: parent.width - 28
        spacing: 12
        Icon {
            name: "warning"
            color: root.notices.code === "model_unknown_template" ? Theme.warn : Theme.bad
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4
            Text {
                Layout.fillWidth: true
                text: root.notices.title
                wrapMode: Text.Wrap
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.list
                font.weight: Font.DemiBold
            }
            Text {
                Layout.fillWidth: true
                text: root.notices.text
                wrapMode: Text.Wrap
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                lineHeight: 1.35
            }
            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 6
                visible: root.withoutModel
                spacing: 8
                AppButton {
                    visible: root.notices.offerText !== ""
                    text: root.notices.offerText
                    textSize: Theme.panel
                    onClicked: root.notices.agree()
                }
                AppButton {
                    text: qsTr("Open another file")
                    textSize: Theme.panel
                    onClicked: root.openModelWanted()
                }
                AppButton {
                    text: qsTr("Use the built-in model")
                    textSize: Theme.panel
                    onClicked: root.models.useBuiltIn()
                }
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            iconName: "close"
            label: qsTr("Dismiss")
            onClicked: root.notices.dismiss()
        }
    }
}
