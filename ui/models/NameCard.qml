// Gives a model a name of one's own; its file keeps the one it has.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

CardPopup {
    id: root

    property string file: ""
    signal named(string file, string name)

    function ask(wanted: string, name: string) {
        file = wanted;
        field.text = name;
        open();
    }
    function finish() {
        close();
        named(file, field.text.trim());
    }

    implicitWidth: Math.min(Theme.px(440), (parent?.width ?? 480) - 32)
    onOpened: {
        field.forceActiveFocus(Qt.PopupFocusReason);
        field.selectAll();
    }

    contentItem: ColumnLayout {
        spacing: 14
        CardTitle { Layout.fillWidth: true; text: qsTr("Rename this model") }
        AppTextField {
            id: field
            Layout.fillWidth: true
            label: qsTr("Name of the model")
            maximumLength: 60
            onAccepted: root.finish()
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Its file keeps its name. An empty name takes yours back.")
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
            AppButton { text: qsTr("Cancel"); onClicked: root.close() }
            AppButton { text: qsTr("Rename"); kind: AppButton.Primary; onClicked: root.finish() }
        }
    }
}
