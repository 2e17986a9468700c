// A folder or a model file, with its size and when it was changed.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

T.ItemDelegate {
    id: root

    required property string name
    required property string path
    required property bool isFolder
    required property string size
    required property string changed
    property bool markable: false // to be opened with others
    property bool marked: false
    signal markWanted()
    required property bool current
    required property bool withFocus // the list has the keys
    required property int sizeWidth
    required property int changedWidth // 0: no room for it

    implicitHeight: Theme.px(34)
    leftPadding: 10
    rightPadding: 10
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: isFolder ? qsTr("Folder %1").arg(name) : name + ", " + size
    Accessible.selected: current || marked
    Accessible.onPressAction: doubleClicked()

    Keys.onSpacePressed: event => { // a button would press itself
        event.accepted = markable;
        if (markable)
            markWanted();
    }
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        enabled: root.markable
        onTapped: root.markWanted()
    }
    contentItem: Item {
        Icon {
            id: icon
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: root.isFolder ? "folder" : root.marked ? "check" : root.name.endsWith(".gguf") ? "models" : "file"
            color: root.isFolder ? Theme.muted : Theme.accent
        }
        Words {
            anchors.left: icon.right
            anchors.leftMargin: 10
            anchors.right: sizeWords.left
            anchors.rightMargin: 8
            text: root.name
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideMiddle
            color: Theme.text
        }
        Words {
            id: sizeWords
            anchors.right: changedWords.left
            width: root.sizeWidth
            horizontalAlignment: Text.AlignRight
            text: root.size
        }
        Words {
            id: changedWords
            anchors.right: parent.right
            width: root.changedWidth
            visible: width > 0
            horizontalAlignment: Text.AlignRight
            text: root.changed
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.current ? Theme.accentSoft : root.hovered ? Theme.hover : "transparent"
        border.width: root.current && root.withFocus ? 2 : 0
        border.color: Theme.accent
    }

    component Words: Text {
        anchors.verticalCenter: parent.verticalCenter
        textFormat: Text.PlainText
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.ignored: true
    }
}
