// The words of a document, to be read and selected.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls

Flickable {
    id: root

    required property string label
    required property string words
    readonly property int most: 200000 // characters: more would be read by nobody here

    clip: true
    contentWidth: width
    contentHeight: field.height
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}

    AppTextArea {
        id: field
        width: root.width - 12
        height: implicitHeight
        implicitHeight: contentHeight + 16
        readOnly: true
        label: root.label
        text: root.words.substring(0, root.most)
    }
}
