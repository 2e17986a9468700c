// A passing remark with one action; and remarks that stay until they were read, behind the passing one.
import QtQuick
import QtQuick.Layouts

Panel {
    id: root

    property string passing: ""    // goes by itself
    property string actionText: "" // of the passing one
    property var unread: []        // strings; the first is shown
    readonly property string text: passing || (unread[0] ?? "")
    signal action()
    signal read(string words)

    function show(words: string, actionWords: string) {
        passing = words;
        actionText = actionWords;
        timer.restart();
    }
    function showUntilRead(words: string) {
        if (!unread.includes(words))
            unread = unread.concat(words);
    }
    /// What these words said is settled.
    function dismiss(words: string) {
        if (passing === words)
            passing = "";
    }
    function press() {
        if (passing !== "") {
            passing = "";
            action();
        } else {
            const words = unread[0];
            unread = unread.slice(1);
            read(words);
        }
    }

    visible: text !== ""
    implicitWidth: content.implicitWidth + 28
    implicitHeight: Math.max(Theme.px(44), content.implicitHeight + 20)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    SoftShadow { anchors.fill: parent; z: -1; radius: Theme.radiusPanel }
    Rectangle { anchors.fill: parent; radius: parent.radius; color: Theme.surface; border.color: Theme.line }
    RowLayout {
        id: content
        anchors.centerIn: parent
        spacing: 12
        Text {
            Layout.maximumWidth: Theme.px(420)
            text: root.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        AppButton {
            visible: text !== ""
            kind: AppButton.Quiet
            implicitHeight: Theme.px(30)
            text: root.passing !== "" ? root.actionText : qsTr("OK")
            onClicked: root.press()
        }
    }
    Timer {
        id: timer
        interval: 10000
        onTriggered: root.passing = ""
    }
}
