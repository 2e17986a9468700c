// Numbers as bars or lines.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

Rectangle {
    id: root

    required property var chart // as JsonForms.chart() gives it
    readonly property var series: chart.series ?? []
    readonly property var labels: chart.labels ?? []
    readonly property int points: chart.points ?? 0
    readonly property real least: chart.least ?? 0
    readonly property real most: chart.most ?? 1
    readonly property var colours: [Theme.accent, Theme.good, Theme.warn, Theme.muted, Theme.bad, Theme.faint, Theme.text, Theme.line]
    readonly property real slot: plot.width / Math.max(1, points)
    readonly property int everyLabel: Math.max(1, Math.ceil(points / Math.max(1, plot.width / Theme.px(64))))

    /// From the top of the plot.
    function heightOf(value: real): real {
        return plot.height * (most - value) / (most - least);
    }
    function figure(value: real): string {
        return Number(value.toPrecision(4)).toLocaleString(Qt.locale(), "g", 4);
    }

    implicitHeight: Theme.px(280)
    radius: Theme.radiusRow
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Chart
    Accessible.name: (chart.title || qsTr("Chart")) + ": " + Array.from(series).map(one =>
        (one.name ? one.name + " " : "") + Array.from(one.values).map((value, i) => (labels[i] ? labels[i] + " " : "") + figure(value)).join(", ")).join("; ")

    component Words: PlainLine {
        font.pixelSize: Theme.ledger
        Accessible.ignored: true
    }

    Words {
        id: title
        x: 14
        y: 10
        width: parent.width - 28
        words: (root.chart.title ?? "") + (root.chart.unit ? " (" + root.chart.unit + ")" : "")
        color: Theme.text
        font.pixelSize: Theme.panel
        font.weight: Font.DemiBold
    }
    Item {
        id: plot
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        x: Theme.px(64)
        y: title.y + title.height + 12
        width: parent.width - x - 16
        height: parent.height - y - Theme.px(30) - (names.visible ? names.height + 6 : 0)

        Repeater {
            model: 5
            Item {
                id: rule
                required property int index
                readonly property real value: root.least + (root.most - root.least) * index / 4

                y: root.heightOf(value)
                width: plot.width
                Hairline { width: parent.width }
                Words {
                    anchors.right: parent.left
                    anchors.rightMargin: 8
                    y: -height / 2
                    words: root.figure(rule.value)
                    color: Theme.faint
                }
            }
        }
        Repeater {
            model: root.chart.kind === "bars" ? root.series : []
            Item {
                id: bars
                required property int index
                required property var modelData

                anchors.fill: parent
                Repeater {
                    model: bars.modelData.values
                    Rectangle {
                        required property int index
                        required property real modelData
                        readonly property real room: root.slot * 0.72 / root.series.length

                        x: root.slot * (index + 0.14) + room * bars.index
                        y: root.heightOf(Math.max(0, modelData))
                        width: Math.max(1, room - (root.series.length > 1 ? 2 : 0))
                        height: Math.max(1, Math.abs(root.heightOf(0) - root.heightOf(modelData)))
                        radius: Math.min(3, width / 3)
                        color: root.colours[bars.index]
                    }
                }
            }
        }
        Canvas {
            anchors.fill: parent
            visible: root.chart.kind === "lines"
            readonly property string look: JSON.stringify([width, height, root.colours, root.series])
            onLookChanged: requestPaint()
            onPaint: {
                const pen = getContext("2d");
                pen.reset();
                pen.lineWidth = 2;
                pen.lineJoin = "round";
                for (let i = 0; i < root.series.length; ++i) {
                    pen.strokeStyle = root.colours[i];
                    pen.beginPath();
                    Array.from(root.series[i].values).forEach((value, at) => pen.lineTo(root.slot * (at + 0.5), root.heightOf(value)));
                    pen.stroke();
                }
            }
        }
        Repeater {
            model: root.labels
            Words {
                required property int index
                required property string modelData

                x: root.slot * index
                y: plot.height + 6
                width: root.slot * root.everyLabel
                visible: index % root.everyLabel === 0
                words: modelData
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                horizontalAlignment: root.everyLabel === 1 ? Text.AlignHCenter : Text.AlignLeft
            }
        }
    }
    Row {
        id: names
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        x: 14
        spacing: 14
        visible: root.series.length > 1
        Repeater {
            model: root.series
            Row {
                id: name
                required property int index
                required property var modelData

                spacing: 6
                Rectangle {
                    width: 8
                    height: 8
                    radius: 2
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.colours[name.index]
                }
                Words { words: name.modelData.name }
            }
        }
    }
}
