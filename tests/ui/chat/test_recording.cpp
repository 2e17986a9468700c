// Proves that one can talk instead of typing, by key and by click, through the real window over a
// microphone that says what the test says: held or touched, heard again, cut, sent as sound or to
// be written out; and that nothing is lost when the microphone is.
#include "engine/base/file_io.h"
#include "tests/app/recording/scripted_sound.h"
#include "tests/support/test_main.h"
#include "tests/ui/chat/attaching_desk.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>
#include <mutex>
#include <utility>

using namespace cabochon;
using cabochon::test::asked;
using cabochon::test::Desk;
using cabochon::test::ReaderGate;
using cabochon::test::Script;
using cabochon::test::ScriptedMicrophone;
using cabochon::test::ScriptedSpeaker;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

/// Believes that a WAV file is one, and how long it is.
class WavReader final : public MediaReader {
public:
    WavReader(std::shared_ptr<QList<qint64>> samples, ReaderGate& gate)
        : m_samples(std::move(samples)), m_gate(gate)
    {
    }

    Result<MediaFacts> inspect(const Path& file, Cancel, const std::string&) const override
    {
        {
            std::unique_lock lock(m_gate.mutex);
            m_gate.changed.wait(lock, [this] { return !m_gate.closed; });
        }
        MediaFacts facts;
        facts.kind = FileKind::Sound;
        facts.mimeType = "audio/x-wav";
        facts.seconds = double(count(file)) / engine::kSampleRate;
        return facts;
    }
    Result<engine::Sound> sound(const Path& file, const TimeRange&, Cancel) const override
    {
        const std::lock_guard lock(m_gate.mutex); // several files are read at once
        m_samples->append(count(file));
        return engine::Sound{std::vector<float>(std::size_t(count(file)), 0.25F)};
    }
    Result<engine::Picture> picture(const Path&, Cancel) const override { return none(); }
    Result<engine::VideoFrames>
    video(const Path&, std::uint32_t, const TimeRange&, Cancel) const override
    {
        return none();
    }
    Result<std::vector<PdfPage>>
    pdfPages(const Path&, const PageRange&, const std::string&, Cancel) const override
    {
        return none();
    }
    Result<engine::Picture>
    pdfPicture(const Path&, std::uint32_t, std::uint32_t, const std::string&, Cancel) const override
    {
        return none();
    }
    Result<std::string> documentText(const Path&, Cancel) const override { return none(); }

private:
    static Error none() { return {ErrorCode::MediaUnusable, "This is no WAV file."}; }
    static qint64 count(const Path& file)
    {
        const Result<std::string> bytes = readFile(file, 64 << 20);
        return bytes && bytes->starts_with("RIFF") ? qint64(bytes->size() - 44) / 2 : 0;
    }

    std::shared_ptr<QList<qint64>> m_samples; // of each file that was read
    ReaderGate& m_gate;
};

struct Studio : Desk {
    explicit Studio(Script& script, QSize size = {1100, 760}) : Desk(script, size)
    {
        auto ear = std::make_unique<ScriptedMicrophone>();
        auto mouth = std::make_unique<ScriptedSpeaker>();
        microphone = ear.get();
        speaker = mouth.get();
        window.chat().recording.setDevices(std::move(ear), std::move(mouth));
        window.chat().attachments.setReader(std::make_unique<WavReader>(samples, gate));
    }
    void hold() { QTest::keyPress(&window.window(), Qt::Key_Space, Qt::ControlModifier); }
    void letGo()
    {
        QTest::keyRelease(&window.window(), Qt::Key_Space, Qt::ControlModifier);
        window.settle();
    }
    void say(double seconds)
    {
        microphone->speak(seconds);
        window.settle();
    }
    /// A recording that has ended.
    void record(double seconds)
    {
        window.click(window.startingWith(text("Record sound")));
        say(seconds);
        window.press(Qt::Key_Space);
    }
    bool recorded() { return recorder().state() == Recorder::Recorded; }
    Recorder& recorder() { return *window.chat().recording.recorder(); }

    const std::shared_ptr<QList<qint64>> samples = std::make_shared<QList<qint64>>();
    ScriptedMicrophone* microphone = nullptr;
    ScriptedSpeaker* speaker = nullptr;
};

} // namespace

