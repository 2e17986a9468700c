// One device to choose; grey where it cannot be.
import QtQuick

import Cabochon.Controls

ChoiceItem {
    required property string deviceId
    required property bool usable

    enabled: usable
    implicitWidth: Theme.px(340)
    nameColor: enabled ? Theme.text : Theme.muted
    detailWraps: true
}
