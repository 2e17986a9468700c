// What is chosen for the attached file that has the focus: how closely a picture is looked at, which
// pages are read, which stretch of sound or a video counts, whether pasted words stay a file.
import QtQuick
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

FocusScope {
    id: root

    required property AttachmentController attachments
    required property AttachmentStrip strip
    readonly property AttachmentChip chip: strip.chip
    readonly property bool isPicture: chip !== null && chip.kind === "image" && chip.readState === "ready"
    readonly property bool isPdf: chip !== null && chip.kind === "pdf" && chip.readState !== "failed" // also while it is read again
    readonly property bool hasTime: chip !== null && chip.readState === "ready" && (chip.kind === "audio" || chip.kind === "video")
    readonly property bool isPasted: chip !== null && chip.pasted && chip.readState === "ready"
    readonly property bool wanted: (strip.activeFocus || activeFocus) && (isPicture || isPdf || isPasted || hasTime)
    signal openWanted(int row)
    signal cropWanted(int row)
    signal backWanted(int row) // words that were pasted

    implicitWidth: loader.implicitWidth
    implicitHeight: loader.implicitHeight
    visible: wanted
    Keys.onEscapePressed: strip.takeFocus()

    Connections {
        target: root.strip
        function onPasswordWanted(words) { (loader.item as PageDial)?.typePassword(words); }
    }
    SoftShadow { anchors.fill: parent; radius: Theme.radiusCard }
    Flickable { // where it is higher than there is room
        anchors.fill: parent
        clip: interactive
        interactive: contentHeight > height
        contentHeight: loader.height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        onVisibleChanged: contentY = 0
        Loader {
            id: loader
            width: root.width
            sourceComponent: !root.visible ? null : root.isPicture ? picture : root.isPdf ? pages : root.hasTime ? stretch : words
        }
    }
    Component {
        id: picture
        LookDial {
            attachments: root.attachments
            row: root.chip.index
            name: root.chip.name
            contentHash: root.chip.contentHash
            pictureWidth: root.chip.pictureWidth
            pictureHeight: root.chip.pictureHeight
            budget: root.chip.budget
            chosenBudget: root.chip.chosenBudget
            seen: root.chip.seen
            tokens: root.chip.tokens
            advice: root.chip.advice
            smallPrint: root.chip.smallPrint
            onOpenWanted: root.openWanted(root.chip.index)
            onCropWanted: root.cropWanted(root.chip.index)
            onActed: root.strip.takeFocus()
        }
    }
    Component {
        id: pages
        PageDial {
            attachments: root.attachments
            row: root.chip.index
            name: root.chip.name
            readState: root.chip.readState
            detail: root.chip.detail
            pages: root.chip.pages
            pagesAs: root.chip.pagesAs
            firstPage: root.chip.firstPage
            lastPage: root.chip.lastPage
            budget: root.chip.budget
            tokens: root.chip.tokens
        }
    }
    Component {
        id: stretch
        StretchDial {
            attachments: root.attachments
            row: root.chip.index
            name: root.chip.name
            kind: root.chip.kind
            contentHash: root.chip.contentHash
            wave: root.chip.wave
            seconds: root.chip.seconds
            firstSecond: root.chip.firstSecond
            lastSecond: root.chip.lastSecond
            frames: root.chip.frames
            tokens: root.chip.tokens
        }
    }
    Component {
        id: words
        WordsDial {
            name: root.chip.name
            detail: root.chip.detail
            onOpenWanted: root.openWanted(root.chip.index)
            onBackWanted: root.backWanted(root.chip.index)
        }
    }
}
