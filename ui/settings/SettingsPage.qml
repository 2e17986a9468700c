// The page of settings: sections at the left, a field that finds settings by their words, and the way
// back from the last change. Everything takes effect at once.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls
import Cabochon.Library
import Cabochon.Settings

FocusScope {
    id: root

    required property AppSettings settings
    required property ModelController models
    required property DeviceController devices
    required property StorageController storage
    required property LibraryController library
    property bool sidebarShown: true
    signal closeWanted()
    signal sidebarWanted()
    signal openModelWanted()

    readonly property string words: field.text.trim().toLowerCase()
    property string current: "appearance"
    readonly property int whole: Math.min(Theme.px(921), width - 2 * Theme.margin)
    readonly property int gap: 31
    readonly property bool narrow: whole - Theme.px(192) - gap < Theme.px(340)
    readonly property var sections: Array.from(pages.children).filter(page => page instanceof SettingsSection)

    function takeFocus() {
        list.takeFocus();
    }
    /// As if it had been typed into the field.
    function find(words: string) {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.insert(field.length, words);
    }
    function show(name: string) {
        field.clear();
        current = name;
        view.contentY = 0;
    }
    /// Step by step: what was looked for, then the page.
    function leave() {
        if (field.text === "")
            return closeWanted();
        field.clear();
        takeFocus();
    }

    Component.onCompleted: settings.changes.forget()

    PageHead {
        id: top
        width: parent.width
        title: qsTr("Settings")
        sidebarLabel: ActionKeys.hint(qsTr("Show the sidebar"), "sidebar")
        closeLabel: qsTr("Close settings")
        sidebarShown: root.sidebarShown
        onSidebarWanted: root.sidebarWanted()
        onCloseWanted: root.closeWanted()
        SmallButton {
            visible: root.settings.changes.undoable !== ""
            textSize: Theme.panel
            text: qsTr("Undo")
            Accessible.name: qsTr("Undo the last change")
            onClicked: root.settings.changes.undo()
            AppToolTip { side: AppToolTip.Before; text: qsTr("Take the last change back (Ctrl+Z)"); visible: parent.hovered || parent.visualFocus }
        }
        FindField {
            id: field
            Layout.preferredWidth: Math.min(Theme.px(200), root.width * 0.35)
            onUndoWanted: root.settings.changes.undo()
            onTextChanged: view.contentY = 0
        }
    }
    SectionList {
        id: list
        x: LayoutMirroring.enabled ? (root.width + root.whole) / 2 - width : (root.width - root.whole) / 2
        y: top.height + (root.narrow ? 8 : 26)
        width: root.narrow ? root.whole : Theme.px(192)
        height: root.narrow ? implicitHeight : root.height - y
        across: root.narrow
        sections: root.sections
        current: root.words === "" ? root.current : ""
        onChosen: name => root.show(name)
    }
    PageView {
        id: view
        x: root.narrow || LayoutMirroring.enabled ? 0 : list.x + list.width
        y: root.narrow ? list.y + list.height : top.height
        width: root.narrow ? root.width : LayoutMirroring.enabled ? list.x : root.width - x
        height: root.height - y
        contentHeight: pages.y + pages.implicitHeight + 40

        Column { // layouts within layouts would go around in circles
            id: pages
            x: root.narrow ? list.x : LayoutMirroring.enabled ? view.width - root.gap - width : root.gap
            y: 26
            width: root.narrow ? root.whole : root.whole - list.width - root.gap
            spacing: 24
            transform: Translate { x: appearance.shift.x; y: appearance.shift.y }

            AppearanceSection { id: appearance; settings: root.settings; words: root.words; current: root.current }
            ModelsSection {
                settings: root.settings
                words: root.words
                current: root.current
                models: root.models
                devices: root.devices
                library: root.library
                onOpenModelWanted: root.openModelWanted()
            }
            ChatSection { settings: root.settings; words: root.words; current: root.current }
            PrivacySection { settings: root.settings; words: root.words; current: root.current; storage: root.storage; library: root.library }
            KeyboardSection { settings: root.settings; words: root.words; current: root.current }
            DataSection { settings: root.settings; words: root.words; current: root.current; storage: root.storage }
            LanguageSection { settings: root.settings; words: root.words; current: root.current }
            AboutSection { settings: root.settings; words: root.words; current: root.current }
            Text {
                width: parent.width
                visible: root.words !== "" && !root.sections.some(section => section.visible)
                text: qsTr("No setting has these words. Fewer or shorter words find more.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.muted
                font.family: Theme.fontText
                font.pixelSize: Theme.list
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
    HoverHandler { onPointChanged: if (hovered) appearance.followPointer(point.scenePosition) }
    Shortcut { sequence: "Esc"; enabled: root.enabled; onActivated: root.leave() }
    Shortcut { sequences: [StandardKey.Undo]; enabled: root.enabled; onActivated: root.settings.changes.undo() }
}
