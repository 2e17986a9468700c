// How many tokens the draft takes, and how many the whole prompt would.
import QtQuick

import Cabochon.App
import Cabochon.Controls

Text {
    id: root

    required property DraftController drafts
    required property ModelController models
    readonly property string draft: qsTr("%Ln token(s)", "", drafts.draftTokens)
    readonly property string all: qsTr("%1 of %2 used").arg(drafts.tokens.toLocaleString(Qt.locale(), "f", 0))
                                      .arg(models.contextLength.toLocaleString(Qt.locale(), "f", 0))

    text: draft + " · " + all
    textFormat: Text.PlainText
    elide: Text.ElideRight
    color: drafts.tokens > models.contextLength * 0.8 ? Theme.warn : Theme.faint
    font.family: Theme.fontText
    font.pixelSize: Theme.panel
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