class TestRecording : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void whatIsSaidWhileTheKeyIsHeldIsSentAsSound()
    {
        Script script;
        Studio studio(script);
        WindowUnderTest& window = studio.window;
        studio.hold();
        window.settle();
        QVERIFY(studio.microphone->isOpen);
        studio.say(14);
        QVERIFY(window.named(text("0:14")));
        QVERIFY(window.named(text("9:46 left")));
        QVERIFY(window.startingWith(text("Level: ")));
        QVERIFY(!window.composer());
        studio.letGo();
        QVERIFY(!studio.microphone->isOpen);
        QVERIFY(studio.recorded());
        QVERIFY(window.named(text("14.0 s · 350 tokens")));
        window.press(Qt::Key_Return);
        QTRY_COMPARE(script.requests.size(), std::size_t(1));
        QVERIFY(window.finished());
        QCOMPARE(asked(script)[0].kind, engine::PartKind::Audio);
        QCOMPARE(studio.samples->value(0), 224'000);
        QVERIFY(window.startingWith(text("Voice note 0:14, 0:14")));
        QVERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.warnings(), QStringList());
    }

    void aTouchOfTheKeyGoesOnByItself()
    {
        Script script;
        Studio studio(script);
        studio.hold();
        studio.say(0.1);
        studio.letGo();
        QVERIFY(studio.microphone->isOpen);
        studio.say(3);
        studio.window.press(Qt::Key_Space, Qt::ControlModifier); // a second touch ends it
        QVERIFY(studio.recorded());
        QCOMPARE(studio.recorder().seconds(), 3.1);
    }

    void whatRepeatsOrIsTypedMeanwhileChangesNothing()
    {
        Script script;
        Studio studio(script);
        studio.window.type(text("So: "));
        studio.hold();
        studio.say(1);
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Space, Qt::ControlModifier, text(" "), true);
        QCoreApplication::sendEvent(&studio.window.window(), &again);
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Space, Qt::ControlModifier, text(" "), true);
        QCoreApplication::sendEvent(&studio.window.window(), &up);
        QVERIFY(studio.microphone->isOpen);
        studio.window.type(text("x"));
        studio.say(1);
        studio.letGo();
        QVERIFY(studio.recorded());
        QCOMPARE(studio.recorder().seconds(), 2.0);
        studio.window.press(Qt::Key_Delete);
        QCOMPARE(studio.recorder().state(), Recorder::Idle);
        QCOMPARE(studio.window.composer()->property("text").toString(), text("So: "));
        QVERIFY(studio.window.composer()->hasActiveFocus());
    }

    void itIsHeardAgainCutAndAttached()
    {
        Script script;
        Studio studio(script);
        WindowUnderTest& window = studio.window;
        studio.record(10);
        window.press(Qt::Key_Space);
        QVERIFY(studio.speaker->isPlaying);
        QVERIFY(window.named(text("Pause (Space)")));
        studio.speaker->reach(4);
        window.press(Qt::Key_Space);
        QVERIFY(!studio.speaker->isPlaying);
        QQuickItem* start = window.named(text("Start of the recording: 0:00.0"));
        QVERIFY(start);
        start->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Right, Qt::ShiftModifier);
        window.press(Qt::Key_Right, Qt::ShiftModifier);
        window.press(Qt::Key_Left);
        QQuickItem* end = window.named(text("End of the recording: 0:10.0"));
        QVERIFY(end);
        end->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(window.named(text("7.1 s · 178 tokens")));
        window.click(window.named(text("Attach")));
        QVERIFY(studio.settled());
        QVERIFY(studio.chip("Voice note 0:07, 178 tokens"));
        QCOMPARE(studio.samples->value(0), 113'600);
        QVERIFY(script.requests.empty());
    }

    void whatWasCountedWhileItWasReadIsSentWhole()
    {
        Script script;
        Studio studio(script);
        studio.gate.closed = true;
        studio.record(3);
        studio.window.press(Qt::Key_Return);
        QVERIFY(studio.window.chat().attachments.parts().isEmpty()); // as a count asks
        studio.gate.open();
        QTRY_COMPARE(script.requests.size(), std::size_t(1));
        QVERIFY(studio.window.finished());
        QCOMPARE(asked(script)[0].kind, engine::PartKind::Audio);
    }

    void whatWaitsInAnotherChatIsNotSentInItsPlace()
    {
        Script script;
        Studio studio(script);
        WindowUnderTest& window = studio.window;
        QVERIFY(window.ask(text("Hello"))); // a chat is there
        const QString first = window.chat().conversations.current();
        studio.drop("a.wav", "RIFF" + QByteArray(32'040, '\0'));
        QVERIFY(studio.settled());
        window.type(text("not yet"));
        window.press(Qt::Key_N, Qt::ControlModifier);
        studio.gate.closed = true;
        studio.record(3);
        window.press(Qt::Key_Return);
        QVERIFY(window.chat().attachments.isReading());
        window.chat().conversations.select(first);
        QTRY_COMPARE(window.chat().conversations.current(), first);
        window.settle();
        QVERIFY(window.chat().attachments.mayBeSent());
        QCOMPARE(window.composer()->property("text").toString(), text("not yet"));
        QCOMPARE(script.requests.size(), std::size_t(1));
        studio.gate.open();
    }

    void aRecordingThatHasNoRoomIsKept()
    {
        Script script;
        Studio studio(script);
        AttachmentController& attachments = studio.window.chat().attachments;
        const QUrl file = studio.file("a.wav", "RIFF" + QByteArray(32'040, '\0'));
        attachments.addFiles(QList<QUrl>(AttachmentController::kMostFiles, file));
        QVERIFY(studio.settled());
        studio.record(3);
        studio.window.press(Qt::Key_Return);
        QVERIFY(studio.recorded());
        QCOMPARE(attachments.problem(),
                 text("Voice note 0:03 cannot be used. Remove it to send the rest."));
        attachments.remove(AttachmentController::kMostFiles);
        attachments.remove(0);
        studio.window.click(studio.window.named(text("Attach")));
        QVERIFY(studio.settled());
        QCOMPARE(attachments.problem(), QString());
        QVERIFY(studio.chip("Voice note 0:03, "));
        QVERIFY(script.requests.empty());
    }

    void itIsGivenToBeWrittenOut()
    {
        Script script;
        Studio studio(script);
        studio.record(3);
        studio.window.click(studio.window.named(text("Write it out")));
        QVERIFY(studio.settled());
        QVERIFY(studio.chip("Voice note 0:03, "));
        QVERIFY(script.requests.empty());
        QVERIFY(studio.window.composer()->property("text").toString().startsWith(
            text("Write out word for word")));
        studio.window.press(Qt::Key_Return);
        QVERIFY(studio.window.finished());
        QCOMPARE(asked(script).size(), std::size_t(2));
    }

    void aMicrophoneThatIsLostLosesNothing()
    {
        Script script;
        Studio studio(script);
        studio.window.click(studio.window.startingWith(text("Record sound")));
        studio.say(5);
        studio.microphone->lose();
        studio.window.settle();
        QVERIFY(
            studio.window.startingWith(text("Built-in microphone gave no more sound after 0:05.")));
        studio.window.click(studio.window.named(text("Send sound")));
        QTRY_COMPARE(script.requests.size(), std::size_t(1));
        QVERIFY(studio.window.finished());
        QCOMPARE(studio.samples->value(0), 80'000);
    }

    void noMicrophoneIsSaidWithARemedy()
    {
        Script script;
        Studio studio(script);
        studio.microphone->refuses = true;
        studio.hold();
        studio.letGo();
        QVERIFY(studio.window.startingWith(text("There is no microphone. Connect one")));
        studio.microphone->refuses = false;
        studio.window.click(studio.window.named(text("Try again")));
        QVERIFY(studio.microphone->isOpen);
        studio.window.press(Qt::Key_Delete);
        QVERIFY(!studio.microphone->isOpen);
        QVERIFY(studio.window.composer()->hasActiveFocus());
    }

    void aModelThatDoesNotHearSaysSoFirst()
    {
        Script script;
        script.hears = false;
        Studio studio(script);
        WindowUnderTest& window = studio.window;
        window.click(window.named(text("Record sound: the open model does not hear")));
        QVERIFY(!studio.microphone->isOpen);
        QVERIFY(window.startingWith(text("Scripted does not hear.")));
        QVERIFY(window.named(text("Choose another model")));
        window.click(window.named(text("Record anyway")));
        QVERIFY(studio.microphone->isOpen);
        studio.say(2);
        window.press(Qt::Key_Space);
        window.press(Qt::Key_Return);
        QVERIFY(studio.settled());
        QVERIFY(studio.chip("Voice note 0:02, ")); // it waits, and why is said
        QVERIFY(script.requests.empty());
        QVERIFY(window.startingWith(text("Scripted does not hear.")));
    }

    void oneOfSeveralMicrophonesIsChosen()
    {
        Script script;
        Studio studio(script);
        studio.microphone->devices.append({text("usb"), text("Desk microphone")});
        studio.window.click(studio.window.startingWith(text("Record sound")));
        studio.say(1);
        studio.window.click(studio.window.named(text("Built-in microphone")));
        QQuickItem* other = studio.window.named(text("Desk microphone"));
        QVERIFY(other);
        studio.window.click(other);
        QCOMPARE(studio.microphone->started.last(), text("usb"));
        studio.say(1);
        QCOMPARE(studio.recorder().seconds(), 2.0);
    }

    void nobodyIsHeardUnseen()
    {
        Script script;
        Studio studio(script);
        studio.window.click(studio.window.startingWith(text("Record sound")));
        studio.say(2);
        studio.window.press(Qt::Key_Comma, Qt::ControlModifier); // the settings lie over it
        QVERIFY(!studio.microphone->isOpen);
        QVERIFY(studio.recorded());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestRecording)
#include "test_recording.moc"
