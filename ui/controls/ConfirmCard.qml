// Asks once before something that cannot be taken back.
import QtQuick
import QtQuick.Layouts

CardPopup {
    id: root

    property string title: ""
    property string text: ""
    property string doText: ""
    property string otherText: "" // a milder way; empty: there is none
    signal confirmed()
    signal otherChosen()

    implicitWidth: Math.min(Theme.px(440), (parent?.width ?? 480) - 32)
    onOpened: cancel.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: ColumnLayout {
        spacing: 14
        CardTitle {
            Layout.fillWidth: true
            text: root.title
            maximumLineCount: 4
            elide: Text.ElideRight
        }
        Text {
            Layout.fillWidth: true
            text: root.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
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
                visible: root.otherText !== ""
                text: root.otherText
                onClicked: {
                    root.close();
                    root.otherChosen();
                }
            }
            AppButton {
                text: root.doText
                kind: AppButton.Primary
                onClicked: {
                    root.close();
                    root.confirmed();
                }
            }
        }
    }
}
