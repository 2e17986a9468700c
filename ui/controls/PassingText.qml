// Words that are said for a moment. They keep their place while they are not.
import QtQuick

Text {
    id: root

    required property string words

    function show() {
        moment.restart();
    }
    function hide() {
        moment.stop();
    }

    opacity: moment.running ? 1 : 0
    text: moment.running ? words : ""
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    maximumLineCount: 2
    elide: Text.ElideRight
    color: Theme.muted
    font.family: Theme.fontText
    font.pixelSize: Theme.panel
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.ignored: !moment.running

    Timer { id: moment; interval: 5000 }
}
