// One conversation: welcome or transcript, notices, composer.
import QtQuick

import Cabochon.App
import Cabochon.Controls

FocusScope {
    id: root

    required property ChatController controller
    readonly property int side: Math.max(Theme.margin, (width - Theme.column) / 2)
    readonly property alias transcript: transcript
    readonly property alias composer: composer
    signal openModelWanted()

    function focusComposer() {
        composer.takeFocus();
    }

    WelcomePage {
        anchors.fill: transcript
        visible: root.controller.transcript.count === 0
        controller: root.controller
    }
    Transcript {
        id: transcript
        anchors.top: parent.top
        anchors.bottom: notice.visible ? notice.top : composer.top
        anchors.bottomMargin: 6
        width: parent.width
        visible: root.controller.transcript.count > 0
        controller: root.controller
        onFocusLost: root.focusComposer()
    }
    NoticeCard {
        id: notice
        x: root.side
        width: parent.width - 2 * root.side
        anchors.bottom: composer.top
        anchors.bottomMargin: 12
        controller: root.controller
        onOpenModelWanted: root.openModelWanted()
    }
    Composer {
        id: composer
        x: root.side
        width: parent.width - 2 * root.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        focus: true
        maximumHeight: root.height * 0.4
        controller: root.controller
        onSent: transcript.toEnd()
        onEndWanted: transcript.toEnd()
    }
    Connections {
        target: root.controller
        function onCurrentConversationChanged() {
            transcript.toEnd();
            root.focusComposer();
        }
    }
}
