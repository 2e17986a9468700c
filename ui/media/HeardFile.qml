// What is heard now of one file: whether it is read, played, and what is in the way.
import QtQuick

import Cabochon.App

QtObject {
    required property FileSounds sounds
    required property string contentHash // empty: it is not kept yet, and nothing is heard
    readonly property bool opened: contentHash !== "" && sounds.contentHash === contentHash
    readonly property bool mine: contentHash !== "" && sounds.player.key === contentHash // played, or rests
    readonly property bool playing: mine && sounds.player.playing
    readonly property string problem: opened ? sounds.problem || (mine ? sounds.player.problem : "") : ""
}
