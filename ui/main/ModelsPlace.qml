// Where the page of models is shown in place of the chat.
import QtQuick

import Cabochon.Library
import Cabochon.ModelsPage

PagePlace {
    id: root

    required property LibraryController library
    signal importWanted()
    signal tokenWanted()

    function open() {
        show();
        takeFocus();
    }

    sourceComponent: ModelsPage {
        library: root.library
        sidebarShown: root.sidebarShown
        onCloseWanted: root.close()
        onSidebarWanted: root.sidebarWanted()
        onImportWanted: root.importWanted()
        onTokenWanted: root.tokenWanted()
    }
}
