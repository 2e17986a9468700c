// Something that is done by key, and how the card of keys and the palette speak of it. Its words and
// keys are those of the keymap, under its name.
import QtQuick

import Cabochon.Controls

Shortcut {
    property string name: ""
    property var beside: []            // names of others that stand in its line on the card
    readonly property var bound: ActionKeys.bindings[name] // see there
    property string text: bound?.text ?? ""   // what it does
    property string keys: [name].concat(beside).map(ActionKeys.words).filter(words => words !== "").join(", ")
    property string cardText: bound?.card ?? text // what the card says; empty: it is not there
    property string icon: ""           // in the palette; empty: it is not there

    sequences: bound?.sequences ?? []
}
