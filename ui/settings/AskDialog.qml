// Asks before something that is not easily taken back.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

CardPopup {
    id: root

    property string title: ""
    property string detail: ""
    property string doText: ""
    signal agreed()

    implicitWidth: Math.min(Theme.px(460), (parent?.width ?? 480) - 32)
    implicitHeight: contentItem.implicitHeight + 48
    onOpened: cancel.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: ColumnLayout {
        spacing: 14
        Text {
            Layout.fillWidth: true
            text: root.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.card
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            text: root.detail
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            AppButton {
                id: cancel
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                kind: AppButton.Primary
                text: root.doText
                onClicked: {
                    root.close();
                    root.agreed();
                }
            }
        }
    }
}
