// Dims what is behind the open sidebar; a press there closes it.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

T.Button {
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Close the sidebar")
    Accessible.onPressAction: clicked()
    background: Rectangle { color: Theme.dim }
}
