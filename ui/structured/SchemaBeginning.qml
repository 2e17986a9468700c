// Ways to begin a schema: templates, an example of the answer or a table in the clipboard.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls
import Cabochon.Structured

Pill {
    id: root

    required property SchemaEditor editor
    signal said(string words) // what is wrong; empty: nothing

    text: qsTr("Begin with")
    chevron: true
    open: menu.visible
    onClicked: menu.openAt(root, mirrored ? width : 0, height + 6)

    AppMenu {
        id: menu
        Repeater {
            model: root.editor.templates
            AppMenuItem {
                required property var modelData // {name, title}
                text: modelData.title
                iconName: "braces"
                onTriggered: root.said(root.editor.useTemplate(modelData.name))
            }
        }
        MenuLine {}
        AppMenuItem {
            text: qsTr("From example JSON")
            detail: qsTr("in the clipboard")
            iconName: "copy"
            onTriggered: root.said(root.editor.takeExampleOfClipboard())
        }
        AppMenuItem {
            text: qsTr("From this table")
            detail: qsTr("in the clipboard")
            iconName: "copy"
            onTriggered: root.said(root.editor.takeTableOfClipboard())
        }
    }
}
