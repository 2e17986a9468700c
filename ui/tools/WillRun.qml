// What starting a server would run, exactly: the program, every argument on a line of its own, the
// names of what it finds in its environment. Nothing is cut; what cannot be seen is marked.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls
import Cabochon.Transcript

Column {
    id: root

    required property var server // {name, program, arguments, folder, address, environment, secrets}
    readonly property var lines: [server.address || server.program].concat(Array.from(server.arguments ?? []))
    readonly property var environment: Array.from(server.environment ?? [])
    readonly property var secrets: Array.from(server.secrets ?? [])

    spacing: 2

    component Line: PlainLine {
        LayoutMirroring.enabled: false
        width: root.width
        wrapMode: Text.WrapAnywhere
        color: Theme.text
        font.family: Theme.fontCode
    }

    PlainLine {
        width: root.width
        bottomPadding: 4
        words: root.server.address ? qsTr("Will connect, once you allow it") : qsTr("Will run, once you allow it")
    }
    Repeater {
        model: root.lines
        Line {
            required property int index
            required property string modelData

            words: modelData.replace(/\n/g, "⏎\n") // a line break within it is seen as one
            Accessible.name: index === 0 ? qsTr("Program: %1").arg(text) : qsTr("Argument %1: %2").arg(index).arg(text)
        }
    }
    PlainLine {
        width: root.width
        topPadding: 6
        visible: words !== ""
        words: root.server.folder ? qsTr("in %1").arg(root.server.folder) : ""
        wrapMode: Text.WrapAnywhere
    }
    PlainLine {
        width: root.width
        topPadding: 6
        visible: root.environment.length > 0
        words: qsTr("Finds in its environment: %1").arg(root.environment.join(", "))
        wrapMode: Text.WrapAnywhere
    }
    Repeater {
        model: root.secrets
        PlainLine {
            required property string modelData

            width: root.width
            topPadding: 6
            words: qsTr("%1 goes to the keyring").arg(modelData)
        }
    }
}
