// The schema as text; what answers cannot be held to is underlined.
import QtQuick
import QtQuick.Templates as T

import Cabochon.Controls
import Cabochon.Structured

Rectangle {
    id: root

    required property SchemaEditor editor

    /// Shows a range of the text, with the focus.
    function select(start: int, length: int) {
        field.forceActiveFocus(Qt.OtherFocusReason);
        field.select(start, start + length);
    }

    radius: Theme.radiusPanel
    color: Theme.code
    FocusRing { target: parent; targetRadius: Theme.radiusPanel; visible: field.activeFocus }

    Flickable {
        id: scroll
        anchors.fill: parent
        anchors.margins: 8
        contentWidth: width
        contentHeight: field.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        AppTextArea {
            id: field
            width: scroll.width
            height: Math.max(implicitHeight, scroll.height)
            implicitHeight: contentHeight + 16
            padding: 8
            label: qsTr("Schema as text")
            placeholderText: qsTr("JSON Schema")
            font.family: Theme.fontCode
            font.pixelSize: Theme.panel
            wrapMode: TextEdit.Wrap
            text: root.editor.text
            onTextChanged: root.editor.text = text
            onCursorRectangleChanged: {
                const cursor = cursorRectangle;
                if (cursor.y < scroll.contentY)
                    scroll.contentY = cursor.y;
                else if (cursor.y + cursor.height > scroll.contentY + scroll.height)
                    scroll.contentY = cursor.y + cursor.height - scroll.height;
            }
        }
    }
    SchemaMarks {
        document: field.textDocument
        problems: root.editor.problems
        colour: Theme.warn
    }
    Connections {
        target: root.editor
        function onTextChanged() {
            if (field.text !== root.editor.text)
                field.text = root.editor.text;
        }
    }
}
