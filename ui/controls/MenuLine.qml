// Parts groups of a menu.
import QtQuick
import QtQuick.Templates as T

T.MenuSeparator {
    implicitHeight: visible ? 13 : 0
    contentItem: Item { Hairline { y: 6; width: parent.width } }
}
