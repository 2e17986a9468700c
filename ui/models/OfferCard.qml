// The card of the first run: one recommended model, why, and the step to it.
import QtQuick

import Cabochon.Controls
import Cabochon.Library

Panel {
    id: root

    required property LibraryController library
    readonly property OfferController offer: library.offer
    readonly property int rowState: offer.rowState
    readonly property bool arriving: rowState === ModelCard.Arriving || rowState === ModelCard.Waiting
    readonly property bool stopped: rowState === ModelCard.Paused || rowState === ModelCard.Failed
    readonly property bool narrow: width < Theme.px(520)
    signal modelsWanted()

    radius: Theme.radiusCard
    implicitHeight: narrow ? actions.y + actions.height + 20 : Math.max(words.height, actions.height) + 40
    Accessible.role: Accessible.Grouping
    Accessible.name: offer.title

    Column { // layouts within layouts would go around in circles
        id: words
        x: LayoutMirroring.enabled && !root.narrow ? root.width - width - 20 : 20
        y: root.narrow ? 20 : (root.height - height) / 2
        width: root.narrow ? root.width - 40 : root.width - actions.width - 64
        spacing: 5
        CardTitle {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.offer.title
        }
        Words {
            text: root.offer.reason
            lineHeight: 1.25
            font.pixelSize: Theme.body
        }
        Words {
            text: root.offer.detail
            color: root.rowState === ModelCard.Failed ? Theme.bad : Theme.muted
        }
        Item { width: 1; height: 2; visible: bar.visible }
        AppProgressBar {
            id: bar
            width: parent.width
            visible: root.arriving || root.rowState === ModelCard.Paused
            value: root.offer.progress
            label: root.offer.detail
        }
    }
    Column {
        id: actions
        x: root.narrow || LayoutMirroring.enabled ? 20 : root.width - width - 20
        y: root.narrow ? words.y + words.height + 14 : (root.height - height) / 2
        width: root.narrow ? root.width - 40 : Theme.px(141)
        spacing: 4
        Action {
            visible: root.rowState === ModelCard.Absent && !root.offer.usable
            kind: AppButton.Primary
            text: qsTr("Download")
            onClicked: root.library.download(root.offer.file)
        }
        Action {
            visible: root.offer.usable
            kind: AppButton.Primary
            text: qsTr("Use it now")
            onClicked: root.library.useModel(root.offer.file)
        }
        Action {
            visible: root.arriving
            text: qsTr("Pause")
            onClicked: root.library.pause(root.offer.file)
        }
        Action {
            visible: root.stopped
            kind: AppButton.Primary
            text: root.rowState === ModelCard.Failed ? qsTr("Try again") : qsTr("Go on")
            onClicked: root.library.resume(root.offer.file)
        }
        Action {
            kind: AppButton.Quiet
            text: qsTr("Choose another")
            onClicked: root.modelsWanted()
        }
        Action {
            visible: !root.arriving
            kind: AppButton.Quiet
            text: qsTr("Not now")
            onClicked: root.offer.putAside()
        }
    }

    component Words: Text {
        width: parent.width
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.muted
        font.family: Theme.fontText
        font.pixelSize: Theme.panel
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    component Action: AppButton {
        width: parent.width
        centred: true
    }
}
