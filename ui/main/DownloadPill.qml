// How far the download is that runs; it leads to the page of models.
import QtQuick

import Cabochon.Controls
import Cabochon.Library

Pill {
    id: root

    required property DownloadController downloads

    visible: downloads.count > 0
    iconName: "download"
    quiet: !downloads.running
    text: downloads.words
    help: downloads.count > 1 ? qsTr("%n download(s)", "", downloads.count) : qsTr("Show the download")
    Accessible.name: qsTr("Download: %1").arg(text)
}
