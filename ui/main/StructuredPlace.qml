// Where the page of structured answers is shown in place of the chat.
import QtQuick

import Cabochon.Structured
import Cabochon.StructuredPage

PagePlace {
    id: root

    required property BatchController batch
    signal filesWanted()
    signal replaceWanted(int row)
    signal exportWanted(string format)
    signal remark(string words)

    function open() {
        show();
        takeFocus();
    }

    sourceComponent: StructuredPage {
        batch: root.batch
        sidebarShown: root.sidebarShown
        onCloseWanted: root.close()
        onSidebarWanted: root.sidebarWanted()
        onFilesWanted: root.filesWanted()
        onReplaceWanted: row => root.replaceWanted(row)
        onExportWanted: format => root.exportWanted(format)
        onRemark: words => root.remark(words)
    }
}
