// What a file of chats holds, before anything is changed; then how far the import is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls

CardPopup {
    id: root

    required property ImportController imports
    readonly property int state: imports.state
    readonly property int fresh: imports.chats - imports.known // would come in
    readonly property string heading: state === ImportController.Reading ? qsTr("Reading %1").arg(imports.fileName)
        : state === ImportController.Importing ? qsTr("Importing %1").arg(imports.fileName)
        : state === ImportController.Failed ? qsTr("%1 cannot be imported").arg(imports.fileName)
        : fresh > 0 ? qsTr("Import %n chat(s)?", "", fresh) : qsTr("Nothing new in %1").arg(imports.fileName)
    readonly property var lines: [ // sentences
        imports.source !== "" ? qsTr("From %1, with %n message(s).", "", imports.messages).arg(imports.source) : "",
        imports.known > 0 ? qsTr("%n chat(s) of the file are here already and stay as they are.", "", imports.known) : "",
        imports.missingFiles > 0 ? qsTr("%n attached file(s) are not in it; their names stay.", "", imports.missingFiles) : "",
        imports.unreadable > 0 ? qsTr("%n chat(s) cannot be read:", "", imports.unreadable) : ""
    ].filter(line => line !== "")

    function takeFocus() {
        const button = go.visible ? go : stay;
        button.forceActiveFocus(Qt.PopupFocusReason);
    }

    width: Math.min(Theme.px(520), (parent?.width ?? 520) - 32)
    height: Math.min(contentItem.implicitHeight + 48, (parent?.height ?? 480) - 40)
    closePolicy: state === ImportController.Importing ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onStateChanged: {
        if (state === ImportController.Idle)
            return close();
        open();
        Qt.callLater(takeFocus); // once the buttons are what they are to be
    }
    onClosed: if (state !== ImportController.Idle) imports.cancel()

    contentItem: ColumnLayout {
        spacing: 14
        CardTitle {
            Layout.fillWidth: true
            text: root.heading
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.state === ImportController.Failed ? root.imports.error
                : root.state === ImportController.Ready ? root.lines.join("\n") : ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            lineHeight: 1.25
            color: root.state === ImportController.Failed ? Theme.bad : Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.list
            Accessible.role: root.state === ImportController.Failed ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.px(160))
            visible: root.state === ImportController.Ready && count > 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            spacing: 6
            model: root.imports.problems
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Chats that cannot be read")
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: Text {
                required property string modelData

                width: ListView.view.width - 12
                text: modelData
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.warn
                font.family: Theme.fontText
                font.pixelSize: Theme.panel
                Accessible.role: Accessible.ListItem
                Accessible.name: text
            }
        }
        AppProgressBar {
            Layout.fillWidth: true
            visible: root.state === ImportController.Reading || root.state === ImportController.Importing
            value: root.state === ImportController.Importing ? root.imports.progress : -1
            label: root.heading
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            AppButton {
                id: stay
                text: root.state === ImportController.Importing ? qsTr("Stop")
                    : root.state === ImportController.Ready && root.fresh > 0 ? qsTr("Cancel")
                    : root.state === ImportController.Reading ? qsTr("Cancel") : qsTr("Close")
                onClicked: root.imports.cancel()
            }
            AppButton {
                id: go
                kind: AppButton.Primary
                visible: root.state === ImportController.Ready && root.fresh > 0
                text: qsTr("Import")
                onClicked: root.imports.start()
            }
        }
    }
}
