// Chats into files and out of them: what is asked about either, and what is said of its end.
import QtQuick

import Cabochon.App
import Cabochon.FileChooser
import Cabochon.Files
import Cabochon.History

Item {
    id: root

    required property ExportController exports
    required property ImportController imports
    /// `file`: what can be shown in its folder; empty: nothing.
    signal remark(string words, string file)

    function exportChat(conversation: string) {
        exportDialog.openFor(conversation);
    }
    function importChats() {
        question.open();
    }

    ExportDialog {
        id: exportDialog
        exports: root.exports
        onWhereWanted: name => where.ask(name)
    }
    ImportDialog { imports: root.imports }
    FileQuestion {
        id: where
        title: qsTr("Export to")
        saving: true
        nameFilters: [qsTr("All files (*)")]
        endings: exportDialog.toFolder ? [] : [exportDialog.ending]
        hint: exportDialog.toFolder ? qsTr("A folder with a file for each chat is made.") : ""
        onChosen: path => {
            folder = Places.folderOf(path);
            exportDialog.write(path);
        }
    }
    FileQuestion {
        id: question
        title: qsTr("Import chats")
        nameFilters: [qsTr("Exported chats (*.json *.jsonl *.zip)"), qsTr("All files (*)")]
        endings: [".json", ".jsonl", ".zip"]
        hint: qsTr("Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip")
        onChosen: path => root.imports.read(path)
    }
    Connections {
        target: root.exports
        function onDone(chats, path) { root.remark(qsTr("%n chat(s) written to %1", "", chats).arg(path), path); }
    }
    Connections {
        target: root.imports
        function onDone(added, known) {
            root.remark(qsTr("%n chat(s) imported", "", added)
                + (known > 0 ? " · " + qsTr("%n were here already", "", known) : ""), "");
        }
    }
}
