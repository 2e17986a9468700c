// Where long recordings are cut: synthetic speech with pauses, noise, and lengths around the limit.
#include "engine/media/sound_pieces.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace cabochon::engine;

namespace {

struct Pause {
    double begin, end; // seconds
};

/// Loud noise, with much less of it in the pauses.
std::vector<float> speechWith(double seconds, std::initializer_list<Pause> pauses)
{
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0.0f, 0.1f);
    std::vector<float> samples(static_cast<std::size_t>(seconds * kSampleRate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double at = double(i) / kSampleRate;
        const bool quiet = std::any_of(pauses.begin(), pauses.end(), [&](const Pause& pause) {
            return at >= pause.begin && at < pause.end;
        });
        samples[i] = normal(random) * (quiet ? 0.01f : 1.0f);
    }
    return samples;
}

bool partition(const std::vector<SoundPiece>& pieces, std::size_t samples)
{
    std::size_t next = 0;
    for (const SoundPiece& piece : pieces) {
        if (piece.first != next || piece.count < kFewestPieceSamples ||
            piece.count > kMostPieceSamples)
            return false;
        next += piece.count;
    }
    return next == samples;
}

} // namespace

class TestSoundPieces : public QObject {
    Q_OBJECT

private slots:
    void followFromTheEnergiesOfAStretchsSteps()
    {
        const std::vector<float> speech =
            speechWith(95, {{8, 8.4}, {27, 27.5}, {41, 41.6}, {52, 52.2}, {70.1, 70.6}});
        const std::vector<double> energies = stepEnergies(speech);
        QCOMPARE(energies.size(), std::size_t{9500});
        QCOMPARE(soundPieces(energies, speech.size()), soundPieces(speech));
        // From 12.34 s to 91.05 s, and to an end within a step.
        for (const std::size_t last : {std::size_t{9105} * kPieceStep, speech.size() - 77}) {
            const std::size_t first = 1234 * kPieceStep;
            QCOMPARE(soundPieces(std::span(energies).subspan(1234), last - first),
                     soundPieces(std::span(speech).subspan(first, last - first)));
        }
    }

    void leavesShortRecordingsWhole()
    {
        const std::vector<float> silence(kMostPieceSamples);
        QCOMPARE(soundPieces(silence).size(), std::size_t{1});
        QCOMPARE(soundPieces(silence)[0], (SoundPiece{0, kMostPieceSamples}));
        QCOMPARE(soundPieces(std::span(silence).first(161))[0], (SoundPiece{0, 161}));
        QVERIFY(soundPieces(std::span(silence).first(160)).empty());
        QVERIFY(soundPieces({}).empty());
    }

    void cutsInTheLastPause()
    {
        const auto samples = speechWith(75, {{5, 6}, {22, 22.5}, {27, 27.6}, {48, 48.5}});
        const std::vector<SoundPiece> pieces = soundPieces(samples);
        QVERIFY(partition(pieces, samples.size()));
        QCOMPARE(pieces.size(), std::size_t{3});
        QVERIFY(pieces[1].startSeconds() > 27.1 && pieces[1].startSeconds() < 27.5);
        QVERIFY(pieces[2].startSeconds() > 48.1 && pieces[2].startSeconds() < 48.4);
        QCOMPARE(soundPieces(samples), pieces); // again the same
    }

    void prefersAPauseToAMomentOfSilence()
    {
        // 50 ms are a plosive, no pause.
        const auto samples = speechWith(40, {{23, 23.4}, {28, 28.05}});
        const std::vector<SoundPiece> pieces = soundPieces(samples);
        QCOMPARE(pieces.size(), std::size_t{2});
        QVERIFY(pieces[1].startSeconds() > 23.1 && pieces[1].startSeconds() < 23.3);
    }

    void cutsSpeechWithoutPausesAndSilenceLate()
    {
        for (const bool silent : {false, true}) {
            auto samples = speechWith(95, {});
            if (silent) std::fill(samples.begin(), samples.end(), 0.0f);
            const std::vector<SoundPiece> pieces = soundPieces(samples);
            QVERIFY(partition(pieces, samples.size()));
            QCOMPARE(pieces.size(), std::size_t{4});
            QVERIFY(pieces[1].startSeconds() > 29.5);
        }
    }

    void leavesNoScrapAtTheEnd()
    {
        for (const std::size_t surplus : {1, 159, 160, 161, 15'999, 16'000, 16'001, 320'001}) {
            const std::vector<float> samples(kMostPieceSamples + surplus);
            const std::vector<SoundPiece> pieces = soundPieces(samples);
            QVERIFY(partition(pieces, samples.size()));
            QCOMPARE(pieces.size(), std::size_t{2});
            QVERIFY(pieces[1].count >= kSampleRate);
        }
    }

    void cutsWhatIsNoSound()
    {
        const std::vector<float> samples(2 * kMostPieceSamples + 7,
                                         std::numeric_limits<float>::quiet_NaN());
        QVERIFY(partition(soundPieces(samples), samples.size()));
    }
};

CABOCHON_TEST(TestSoundPieces)
#include "test_sound_pieces.moc"
