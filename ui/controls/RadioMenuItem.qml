// One of several ways in a menu, of which one is taken.
import QtQuick

AppMenuItem {
    id: root

    property bool current: false

    checkable: true
    checked: current
    onToggled: checked = Qt.binding(() => root.current) // chosen again, it stays
}
