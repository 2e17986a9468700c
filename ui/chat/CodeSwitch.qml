// A small switch in the head of code: how all code is shown.
import QtQuick

import Cabochon.Controls

SmallButton {
    property bool on: false

    textWeight: on ? Font.DemiBold : Font.Normal
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
}
