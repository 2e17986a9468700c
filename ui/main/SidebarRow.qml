// A row of the sidebar: pressed, renamed in place, with a menu, dragged into a folder. What it is a
// row of says what stands before and behind its name.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.Controls

T.ItemDelegate {
    id: root

    required property string conversationId // or the folder's
    required property string title
    required property int depth
    required property int index
    property bool lit: false      // the one that is shown
    property bool bold: false
    property bool target: false   // what is dragged lands here
    property real indent: 0
    property alias before: leading.data
    property alias behind: trailing.data
    property bool renaming: false
    property bool renamedByKey: false // from the row itself, which has the focus again afterwards
    signal menuWanted(real x, real y)
    signal renamed(string name)
    signal renamingEnded() // and the focus is nowhere
    signal deleteWanted()
    signal dragBegan()
    signal dragged(point place) // in the window
    signal dragEnded(bool dropped)

    function startRenaming() {
        renamedByKey = activeFocus;
        field.text = title;
        renaming = true;
        field.forceActiveFocus();
        field.selectAll();
    }
    function takeName() {
        renamed(field.text);
        stopRenaming();
    }
    function stopRenaming() {
        renaming = false;
        if (renamedByKey)
            forceActiveFocus(Qt.TabFocusReason);
        else
            renamingEnded();
    }

    implicitHeight: Theme.px(38) + 2
    topInset: 1
    bottomInset: 1
    leftPadding: mirrored ? 8 : 10 + indent
    rightPadding: mirrored ? 10 + indent : 8
    // Tab comes to the list once, arrows go through it: rows are made in another order than they stand.
    activeFocusOnTab: ListView.isCurrentItem || (index === 0 && ListView.view?.currentIndex < 0)
    onActiveFocusChanged: if (activeFocus) ListView.view.currentIndex = index
    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: clicked()
    Keys.onDeletePressed: deleteWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            clicked();
        else if (event.key === Qt.Key_F2)
            startRenaming();
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier))
            menuWanted(mirrored ? width * 3 / 4 : width / 4, height);
        else
            return;
        event.accepted = true;
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        enabled: !root.renaming
        onTapped: point => root.menuWanted(point.position.x, point.position.y)
    }
    DragHandler { // by the mouse: a finger scrolls
        id: drag
        target: null
        enabled: !root.renaming
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            if (active)
                root.dragBegan();
            else
                root.dragEnded(true);
        }
        onCentroidChanged: if (active) root.dragged(Qt.point(centroid.scenePosition.x, centroid.scenePosition.y))
        onCanceled: root.dragEnded(false)
    }
    contentItem: Item {
        RowLayout {
            anchors.fill: parent
            visible: !root.renaming
            spacing: 6
            RowLayout { id: leading; spacing: 6; visible: children.length > 0 }
            Text {
                Layout.fillWidth: true
                text: root.title
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
                color: Theme.text
                font.family: Theme.fontText
                font.pixelSize: Theme.list
                font.weight: root.bold ? Font.DemiBold : Font.Normal
            }
            RowLayout { id: trailing; spacing: 6 }
        }
        AppTextField {
            id: field
            anchors.fill: parent
            leftPadding: 0
            rightPadding: 0
            background: null
            visible: root.renaming
            label: qsTr("New name")
            // Not onAccepted: the key would go on to the row, and press it.
            Keys.onReturnPressed: root.takeName()
            Keys.onEnterPressed: root.takeName()
            onActiveFocusChanged: if (!activeFocus && !menuOpen) root.renaming = false
            Keys.onEscapePressed: root.stopRenaming()
        }
    }
    background: Rectangle {
        radius: Theme.radiusRow
        color: root.target ? Theme.accentSoft : root.lit ? Theme.surface : root.pressed ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.width: root.lit || root.target ? 1 : 0
        border.color: root.target ? Theme.accent : Theme.line
        FocusRing { target: parent; targetRadius: Theme.radiusRow - 4; anchors.margins: 0; visible: root.visualFocus }
    }
}
