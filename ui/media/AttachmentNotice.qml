// Why what is attached cannot be sent now.
import QtQuick

import Cabochon.App
import Cabochon.Controls

Text {
    id: root

    required property AttachmentController attachments
    property bool busy: false // an answer is being written

    visible: attachments.any && text !== ""
    text: attachments.problem || (busy ? qsTr("Files are sent once the answer has ended.") : "")
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: attachments.problem !== "" && !attachments.reading ? Theme.warn : Theme.muted
    font.family: Theme.fontText
    font.pixelSize: Theme.panel
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
