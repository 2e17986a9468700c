// Which pages of a PDF are given to the model, and whether as words or as pictures; its password.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Cabochon.App
import Cabochon.Controls

DialPanel {
    id: root

    required property AttachmentController attachments
    required property int row
    required property string name
    required property string readState
    required property string detail
    required property int pages
    required property int pagesAs
    required property int firstPage
    required property int lastPage
    required property int budget
    required property int tokens
    readonly property bool locked: readState === "locked"

    function choose(way: int, from: int, to: int) {
        attachments.setPages(row, way, from, to);
    }
    /// What was typed while the file had the focus, in the field where it belongs.
    function typePassword(words: string) {
        password.forceActiveFocus(Qt.ShortcutFocusReason);
        if (words !== "")
            password.text = words; // what stood there was another one
        else
            password.selectAll();
    }

    title: root.locked ? qsTr("This file is locked") : qsTr("How to read it")
    about: root.locked ? root.name : root.name + " · " + qsTr("%Ln page(s)", "", root.pages)
    onLockedChanged: password.selectAll() // it was another one
    Accessible.name: qsTr("Pages of %1").arg(name)

    RowLayout {
        visible: root.locked
        spacing: 8
        AppTextField {
            id: password
            Layout.fillWidth: true
            label: qsTr("Password of %1").arg(root.name)
            placeholderText: qsTr("Password")
            echoMode: TextInput.Password
            onAccepted: unlock.clicked()
        }
        AppButton {
            id: unlock
            kind: AppButton.Primary
            text: qsTr("Unlock")
            enabled: password.text !== ""
            onClicked: if (enabled) root.attachments.unlock(root.row, password.text)
        }
    }
    Segmented {
        visible: !root.locked
        label: qsTr("How to read it")
        value: String(root.pagesAs)
        options: [{ value: "0", text: qsTr("Automatic") }, { value: "1", text: qsTr("As text") },
                  { value: "2", text: qsTr("As pictures") }]
        onChosen: value => root.choose(Number(value), root.firstPage, root.lastPage)
    }
    RowLayout {
        visible: !root.locked && root.pages > 1
        spacing: 8
        DialWords { text: qsTr("Pages") }
        PageField {
            label: qsTr("First page")
            page: root.firstPage
            onChosen: page => root.choose(root.pagesAs, page, root.lastPage)
        }
        DialWords { text: qsTr("to") }
        PageField {
            label: qsTr("Last page")
            page: root.lastPage
            onChosen: page => root.choose(root.pagesAs, root.firstPage, page)
        }
        DialWords {
            Layout.fillWidth: true
            elide: Text.ElideRight
            text: root.tokens > 0 ? root.detail + " · " + qsTr("%Ln token(s) of pictures", "", root.tokens) : root.detail
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    DialWords {
        Layout.fillWidth: true
        visible: !root.locked && root.pagesAs === 0
        wrapMode: Text.Wrap
        color: Theme.faint
        text: qsTr("Automatic: pages with few words, or mostly pictures, go as pictures.")
    }

    component PageField: AppTextField {
        required property int page
        signal chosen(int page)

        implicitWidth: Theme.px(64)
        text: page
        validator: IntValidator { bottom: 1; top: Math.max(1, root.pages) }
        inputMethodHints: Qt.ImhDigitsOnly
        onPageChanged: text = page
        onEditingFinished: if (Number(text) !== page) chosen(Number(text))
    }
}
