// Before the first message: what this is, and four things to try with the model that is open; without
// one, how to open it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

import Cabochon.App
import Cabochon.Controls
import Cabochon.Library
import Cabochon.ModelsPage

Flickable {
    id: root

    required property AnswerController answers
    required property ModelController models
    required property LibraryController library
    signal openModelWanted()
    signal modelsWanted()

    readonly property int side: Math.max(Theme.margin, (width - Theme.column) / 2)
    readonly property bool nano: models.state === ModelState.Loading ? models.loadingBuiltIn : models.builtIn
    readonly property bool lacksModel: models.state === ModelState.None || models.state === ModelState.Failed

    readonly property bool low: height < 470 // little room: the cards matter more than the stone

    contentHeight: Math.max(height, column.implicitHeight + (low ? 24 : 48))
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: AppScrollBar {}

    ColumnLayout {
        id: column
        x: root.side
        width: root.width - 2 * root.side
        y: Math.max(root.low ? 12 : 24, (root.contentHeight - implicitHeight) * 0.42)
        spacing: 0

        Stone {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Theme.px(root.low ? 52 : 78)
            Layout.preferredHeight: Theme.px(root.low ? 40 : 60)
        }
        Text {
            Layout.fillWidth: true
            Layout.topMargin: root.low ? 10 : 20
            text: root.lacksModel ? qsTr("Open a model to begin") : qsTr("What shall we look at?")
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.fontText
            font.pixelSize: Theme.page
            font.weight: Font.DemiBold
            font.letterSpacing: -0.02 * Theme.page
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            Layout.topMargin: root.low ? 6 : 14
            text: root.lacksModel ? qsTr("Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.")
                                  : qsTr("Everything you type stays on this machine.")
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.muted
            font.family: Theme.fontText
            font.pixelSize: Theme.body
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: root.low ? 18 : 30
            visible: root.lacksModel
            spacing: 10
            AppButton {
                kind: AppButton.Primary
                text: qsTr("Open a model file …")
                onClicked: root.openModelWanted()
                AppToolTip { text: ActionKeys.words("openModel"); visible: parent.hovered || parent.visualFocus }
            }
            AppButton {
                visible: root.models.hasBuiltIn
                text: qsTr("Use Cabochon Nano")
                onClicked: root.models.useBuiltIn()
            }
        }
        OfferCard {
            Layout.fillWidth: true
            Layout.topMargin: root.low ? 14 : 34
            visible: root.library.offer.open
            library: root.library
            onModelsWanted: root.modelsWanted()
        }
        GridLayout {
            id: cards
            readonly property var prompts: root.nano ? root.models.examplePrompts : root.models.taskPrompts

            visible: !root.lacksModel
            Layout.fillWidth: true
            Layout.topMargin: root.low ? 18 : 34
            columns: root.width < Theme.px(560) ? 1 : 2
            columnSpacing: 14
            rowSpacing: 14
            Repeater {
                // The cards stay when the model is another one: a layout that is arranged anew before
                // it has let go of removed items crashes Qt.
                model: Math.max(root.models.examplePrompts.length, root.models.taskPrompts.length)
                T.Button {
                    id: card
                    required property int index
                    readonly property var modelData: cards.prompts[index] ?? ({title: "", detail: "", prompt: ""})

                    visible: index < cards.prompts.length
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    implicitHeight: Theme.px(77)
                    focusPolicy: Qt.TabFocus
                    onClicked: root.answers.send(modelData.prompt)
                    Accessible.role: Accessible.Button
                    Accessible.name: modelData.title
                    Accessible.description: modelData.detail
                    Accessible.onPressAction: clicked()
                    contentItem: Column {
                        leftPadding: 20
                        topPadding: (card.height - childrenRect.height) / 2
                        spacing: 4
                        Text {
                            width: card.width - 40
                            text: card.modelData.title
                            horizontalAlignment: Text.AlignLeft
                            elide: Text.ElideRight
                            color: Theme.text
                            font.family: Theme.fontText
                            font.pixelSize: Theme.panel
                            font.weight: Font.DemiBold
                        }
                        Text {
                            width: card.width - 40
                            text: card.modelData.detail
                            horizontalAlignment: Text.AlignLeft
                            elide: Text.ElideRight
                            color: Theme.muted
                            font.family: Theme.fontText
                            font.pixelSize: Theme.panel
                        }
                    }
                    background: Panel {
                        radius: Theme.radiusCard
                        Rectangle {
                            anchors.fill: parent
                            radius: parent.radius
                            color: card.pressed ? Theme.pressed : card.hovered ? Theme.hover : "transparent"
                        }
                        FocusRing { target: parent; targetRadius: Theme.radiusCard; visible: card.visualFocus }
                    }
                }
            }
        }
        Text {
            Layout.fillWidth: true
            Layout.topMargin: root.low ? 16 : 26
            visible: root.nano && !root.lacksModel
            text: qsTr("Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.").arg(ActionKeys.words("openModel"))
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: 1.4
            color: Theme.faint
            font.family: Theme.fontText
            font.pixelSize: Theme.panel
        }
    }
}
