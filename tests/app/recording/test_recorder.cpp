// Proves that a recording keeps what was heard whatever happens to the device, ends at its limit,
// opens no device unasked, and that the stretch that counts stays within it.
#include "app/recording/recorder.h"
#include "engine/media/decoded_media.h"
#include "tests/app/recording/scripted_sound.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace cabochon;
using cabochon::test::ScriptedMicrophone;
using cabochon::test::text;

namespace {

struct Desk {
    Desk()
    {
        auto made = std::make_unique<ScriptedMicrophone>();
        microphone = made.get();
        recorder.setSource(std::move(made));
    }
    Recorder recorder;
    ScriptedMicrophone* microphone = nullptr;
};

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT

private slots:
    void noDeviceIsOpenedUnasked()
    {
        Desk desk;
        QVERIFY(desk.microphone->started.isEmpty());
        desk.recorder.stop();
        desk.recorder.discard();
        QVERIFY(desk.microphone->started.isEmpty());
    }

    void whatIsHeardIsKeptAndItsDeviceClosed()
    {
        Desk desk;
        desk.recorder.start();
        QCOMPARE(desk.recorder.state(), Recorder::Listening);
        desk.microphone->speak(1.5);
        QVERIFY(desk.recorder.level() > 0.45);
        QCOMPARE(desk.recorder.wave().size(), 30);
        desk.recorder.stop();
        QVERIFY(!desk.microphone->isOpen);
        QCOMPARE(desk.recorder.state(), Recorder::Recorded);
        QCOMPARE(desk.recorder.remark(), QString());
        QCOMPARE(desk.recorder.samples().size(), 24'000);
        QCOMPARE(desk.recorder.samples()[10],
                 qint16(std::lround(0.5F * float(std::sin(2.0)) * 32767)));
        desk.recorder.discard();
        QCOMPARE(desk.recorder.state(), Recorder::Idle);
        QCOMPARE(desk.recorder.seconds(), 0.0);
    }

    void aDeviceThatIsLostLosesNothing()
    {
        Desk desk;
        desk.recorder.start();
        desk.microphone->speak(14.2);
        desk.microphone->lose();
        QCOMPARE(desk.recorder.state(), Recorder::Recorded);
        QCOMPARE(desk.recorder.samples().size(), 227'200);
        QCOMPARE(desk.recorder.remark(),
                 text("Built-in microphone gave no more sound after 0:14. What was recorded until "
                      "then is here: send it, or record again."));
    }

    void itEndsAtItsLimitByItself()
    {
        Desk desk;
        desk.recorder.start();
        desk.microphone->speak(Recorder::kMostSeconds - 1, 0.1F);
        QCOMPARE(desk.recorder.secondsLeft(), 1.0);
        desk.microphone->speak(5, 0.1F);
        QCOMPARE(desk.recorder.state(), Recorder::Recorded);
        QCOMPARE(desk.recorder.seconds(), Recorder::kMostSeconds);
        QVERIFY(!desk.microphone->isOpen);
        QVERIFY2(desk.recorder.remark().startsWith(text("The recording ended by itself")),
                 qPrintable(desk.recorder.remark()));
    }

    void whyNothingIsHeardIsSaid_data()
    {
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("start");
        QTest::newRow("none") << int(SoundProblem::NoDevice) << text("There is no microphone.");
        QTest::newRow("refused") << int(SoundProblem::NotOpened)
                                 << text("Built-in microphone could not be opened:");
        QTest::newRow("silent") << int(SoundProblem::Lost)
                                << text("Built-in microphone gives no sound.");
    }
    void whyNothingIsHeardIsSaid()
    {
        QFETCH(int, problem);
        QFETCH(QString, start);
        Desk desk;
        desk.microphone->refuses = true;
        desk.microphone->problem = static_cast<SoundProblem>(problem);
        desk.recorder.start();
        QCOMPARE(desk.recorder.state(), Recorder::Refused);
        QVERIFY2(desk.recorder.remark().startsWith(start), qPrintable(desk.recorder.remark()));
        desk.microphone->refuses = false; // it was connected
        desk.recorder.again();
        QCOMPARE(desk.recorder.state(), Recorder::Listening);
    }

    void withoutASourceItSaysSo()
    {
        Recorder recorder;
        recorder.start();
        QCOMPARE(recorder.state(), Recorder::Refused);
        QVERIFY(!recorder.remark().isEmpty());
    }

    void aTouchRecordsNothing()
    {
        Desk desk;
        desk.recorder.start();
        desk.microphone->speak(0.1);
        desk.recorder.stop();
        QCOMPARE(desk.recorder.state(), Recorder::Idle);
        QCOMPARE(desk.recorder.seconds(), 0.0);
    }

    void silenceIsSaid()
    {
        Desk desk;
        desk.recorder.start();
        desk.microphone->speak(2, 0.0005F);
        desk.recorder.stop();
        QVERIFY(desk.recorder.remark().startsWith(text("Hardly anything can be heard.")));
    }

    void anotherMicrophoneGoesOnWithTheSameRecording()
    {
        Desk desk;
        desk.microphone->devices.append({text("usb"), text("Desk microphone")});
        desk.recorder.start();
        QCOMPARE(desk.recorder.devices(),
                 QStringList({text("Built-in microphone"), text("Desk microphone")}));
        desk.microphone->speak(1);
        desk.recorder.choose(1);
        QCOMPARE(desk.microphone->started, QStringList({QString(), text("usb")}));
        QCOMPARE(desk.recorder.device(), 1);
        desk.microphone->speak(1);
        desk.recorder.stop();
        QCOMPARE(desk.recorder.seconds(), 2.0);
        desk.recorder.again();
        QCOMPARE(desk.microphone->started.last(), text("usb"));
    }

    void theStretchStaysWithinTheRecording()
    {
        Desk desk;
        desk.recorder.start();
        desk.microphone->speak(10);
        desk.recorder.stop();
        QCOMPARE(desk.recorder.lastSample(), 160'000);
        desk.recorder.setRange(2.5, 4);
        QCOMPARE(desk.recorder.firstSample(), 40'000);
        QCOMPARE(desk.recorder.lastSample(), 64'000);
        desk.recorder.setRange(-3, 99);
        QCOMPARE(desk.recorder.firstSecond(), 0.0);
        QCOMPARE(desk.recorder.lastSecond(), 10.0);
        desk.recorder.setRange(9.99, 10); // too short
        QCOMPARE(desk.recorder.firstSecond(), 10 - Recorder::kLeastSeconds);
        desk.recorder.setRange(5, 0.01);
        QCOMPARE(desk.recorder.firstSecond(), 0.0);
        QCOMPARE(desk.recorder.lastSecond(), Recorder::kLeastSeconds);
    }
};

CABOCHON_TEST(TestRecorder)
#include "test_recorder.moc"
