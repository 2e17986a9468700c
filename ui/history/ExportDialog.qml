// What is to be written into files, and how; while it is written, how far it is.
import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property ExportController exports
    property string scope: "all"
    property int format: ExportController.Markdown
    property string problem: "" // why it was not written; a sentence
    readonly property bool toFolder: exports.isFolder(scope, format)
    readonly property string ending: exports.endingOf(format)
    signal whereWanted(string name) // to be asked for, with this suggestion; write() takes it
    readonly property string about: format === ExportController.Markdown ? qsTr("Text with its marks, for editors and notes: the branch that is shown.")
        : format === ExportController.Html ? qsTr("A page for any browser: the branch that is shown.")
        : format === ExportController.Pdf ? qsTr("Pages to print: the branch that is shown.")
        : qsTr("Everything, all branches. Cabochon can import it again.")

    /// `conversation`: begins with this chat; empty: with all.
    function openFor(conversation: string) {
        problem = "";
        exports.choose(conversation);
        scope = conversation === "" ? "all" : "chat";
        open();
    }
    function write(path: string) {
        problem = "";
        exports.start(scope, format, thoughts.checked, path);
    }

    width: Math.min(Theme.px(520), (parent?.width ?? 520) - 32)
    onOpened: where.forceActiveFocus(Qt.PopupFocusReason)

    Connections {
        target: root.exports
        function onDone() { root.close(); }
        function onFailed(message) { root.problem = message; }
    }
    contentItem: ColumnLayout {
        spacing: 16
        CardHead {
            Layout.fillWidth: true
            title: root.scope === "chat" && root.exports.title !== "" ? qsTr("Export “%1”").arg(root.exports.title) : qsTr("Export chats")
            onCloseWanted: root.close()
        }
        Segmented {
            visible: root.exports.scopes.length > 1
            enabled: !root.exports.running
            label: qsTr("What to export")
            options: root.exports.scopes
            value: root.scope
            onChosen: value => root.scope = value
        }
        Segmented {
            enabled: !root.exports.running
            label: qsTr("Format")
            value: String(root.format)
            options: [
                { value: String(ExportController.Markdown), text: qsTr("Markdown") },
                { value: String(ExportController.Html), text: qsTr("HTML") },
                { value: String(ExportController.Pdf), text: qsTr("PDF") },
                { value: String(ExportController.Json), text: qsTr("JSON") }
            ]
            onChosen: value => root.format = Number(value)
        }
        Text {
            Layout.fillWidth: true
            text: root.problem || root.about
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: root.problem !== "" ? Theme.bad : Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
            Accessible.role: root.problem !== "" ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            visible: root.format !== ExportController.Json
            Text {
                Layout.fillWidth: true
                text: thoughts.label
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.list
            }
            AppSwitch {
                id: thoughts
                enabled: !root.exports.running
                label: qsTr("Also what the model thought")
            }
        }
        AppProgressBar {
            Layout.fillWidth: true
            visible: root.exports.running
            value: root.exports.progress > 0 && root.scope !== "chat" ? root.exports.progress : -1
            label: qsTr("Writing chats")
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            AppButton {
                text: root.exports.running ? qsTr("Stop") : qsTr("Cancel")
                onClicked: {
                    if (root.exports.running)
                        root.exports.cancel();
                    root.close();
                }
            }
            AppButton {
                id: where
                kind: AppButton.Primary
                text: qsTr("Choose where …")
                enabled: !root.exports.running
                onClicked: root.whereWanted(root.exports.suggestedName(root.scope, root.format))
            }
        }
    }
}
