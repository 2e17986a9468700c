// The frame of a transcript row: the reading column, with space above.
import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

Item {
    id: root

    required property int index
    required property real side
    required property TextSelection selection
    property int above: Theme.insideTurn
    property TextEdit words: null // what can be selected in it
    readonly property real inner: width - 2 * side
    default property alias content: holder.data

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: Math.ceil(holder.childrenRect.height) + above // whole pixels keep hairlines sharp

    Item {
        id: holder
        x: root.side
        y: root.above
        width: root.inner
        height: childrenRect.height
    }
}
