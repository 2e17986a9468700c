// What computes: Auto, each graphics device, the CPU; below, how the memory of the one in use is
// divided.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.App
import Cabochon.Controls

AppMenu {
    id: root

    required property DeviceController devices

    onAboutToShow: devices.refresh()
    onOpened: {
        for (let i = 0; i < count; ++i) {
            if (itemAt(i).current)
                currentIndex = i;
        }
    }

    Instantiator {
        model: root.devices.devices
        delegate: DeviceMenuItem {
            onTriggered: root.devices.choose(deviceId)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
    MenuLine { visible: memory.visible }
    Item { // not an entry: arrows pass over it
        id: memory
        enabled: false
        visible: root.devices.memoryParts.length > 0
        implicitWidth: Theme.px(340)
        implicitHeight: visible ? bar.implicitHeight + 14 : 0
        MemoryBar {
            id: bar
            x: 12
            y: 2
            width: parent.width - 24
            devices: root.devices
        }
    }
}
