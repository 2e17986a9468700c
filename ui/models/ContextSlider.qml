// How long a context is planned, on a scale where each step is as many times longer.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Library

Column {
    id: root

    required property FitController fit

    spacing: 6

    T.Slider {
        id: slider
        width: parent.width
        implicitHeight: Theme.px(22)
        from: 0
        to: 1
        stepSize: 0.05
        value: root.fit.contextPlace
        live: true
        focusPolicy: Qt.TabFocus
        onMoved: root.fit.contextPlace = value
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Context: %1").arg(root.fit.contextWords)

        background: Rectangle {
            y: (slider.height - height) / 2
            width: slider.width
            height: 8
            radius: 4
            color: Theme.sunken
            Rectangle {
                x: slider.mirrored ? parent.width - width : 0
                width: Math.max(height, slider.visualPosition0 * parent.width)
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
        readonly property real visualPosition0: slider.mirrored ? 1 - slider.visualPosition : slider.visualPosition
        handle: Rectangle {
            x: slider.visualPosition * (slider.width - width)
            y: (slider.height - height) / 2
            width: Theme.px(16)
            height: width
            radius: width / 2
            color: Theme.surface
            border.width: 2
            border.color: Theme.accent
            FocusRing { target: parent; targetRadius: parent.width / 2; visible: slider.visualFocus }
        }
    }
    Item {
        width: parent.width
        height: low.implicitHeight
        Words { id: low; anchors.left: parent.left; text: root.fit.shortestWords }
        Words {
            readonly property real wanted: slider.visualPosition * parent.width - width / 2
            x: Math.max(low.width + 12, Math.min(parent.width - high.width - width - 12, wanted))
            visible: text !== low.text && root.fit.contextPlace < 0.999
            text: root.fit.contextWords
            color: Theme.text
        }
        Words { id: high; anchors.right: parent.right; text: root.fit.longestWords }
    }

    component Words: Text {
        textFormat: Text.PlainText
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.ledger
    }
}
