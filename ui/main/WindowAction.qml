// Something that is done by key, and how the card of keys and the palette speak of it.
import QtQuick

Shortcut {
    property string text: ""       // what it does
    property string keys: ""       // as they are written
    property string cardText: text // what the card says; empty: it is not there
    property string icon: ""       // in the palette; empty: it is not there
}
