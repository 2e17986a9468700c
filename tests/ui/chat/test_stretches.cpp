// Proves that of a sound or a video a stretch is chosen by key and by dragging, that its tokens and
// what the engine is asked follow it exactly, and that sounds of messages are played from the
// transcript and in the viewer.
#include "tests/app/recording/scripted_sound.h"
#include "tests/support/test_main.h"
#include "tests/ui/chat/attaching_desk.h"

#include <QGuiApplication>
#include <QTest>

using namespace cabochon;
using cabochon::test::asked;
using cabochon::test::Desk;
using cabochon::test::Script;
using cabochon::test::ScriptedSpeaker;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;
using Played = std::pair<qint64, qint64>;

namespace {

ScriptedSpeaker* listen(Desk& desk)
{
    auto made = std::make_unique<ScriptedSpeaker>();
    ScriptedSpeaker* speaker = made.get();
    desk.window.chat().attachments.sounds()->player()->setOutput(std::move(made));
    return speaker;
}

} // namespace

class TestStretches : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void aSoundIsCutByKeyAndItsTokensFollow()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("talk.mp3", "sound 14");
        QVERIFY(desk.settled());
        window.press(Qt::Key_Backtab, Qt::ShiftModifier); // the chip
        QVERIFY(window.named(text("What to listen to")));
        QVERIFY(window.named(text("0:00.0 to 0:14.0 · 350 tokens")));
        QQuickItem* start = window.startingWith(text("Start of talk.mp3"));
        QVERIFY(start);
        start->forceActiveFocus(Qt::TabFocusReason);
        for (int second = 0; second < 5; ++second)
            window.press(Qt::Key_Right, Qt::ShiftModifier);
        window.startingWith(text("End of talk.mp3"))->forceActiveFocus(Qt::TabFocusReason);
        for (int tenth = 0; tenth < 5; ++tenth)
            window.press(Qt::Key_Left);
        QVERIFY(window.named(text("0:05.0 to 0:13.5 · 213 tokens")));
        window.press(Qt::Key_Escape);
        QVERIFY(desk.chip("talk.mp3, 213 tokens"));
        window.press(Qt::Key_Escape);
        window.type(text("What is said?"));
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        QCOMPARE(asked(script)[0].kind, engine::PartKind::Audio);
        QCOMPARE(asked(script)[0].firstSecond, 5.0);
        QCOMPARE(asked(script)[0].lastSecond, 13.5);
        QVERIFY(window.startingWith(text("talk.mp3, 0:05–0:14 of 0:14")));
        QCOMPARE(window.warnings(), QStringList());
    }

    void ofAVideoAMinuteAtMostIsLookedAt()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("garden.mp4", "video 320x240 90");
        QVERIFY(desk.settled());
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(window.startingWith(text("0:00.0 to 1:00.0 · 32 pictures · ")));
        window.startingWith(text("End of garden.mp4"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_End);
        QVERIFY(window.startingWith(text("0:30.0 to 1:30.0 · 32 pictures · ")));
        window.startingWith(text("Start of garden.mp4"))->forceActiveFocus(Qt::TabFocusReason);
        for (int second = 0; second < 55; ++second)
            QTest::keyClick(&window.window(), Qt::Key_Right, Qt::ShiftModifier);
        window.settle();
        QVERIFY(window.startingWith(text("1:25.0 to 1:30.0 · 5 pictures · ")));
        window.press(Qt::Key_Escape);
        window.press(Qt::Key_Escape);
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        QCOMPARE(asked(script)[0].kind, engine::PartKind::Video);
        QCOMPARE(asked(script)[0].firstSecond, 85.0);
        QCOMPARE(asked(script)[0].frames, 5U);
    }

    void aHandleIsDraggedAndTheStretchPlayed()
    {
        Script script;
        Desk desk(script);
        ScriptedSpeaker* speaker = listen(desk);
        WindowUnderTest& window = desk.window;
        desk.drop("talk.mp3", "sound 10");
        QVERIFY(desk.settled());
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QQuickItem* end = window.startingWith(text("End of talk.mp3"));
        const QPoint from = WindowUnderTest::sceneRect(end).center().toPoint();
        const int half = int(end->parentItem()->width() / 2);
        QTest::mousePress(&window.window(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(&window.window(), from - QPoint(half * step / 8, 0));
        QTest::mouseRelease(&window.window(), Qt::LeftButton, {}, from - QPoint(half, 0));
        window.settle();
        DraftMediaModel* items = window.chat().attachments.items();
        const double last =
            items->data(items->index(0), DraftMediaModel::LastSecondRole).toDouble();
        QVERIFY2(std::abs(last - 5) < 0.3, qPrintable(QString::number(last)));
        QQuickItem* play = window.named(text("Play"));
        QVERIFY(play);
        window.click(play);
        QTRY_VERIFY(speaker->isPlaying);
        QCOMPARE(speaker->played.last().first, 0);
        QCOMPARE(speaker->played.last().second, qint64(std::llround(last * 16'000)));
    }

    void theChoiceComesBackWithTheDraft()
    {
        DraftAttachment attachment;
        attachment.facts.kind = MediaKind::Audio;
        attachment.facts.seconds = 20;
        chooseStretch(attachment, 3.25, 7.5);
        const DraftAttachment back = fromKept(keptForm(attachment));
        QCOMPARE(back.firstSecond, 3.25);
        QCOMPARE(back.lastSecond, 7.5);
    }

    void soundsOfMessagesArePlayedThereAndInTheViewer()
    {
        Script script;
        Desk desk(script);
        ScriptedSpeaker* speaker = listen(desk);
        WindowUnderTest& window = desk.window;
        desk.drop("talk.mp3", "sound 10");
        desk.drop("song.mp3", "sound 20");
        QVERIFY(desk.settled());
        window.chat().attachments.setStretch(0, 2, 8);
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        QQuickItem* play = window.named(text("Play talk.mp3"));
        QVERIFY(play);
        window.click(play);
        QTRY_VERIFY(speaker->isPlaying);
        QCOMPARE(speaker->played.last(), Played(32'000, 128'000));
        window.settle();
        QVERIFY(window.named(text("Pause talk.mp3")));
        window.click(window.named(text("Play song.mp3"))); // one at a time
        QTRY_COMPARE(speaker->played.last(), Played(0, 320'000));
        window.settle();
        QVERIFY(window.named(text("Play talk.mp3")));

        QQuickItem* card = window.startingWith(text("song.mp3, "));
        card->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Space);
        QVERIFY(!speaker->isPlaying);
        window.press(Qt::Key_Return);
        QTRY_VERIFY(window.named(text("0:00 of 0:20")));
        window.press(Qt::Key_Right);
        QCOMPARE(speaker->played.last(), Played(80'000, 320'000));
        window.press(Qt::Key_Escape);
        QVERIFY(!speaker->isPlaying);
        QCOMPARE(window.warnings(), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestStretches)
#include "test_stretches.moc"
