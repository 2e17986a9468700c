// In place of the field while there is a recording: what is heard, then what is to be done with it.
// It ends when the key that began it is let go, unless that was a mere touch.
import QtQuick

import Cabochon.App
import Cabochon.Controls
import Cabochon.Recording

FocusScope {
    id: root

    required property RecordingController recording
    readonly property Recorder recorder: recording.recorder
    readonly property bool listens: recorder.state === Recorder.Opening || recorder.state === Recorder.Listening
    readonly property bool recorded: recorder.state === Recorder.Recorded
    property bool held: false // by the key that began it
    property var others: [] // keys that were pressed since then, and are not yet let go
    readonly property real touch: 0.4 // seconds: let go before, it goes on by itself
    signal modelsWanted()
    signal attached(bool sendsNow, string request) // request: to be put into the field
    signal closed()

    /// By its key: talks as long as it is held.
    function talk() {
        if (listens)
            return recorder.stop();
        held = !recording.active;
        others = [];
        recording.begin();
    }
    function send(now: bool, request: string) {
        if (recording.attach())
            attached(now, request);
    }

    implicitHeight: loader.implicitHeight
    visible: recording.active
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Recording")
    onVisibleChanged: if (!visible) recorder.stop() // nobody is heard unseen
    Connections {
        target: root.recording
        function onActiveChanged() {
            if (root.recording.active)
                return root.forceActiveFocus(Qt.ShortcutFocusReason);
            root.held = false;
            root.closed();
        }
    }
    onActiveFocusChanged: if (!activeFocus) held = false // its release will not come here
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && listens
    Keys.onReleased: event => {
        if (event.isAutoRepeat || !held)
            return;
        event.accepted = true;
        if (others.includes(event.key))
            return others = others.filter(key => key !== event.key);
        held = false;
        if (listens && recorder.seconds >= touch)
            recorder.stop();
    }
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.isAutoRepeat && held)
            return;
        if (held)
            others = others.concat(event.key);
        if (event.key === Qt.Key_Delete)
            recording.discard();
        else if (listens && [Qt.Key_Escape, Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key))
            recorder.stop();
        else if (recorded && event.key === Qt.Key_Space)
            recording.togglePlaying();
        else if (recorded && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            send(true, "");
        else if (!recorded && event.key === Qt.Key_Escape)
            recording.discard();
        else
            event.accepted = false;
    }

    Loader {
        id: loader
        width: parent.width
        focus: true
        sourceComponent: !root.visible ? null : root.listens ? listening : root.recorded ? review : refused
    }
    Component {
        id: listening
        RecordingNow { focus: true; recording: root.recording }
    }
    Component {
        id: review
        RecordingReview {
            focus: true
            recording: root.recording
            onSendWanted: (now, request) => root.send(now, request)
        }
    }
    Component {
        id: refused
        RecordingRefused {
            focus: true
            recording: root.recording
            onModelsWanted: root.modelsWanted()
        }
    }
}
