// What is asked about files of a batch: which are read, which takes the place of another, and where
// its rows are written to.
import QtQuick

import Cabochon.FileChooser
import Cabochon.Files
import Cabochon.Settings
import Cabochon.Structured

Item {
    id: root

    required property BatchController batch
    required property AppSettings settings
    /// `file`: what can be shown in its folder; empty: nothing.
    signal remark(string words, string file)
    signal done()

    function choose() {
        choosing.open();
    }
    function replace(row: int) {
        replacing.row = row;
        replacing.open();
    }
    function exportTo(format: string) {
        writing.format = format;
        writing.ask((batch.schemaTitle || qsTr("Rows")).replace(/[\/\\]/g, "-") + "." + format);
    }

    FileQuestion {
        id: choosing
        title: qsTr("Read files")
        nameFilters: [qsTr("All files (*)")]
        endings: [""]
        hint: qsTr("Pictures, PDF, documents, sound. Space marks several.")
        many: true
        folder: root.settings.attachFolder
        onManyChosen: paths => {
            root.settings.attachFolder = Places.folderOf(paths[0]);
            root.batch.addFiles(paths.map(path => Places.urlOf(path)));
            root.done();
        }
    }
    FileQuestion {
        id: replacing
        property int row: -1
        title: qsTr("Read another file")
        nameFilters: [qsTr("All files (*)")]
        endings: [""]
        folder: root.settings.attachFolder
        onChosen: path => root.batch.replaceFile(row, Places.urlOf(path))
    }
    FileQuestion {
        id: writing
        property string format: "csv"
        title: qsTr("Export to")
        nameFilters: [qsTr("All files (*)")]
        endings: ["." + format]
        saving: true
        onChosen: path => root.batch.exportTo(format, Places.urlOf(path))
    }
    Connections {
        target: root.batch
        function onExported(problem, file) {
            root.remark(problem !== "" ? problem : qsTr("%n row(s) written to %1", "", root.batch.done).arg(file), problem === "" ? file : "");
        }
    }
}
