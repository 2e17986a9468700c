// Which microphone is used, where there are several.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls
import Cabochon.Recording

Pill {
    id: root

    required property Recorder recorder

    visible: recorder.devices.length > 1
    chevron: true
    maximumTextWidth: Theme.px(150)
    text: recorder.devices[recorder.device] ?? qsTr("Microphone")
    open: menu.visible
    help: qsTr("Choose the microphone")
    helpSide: AppToolTip.Before
    onClicked: menu.visible ? menu.close() : menu.popup(root, 0, -menu.implicitHeight - 6)

    AppMenu {
        id: menu
        Instantiator {
            model: root.recorder.devices
            delegate: RadioMenuItem {
                required property int index
                required property string modelData

                text: modelData
                current: root.recorder.device === index
                onTriggered: root.recorder.choose(index)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as RadioMenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as RadioMenuItem)
        }
    }
}
