// One tool of a chat: whether it is on, what was allowed, what telling the model of it costs.
import QtQuick
import QtQuick.Layouts

import Cabochon.Controls

Item {
    id: root

    required property string name
    required property string server
    required property string description
    required property bool on
    required property string allowed
    required property bool revocable
    required property int tokens
    required property string why // it cannot be used; empty: it can
    property int nameWidth: Theme.px(126)
    signal switched(bool on)
    signal revokeWanted()

    implicitHeight: Math.max(Theme.px(33), words.implicitHeight + 14)
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, server, words.text, tokens >= 0 ? qsTr("%Ln token(s)", "", tokens) : ""].filter(words => words !== "").join(", ")
    Accessible.description: description

    RowLayout {
        anchors.fill: parent
        spacing: 12
        AppSwitch {
            implicitWidth: Theme.px(30)
            implicitHeight: Theme.px(18)
            label: qsTr("Use %1").arg(root.name)
            enabled: root.why === ""
            opacity: enabled ? 1 : 0.5
            checked: root.on
            onClicked: {
                root.switched(checked);
                checked = Qt.binding(() => root.on);
            }
        }
        PlainLine {
            LayoutMirroring.enabled: false
            Layout.minimumWidth: root.nameWidth
            Layout.maximumWidth: root.nameWidth
            words: root.name
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.fontCode
            Accessible.ignored: true
        }
        PlainLine {
            id: words
            Layout.fillWidth: true
            words: root.why !== "" ? root.why : root.on ? root.allowed : qsTr("off")
            Accessible.ignored: true
        }
        SmallButton {
            visible: root.revocable
            strong: true
            textSize: Theme.panel
            text: qsTr("Revoke")
            Accessible.name: qsTr("Revoke what %1 was allowed").arg(root.name)
            onClicked: root.revokeWanted()
        }
        PlainLine {
            Layout.minimumWidth: Theme.px(44)
            words: root.tokens < 0 ? "–" : root.tokens.toLocaleString(Qt.locale(), "f", 0)
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    HoverHandler { id: pointer }
    AppToolTip { text: root.description; visible: pointer.hovered && root.description !== "" }
    Hairline { anchors.bottom: parent.bottom; width: parent.width }
}
