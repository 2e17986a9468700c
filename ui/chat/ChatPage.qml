// One conversation: welcome or transcript, notices, composer.
import QtQuick

import Cabochon.App
import Cabochon.Capture
import Cabochon.Controls
import Cabochon.Library
import Cabochon.Media

FocusScope {
    id: root

    required property AnswerController answers
    required property ConversationController conversations
    required property ModelController models
    required property DraftController drafts
    required property NoticeController notices
    required property QueuedMessagesModel queue
    required property MessageController messages
    required property ComparisonController comparison
    required property AttachmentController attachments
    required property RecordingController recording
    required property ScreenshotController screenshots
    required property LibraryController library
    property QtObject tools: null // the ToolController
    property bool toolsShown: false
    readonly property int side: Math.max(Theme.margin, (width - Theme.column) / 2)
    readonly property alias transcript: transcript
    readonly property alias composer: composer
    readonly property alias links: transcript.links
    signal openModelWanted()
    signal modelsWanted() // the menu of them
    signal modelsPageWanted()
    signal fileWanted() // to be attached
    signal schemaWanted() // to be written
    signal toolsWanted() // the panel of them
    signal saveWanted(string contentHash, string name)

    function focusComposer() {
        composer.takeFocus();
    }
    /// One that is attached; pasted words become words again there.
    function openFile(row: int) {
        const chip = composer.files.chip;
        if (chip === null || chip.readState !== "ready")
            return;
        viewer.show(attachments.shownForm(row), chip.password);
    }

    WelcomePage {
        anchors.fill: transcript
        visible: root.conversations.transcript.count === 0
        answers: root.answers
        models: root.models
        library: root.library
        onOpenModelWanted: root.openModelWanted()
        onModelsWanted: root.modelsPageWanted()
    }
    Transcript {
        id: transcript
        anchors.top: parent.top
        anchors.bottom: notice.visible ? notice.top : cards.top
        anchors.bottomMargin: 6
        width: parent.width
        visible: root.conversations.transcript.count > 0 && !root.comparison.active
        answers: root.answers
        conversations: root.conversations
        messages: root.messages
        attachments: root.attachments
        tools: root.tools
        onFileWanted: file => viewer.show(file, "")
        onFocusLost: root.focusComposer()
        onQuoteWanted: words => composer.quote(words)
        onComparisonWanted: messageId => root.comparison.open(messageId)
    }
    ComparePage {
        anchors.fill: transcript
        visible: root.comparison.active
        comparison: root.comparison
        conversations: root.conversations
        answers: root.answers
        onClosed: root.focusComposer()
    }
    NoticeCard {
        id: notice
        x: root.side
        width: parent.width - 2 * root.side
        anchors.bottom: cards.top
        anchors.bottomMargin: 12
        models: root.models
        notices: root.notices
        onOpenModelWanted: root.openModelWanted()
    }
    QueuedMessages {
        id: cards
        x: root.side
        width: parent.width - 2 * root.side
        anchors.bottom: composer.top
        anchors.bottomMargin: root.queue.count > 0 ? 8 : 0
        mostHeight: root.height * 0.25
        queue: root.queue
        answers: root.answers
        onActed: root.focusComposer()
    }
    Composer {
        id: composer
        x: root.side
        width: parent.width - 2 * root.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        focus: true
        maximumHeight: root.height * 0.4
        answers: root.answers
        models: root.models
        drafts: root.drafts
        queue: root.queue
        attachments: root.attachments
        recording: root.recording
        screenshots: root.screenshots
        tools: root.tools
        toolsShown: root.toolsShown
        onToolsWanted: root.toolsWanted()
        onModelsWanted: root.modelsWanted()
        onFileWanted: root.fileWanted()
        onSchemaWanted: root.schemaWanted()
        onOpenWanted: row => root.openFile(row)
        onSent: transcript.toEnd()
        onEndWanted: transcript.toEnd()
        onLastWanted: transcript.editLastQuestion()
    }
    AttachmentDial {
        x: LayoutMirroring.enabled ? root.width - root.side - width : root.side
        width: Math.min(implicitWidth, parent.width - 2 * root.side)
        height: Math.min(implicitHeight, composer.y + 28) // up to the window's edge, over the header
        anchors.bottom: composer.top
        anchors.bottomMargin: 16
        attachments: root.attachments
        strip: composer.files
        onOpenWanted: row => root.openFile(row)
        onCropWanted: row => crop.show(row)
        onBackWanted: row => composer.takeBack(row)
    }
    CropCard { id: crop; attachments: root.attachments; onClosed: composer.files.takeFocus() }
    Connections {
        target: composer.files
        function onCropWanted(row) { crop.show(row); }
    }
    MediaViewer {
        id: viewer
        attachments: root.attachments
        onSaveWanted: (contentHash, name) => root.saveWanted(contentHash, name)
    }
    Connections {
        target: root.screenshots
        function onChanged() {
            if (root.screenshots.busy)
                return;
            root.Window.window.requestActivate();
            root.focusComposer();
        }
    }
    Connections {
        target: root.conversations
        function onCurrentChanged() {
            transcript.toEnd();
            root.focusComposer();
        }
    }
}
