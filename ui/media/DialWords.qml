// Words of a dial of an attached file that are no title.
import QtQuick

import Cabochon.Controls

Text {
    textFormat: Text.PlainText
    color: Theme.muted
    font.family: Theme.fontText
    font.pixelSize: Theme.panel
}
