// A thematic break.
import QtQuick

import Cabochon.Controls

Item {
    implicitHeight: 13
    Accessible.role: Accessible.Separator

    Hairline {
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
    }
}
