// Counts of frames and soft tokens against what transformers' processor gives (goldens/audio,
// unified-mm), and around the ends of what models hear.
#include "engine/media/audio_size.h"
#include "engine/media/decoded_media.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace cabochon::engine;
using cabochon::test::readJsonFile;
using cabochon::test::testData;

class TestAudioSize : public QObject {
    Q_OBJECT

private slots:
    void countsAsTheReferenceDoes()
    {
        const auto json = readJsonFile(testData("goldens/audio/audio.json"));
        QCOMPARE(json["token_counts"].size(), std::size_t{60});
        for (const auto& row : json["token_counts"]) {
            // The reference cuts a longer recording off where we cut it in pieces.
            const auto samples =
                std::min(row["samples"].get<std::uint64_t>(), std::uint64_t{kMostPieceSamples});
            QCOMPARE(melFrames(samples), row["mel_frames"].get<std::uint32_t>());
            QCOMPARE(soundTokens(samples), row["tokens"].get<std::uint32_t>());
            QCOMPARE(soundTokensOfFrames(melFrames(samples)),
                     row["tokens_from_mask"].get<std::uint32_t>());
        }
        for (const auto& [name, clip] : json["clips"].items()) {
            QCOMPARE(melFrames(clip["samples"]), clip["mel_frames"].get<std::uint32_t>());
            QCOMPARE(soundTokens(clip["samples"]), clip["soft_tokens"].get<std::uint32_t>());
        }
    }

    void countsFramesOfModelsWithoutEncoder()
    {
        const auto json = readJsonFile(testData("goldens/unified-mm/unified.json"));
        QVERIFY(json["audio_token_counts"].size() >= 8);
        for (const auto& row : json["audio_token_counts"])
            QCOMPARE(rawSoundTokens(row[0]), row[1].get<std::uint32_t>());
    }

    void countsNothingInNothing()
    {
        QCOMPARE(melFrames(0), 0u);
        QCOMPARE(soundTokens(160), 0u);
        QCOMPARE(soundTokensOfFrames(0), 0u);
        QCOMPARE(rawSoundTokens(0), 0u);
    }
};

CABOCHON_TEST(TestAudioSize)
#include "test_audio_size.moc"
