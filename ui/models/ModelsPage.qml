// The page of models: this machine, a card for each model that is here or can be, and beside them
// whether the chosen one fits.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.Controls
import Cabochon.Library

FocusScope {
    id: root

    required property LibraryController library
    property bool sidebarShown: true
    signal closeWanted()
    signal sidebarWanted()
    signal importWanted()
    signal tokenWanted()

    readonly property int most: Theme.px(1060)
    readonly property int whole: Math.min(most, width - 2 * Theme.margin)
    readonly property bool beside: whole >= Theme.px(800) // room for the plan beside the list
    readonly property int panelWidth: Theme.px(360)
    readonly property int gap: 22

    function takeFocus() {
        list.takeFocus();
    }

    Component.onCompleted: library.look(false)

    PageHead {
        id: top
        width: parent.width
        title: qsTr("Models")
        sidebarLabel: ActionKeys.hint(qsTr("Show the sidebar"), "sidebar")
        closeLabel: qsTr("Close models")
        sidebarShown: root.sidebarShown
        onSidebarWanted: root.sidebarWanted()
        onCloseWanted: root.closeWanted()
        HubField {
            fieldWidth: Math.min(Theme.px(230), root.width * 0.3)
            onWanted: words => root.library.findOrDownload(words)
        }
        AppButton {
            implicitHeight: Theme.px(32)
            text: qsTr("Import …")
            onClicked: root.importWanted()
        }
    }
    PageView {
        id: view
        y: top.height
        width: root.width
        height: root.height - y
        contentHeight: Math.max(list.y + list.implicitHeight, fit.y + fit.implicitHeight) + 32

        ColumnLayout {
            id: list
            readonly property int start: (view.width - root.whole) / 2

            function takeFocus() {
                const chosen = Array.from(cards.children).find(card => card instanceof ModelCardFrame && card.chosen);
                const first = chosen ?? Array.from(cards.children).find(card => card instanceof ModelCardFrame);
                first?.forceActiveFocus(Qt.OtherFocusReason);
            }

            x: LayoutMirroring.enabled && root.beside ? start + root.panelWidth + root.gap : start
            y: 22
            width: root.beside ? root.whole - root.panelWidth - root.gap : root.whole
            spacing: 14

            MachineLine {
                Layout.fillWidth: true
                library: root.library
            }
            HubResults {
                Layout.fillWidth: true
                library: root.library
                onTokenWanted: root.tokenWanted()
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.library.downloads.problem
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                color: Theme.bad
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Column {
                id: cards
                Layout.fillWidth: true
                spacing: 14
                Repeater {
                    model: root.library.rows
                    ModelCardFrame {
                        width: cards.width
                        library: root.library
                        onRemovalWanted: (file, name, detail, whole) => removal.ask(file, name, detail, whole, usable)
                        onTokenWanted: root.tokenWanted()
                        onNameWanted: (file, name) => naming.ask(file, name)
                    }
                }
            }
            SmallButton {
                Layout.leftMargin: -8
                visible: !root.library.everywhere
                textSize: Theme.panel
                text: qsTr("Find models of other programs on this computer")
                onClicked: root.library.lookEverywhere()
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.library.use
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                color: Theme.faint
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        FitPanel {
            id: fit
            x: root.beside && !LayoutMirroring.enabled ? list.x + list.width + root.gap : list.start
            y: root.beside ? 22 : list.y + list.implicitHeight + root.gap
            width: root.beside ? root.panelWidth : root.whole
            visible: root.library.fit.title !== ""
            library: root.library
        }
    }
    NameCard { id: naming; onNamed: (file, name) => root.library.nameModel(file, name) }
    ConfirmCard {
        id: removal
        property string file: ""

        /// `whole`: nothing of it arrives any more; `usable`: what it is used by is here already.
        function ask(wanted: string, name: string, detail: string, whole: bool, usable: bool) {
            file = wanted;
            title = whole ? qsTr("Remove %1?").arg(name) : qsTr("Give up the download of %1?").arg(name);
            text = whole ? qsTr("%1. Its files go to the bin; chats stay readable.").arg(detail)
                 : usable ? qsTr("The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.")
                          : qsTr("%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.").arg(detail);
            doText = whole ? qsTr("Remove") : qsTr("Give up");
            open();
        }
        onConfirmed: root.library.remove(file)
    }
    Shortcut { sequence: "Esc"; enabled: root.enabled && !removal.visible && !naming.visible; onActivated: root.closeWanted() }
}
