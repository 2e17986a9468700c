// A small switch in the head of code: how all code is shown.
import QtQuick

import Cabochon.Controls

AppButton {
    id: root

    property bool on: false

    kind: AppButton.Quiet
    implicitHeight: Theme.px(26)
    leftPadding: 8
    rightPadding: 8
    textSize: Theme.ledger
    textWeight: on ? Font.DemiBold : Font.Normal
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
}
