// Asks for a model file.
import QtQuick

FileQuestion {
    title: qsTr("Open a Gemma 4 model")
    nameFilters: [qsTr("Gemma 4 models (*.gguf)"), qsTr("All files (*)")]
    endings: [".gguf"]
    hint: qsTr("Folders and .gguf files are shown.")
    emptyHint: qsTr("No folders and no .gguf files here.")
}
