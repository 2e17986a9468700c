// A surface with a hairline: cards, pop-overs, thinking.
import QtQuick

Rectangle {
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    radius: Theme.radiusPanel
}
