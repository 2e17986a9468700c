// Beside Stop while an answer is written: what stands in the composer waits for its end.
import QtQuick

import Cabochon.Controls

AppButton {
    id: root

    kind: AppButton.Quiet
    implicitHeight: Theme.px(30)
    leftPadding: 10
    rightPadding: 10
    textSize: Theme.panel
    text: qsTr("Send later")
    AppToolTip {
        side: AppToolTip.Before
        text: ActionKeys.hint(qsTr("Send when the answer has ended"), "send")
        visible: root.hovered || root.visualFocus
    }
}
