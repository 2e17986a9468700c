// The head of a page that stands in place of the chat: the way to the sidebar where it is hidden, the
// way back, what the page is, and what it has at its other end.
import QtQuick
import QtQuick.Layouts

Item {
    id: root

    required property string title
    required property string sidebarLabel
    required property string closeLabel
    property bool sidebarShown: true
    default property alias controls: others.data
    signal sidebarWanted()
    signal closeWanted()

    implicitHeight: Theme.headerHeight

    RowLayout {
        anchors.fill: parent
        anchors.bottomMargin: 2
        anchors.leftMargin: 8
        anchors.rightMargin: 16
        spacing: 8
        IconButton {
            visible: !root.sidebarShown
            iconName: "sidebar"
            label: root.sidebarLabel
            onClicked: root.sidebarWanted()
        }
        IconButton {
            iconName: LayoutMirroring.enabled ? "chevronRight" : "chevronLeft"
            label: root.closeLabel
            onClicked: root.closeWanted()
        }
        Text {
            Layout.fillWidth: true
            text: root.title
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        RowLayout {
            id: others
            spacing: 8
        }
    }
    Hairline { anchors.bottom: parent.bottom; width: parent.width }
}
