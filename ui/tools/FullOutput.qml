// All that a tool gave back, where the model read only a part of it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

CardPopup {
    id: root

    property string text: ""
    property string toolName: ""
    signal copyWanted(string words)

    function show(name: string, words: string) {
        toolName = name;
        text = words;
        open();
    }

    width: Math.min(Theme.px(860), (parent?.width ?? 0) - 48)
    onClosed: text = ""
    contentItem: ColumnLayout {
        spacing: 14
        CardTitle {
            Layout.fillWidth: true
            text: qsTr("Full output of %1").arg(root.toolName)
        }
        BoxedText {
            Layout.fillWidth: true
            label: qsTr("Full output")
            text: root.text
            mostHeight: (root.parent?.height ?? 0) - Theme.px(220)
        }
        RowLayout {
            Item { Layout.fillWidth: true }
            CopyWordsButton {
                idleText: qsTr("Copy")
                onClicked: {
                    root.copyWanted(root.text);
                    confirm();
                }
            }
            AppButton {
                focus: true
                text: qsTr("Close")
                onClicked: root.close()
            }
        }
    }
}
