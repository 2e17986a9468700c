// A passing remark with one action, or one that stays until it was read.
import QtQuick
import QtQuick.Layouts

Panel {
    id: root

    property string text: ""
    property string actionText: ""
    property bool lasting: false // stays until it was read
    signal action()
    signal read() // of one that stays until then

    function show(words: string, actionWords: string) {
        text = words;
        actionText = actionWords;
        lasting = false;
        visible = true;
        timer.restart();
    }
    function showUntilRead(words: string) {
        text = words;
        actionText = qsTr("OK");
        lasting = true;
        visible = true;
        timer.stop();
    }
    /// What these words said is settled.
    function dismiss(words: string) {
        if (text === words)
            visible = false;
    }

    visible: false
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
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
        AppButton {
            visible: root.actionText !== ""
            kind: AppButton.Quiet
            implicitHeight: Theme.px(30)
            text: root.actionText
            onClicked: {
                root.visible = false;
                if (root.lasting)
                    root.read();
                else
                    root.action();
            }
        }
    }
    Timer {
        id: timer
        interval: 10000
        onTriggered: root.visible = false
    }
}
