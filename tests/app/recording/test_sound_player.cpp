// Proves that one piece of sound is played at a time, rests where it was left, begins again where
// its stretch begins, and that a loudspeaker that is not there is said.
#include "app/recording/sound_player.h"
#include "tests/app/recording/scripted_sound.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QTest>

#include <memory>

using namespace cabochon;
using cabochon::test::ScriptedSpeaker;
using cabochon::test::text;
using Stretch = std::pair<qint64, qint64>;

namespace {

struct PlayerDesk {
    PlayerDesk()
    {
        auto made = std::make_unique<ScriptedSpeaker>();
        speaker = made.get();
        player.setOutput(std::move(made));
    }
    SoundSamples tenSeconds = SoundSamples(160'000, 0);
    SoundPlayer player;
    ScriptedSpeaker* speaker = nullptr;
};

} // namespace

class TestSoundPlayer : public QObject {
    Q_OBJECT

private slots:
    void aStretchIsPlayedPausedAndGoesOn()
    {
        PlayerDesk desk;
        desk.player.play(text("a"), desk.tenSeconds, 2, 5, -1);
        QVERIFY(desk.player.isPlaying());
        QCOMPARE(desk.speaker->played.last(), Stretch(32'000, 80'000));
        desk.speaker->reach(3.5);
        QCOMPARE(desk.player.position(), 3.5);
        desk.player.pause();
        QVERIFY(!desk.speaker->isPlaying);
        desk.player.play(text("a"), desk.tenSeconds, 2, 5, -1);
        QCOMPARE(desk.speaker->played.last(), Stretch(56'000, 80'000));
        desk.speaker->end();
        QVERIFY(!desk.player.isPlaying());
        QCOMPARE(desk.player.position(), 2.0);
        desk.player.play(text("a"), desk.tenSeconds, 2, 5, 4.25);
        QCOMPARE(desk.speaker->played.last(), Stretch(68'000, 80'000));
    }

    void anotherOneTakesItsPlace()
    {
        PlayerDesk desk;
        desk.player.play(text("a"), desk.tenSeconds, 0, 0, 6);
        desk.player.play(text("b"), desk.tenSeconds, 0, 0, -1);
        QCOMPARE(desk.player.key(), text("b"));
        QCOMPARE(desk.speaker->played.last(), Stretch(0, 160'000));
        desk.player.forget(text("a"));
        QVERIFY(desk.player.isPlaying());
        desk.player.forget(text("b"));
        QVERIFY(!desk.speaker->isPlaying);
        QCOMPARE(desk.player.key(), QString());
    }

    void whatIsOutOfBoundsBeginsAtTheStart()
    {
        PlayerDesk desk;
        desk.player.play(text("a"), desk.tenSeconds, 3, 99, 1);
        QCOMPARE(desk.speaker->played.last(), Stretch(48'000, 160'000));
        desk.player.play(text("empty"), {}, 0, 0, -1);
        QVERIFY(!desk.player.isPlaying());
    }

    void noLoudspeakerIsSaid()
    {
        PlayerDesk desk;
        desk.player.play(text("a"), desk.tenSeconds, 0, 0, -1);
        desk.speaker->fail();
        QVERIFY(!desk.player.isPlaying());
        QVERIFY(desk.player.problem().startsWith(text("Nothing can be heard:")));
        desk.player.play(text("a"), desk.tenSeconds, 0, 0, -1);
        QCOMPARE(desk.player.problem(), QString());
    }
};

CABOCHON_TEST(TestSoundPlayer)
#include "test_sound_player.moc"
