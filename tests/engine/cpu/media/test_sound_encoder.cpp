// From samples to soft tokens through the encoder that the program uses: goldens of both kinds of
// projectors, limits, progress, cancelling, memory.
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/media/audio_size.h"
#include "tests/support/golden_case.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/support/tiny_projector.h"
#include "tests/support/wav_file.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::difference;
using cabochon::test::readSafetensors;
using cabochon::test::readWav;
using cabochon::test::testData;

namespace {

/// A projector and its encoder.
struct Ears {
    explicit Ears(const std::filesystem::path& path, CpuLevel level = CpuLevel::Exact)
    {
        auto opened = Projector::open(path);
        if (!opened) qFatal("%s", opened.error().message.c_str());
        projector = std::move(*opened);
        CpuOptions options;
        options.level = level;
        options.threads = 2;
        auto created = createCpuMediaEncoder(*projector, options);
        if (!created) qFatal("%s", created.error().message.c_str());
        encoder = std::move(*created);
    }
    std::unique_ptr<const Projector> projector;
    std::unique_ptr<MediaEncoder> encoder;
};

const std::filesystem::path kTower = testData("goldens/text-e/mmproj.gguf");
const std::filesystem::path kDirect = testData("goldens/text-unified/mmproj.gguf");

} // namespace

class TestSoundEncoder : public QObject {
    Q_OBJECT

private slots:
    void hearsWithATower()
    {
        Ears ears(kTower);
        for (const std::string clip : {"noise", "speech", "sweep"}) {
            const auto arrays = readSafetensors(testData("goldens/audio/" + clip + ".safetensors"));
            const auto samples = readWav(testData("goldens/audio/" + clip + ".wav"));
            const auto tokens = ears.encoder->encodeSound(samples, {});
            QVERIFY(tokens);
            QCOMPARE(tokens->count, soundTokens(samples.size()));
            const double worst =
                difference(tokens->rows, arrays.at("soft_tokens").floats()).largest;
            qInfo("%s: largest difference %.2g", clip.c_str(), worst);
            QVERIFY(worst < 5e-4); // the reference's spectra are float32
        }
    }

    void hearsWithoutATower()
    {
        for (const CpuLevel level : {CpuLevel::Exact, bestCpuLevel()}) {
            Ears ears(kDirect, level);
            for (const std::string clip : {"noise", "sweep"}) {
                const auto arrays =
                    readSafetensors(testData("goldens/unified-mm/audio-" + clip + ".safetensors"));
                const auto samples = readWav(testData("goldens/audio/" + clip + ".wav"));
                const auto tokens = ears.encoder->encodeSound(samples, {});
                QVERIFY(tokens);
                QCOMPARE(tokens->count, rawSoundTokens(samples.size()));
                const double worst =
                    difference(tokens->rows, arrays.at("soft_tokens").floats()).largest;
                qInfo("%s: largest difference %.2g", clip.c_str(), worst);
                QVERIFY(worst < 1e-4);
            }
        }
    }

    void givesTheSameAgain()
    {
        const auto samples = readWav(testData("goldens/audio/speech.wav"));
        Ears ears(kTower, bestCpuLevel());
        const auto first = ears.encoder->encodeSound(samples, {});
        QVERIFY(ears.encoder->encodeSound(std::vector<float>(100'000, 0.25f), {}));
        const auto second = ears.encoder->encodeSound(samples, {});
        ears.encoder->release();
        const auto third = ears.encoder->encodeSound(samples, {});
        QVERIFY(first && second && third);
        QVERIFY(first->rows == second->rows && first->rows == third->rows);
    }

    void hearsEveryLength_data()
    {
        QTest::addColumn<std::size_t>("samples");
        for (const std::size_t samples : {161u, 480u, 801u, 1601u, 7777u, 480'000u})
            QTest::addRow("%zu", samples) << samples;
    }

    void hearsEveryLength()
    {
        QFETCH(std::size_t, samples);
        std::vector<float> silence(samples);
        silence[samples / 2] = 1.0f;
        for (const auto& [path, count] : {std::pair{kTower, soundTokens(samples)},
                                          std::pair{kDirect, rawSoundTokens(samples)}}) {
            Ears ears(path, bestCpuLevel());
            const auto tokens = ears.encoder->encodeSound(silence, {});
            QVERIFY(tokens);
            QCOMPARE(tokens->count, count);
            QCOMPARE(tokens->rows.size(), std::size_t{count} * ears.projector->width());
        }
    }

    void refusesWhatCannotBeHeard()
    {
        for (const auto& path : {kTower, kDirect}) {
            Ears ears(path);
            const auto tooShort = ears.encoder->encodeSound(std::vector<float>(160), {});
            QVERIFY(!tooShort);
            QCOMPARE(tooShort.error().code, ErrorCode::MediaUnusable);
            QCOMPARE(tooShort.error().message,
                     "The sound has 160 samples; a model hears nothing in fewer than 161 (10 ms). "
                     "Give a longer recording.");
            const auto tooLong = ears.encoder->encodeSound(std::vector<float>(480'001), {});
            QVERIFY(!tooLong);
            QCOMPARE(tooLong.error().code, ErrorCode::Usage);
            std::vector<float> broken(1000, 0.1f);
            broken[500] = std::numeric_limits<float>::quiet_NaN();
            const auto noNumbers = ears.encoder->encodeSound(broken, {});
            QVERIFY(!noNumbers);
            QCOMPARE(noNumbers.error().code, ErrorCode::NumericalError);
        }
    }

    void saysWhenAFileIsDamaged()
    {
        test::GgufImage image = test::tinyTowerProjector();
        std::string& data = image.tensor("a.blk.0.ln2.weight").data;
        data.replace(0, sizeof(float), test::raw(std::numeric_limits<float>::quiet_NaN()));
        const std::string bytes = image.bytes();
        const auto projector = Projector::fromBytes(test::asBytes(bytes), "tiny");
        QVERIFY(projector);
        for (const CpuLevel level : {CpuLevel::Exact, bestCpuLevel()}) {
            CpuOptions options;
            options.level = level;
            const auto encoder = createCpuMediaEncoder(**projector, options);
            QVERIFY(encoder);
            const auto tokens = (*encoder)->encodeSound(std::vector<float>(1000, 0.1f), {});
            QVERIFY(!tokens);
            QCOMPARE(tokens.error().code, ErrorCode::NumericalError);
        }
    }

    void saysHowFarItIs()
    {
        Ears ears(kTower, bestCpuLevel());
        std::vector<std::pair<std::uint32_t, std::uint32_t>> steps;
        EncodeOptions options;
        options.progress = [&](std::uint32_t done, std::uint32_t total) {
            steps.emplace_back(done, total);
        };
        QVERIFY(ears.encoder->encodeSound(std::vector<float>(16'000), options));
        QCOMPARE(steps.size(), std::size_t{10}); // two layers
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i], std::pair(std::uint32_t(i + 1), std::uint32_t(steps.size())));
    }

    void stopsAtEveryStep()
    {
        Ears ears(kTower, bestCpuLevel());
        const auto samples = readWav(testData("goldens/audio/noise.wav"));
        const auto expected = ears.encoder->encodeSound(samples, {});
        for (std::uint32_t last = 0; last < 9; ++last) {
            CancelFlag cancel;
            EncodeOptions options;
            options.cancel = &cancel;
            options.progress = [&](std::uint32_t done, std::uint32_t) {
                if (done == last) cancel.request();
                QVERIFY(done <= last);
            };
            if (last == 0) cancel.request();
            const auto tokens = ears.encoder->encodeSound(samples, options);
            QVERIFY(!tokens);
            QCOMPARE(tokens.error().code, ErrorCode::Cancelled);
        }
        const auto again = ears.encoder->encodeSound(samples, {});
        QVERIFY(again && expected);
        QVERIFY(again->rows == expected->rows);
    }

    void givesItsMemoryBack()
    {
        Ears ears(kTower, bestCpuLevel());
        QCOMPARE(ears.encoder->memoryBytes(), std::uint64_t{0});
        QVERIFY(ears.encoder->encodeSound(std::vector<float>(16'000), {}));
        const std::uint64_t used = ears.encoder->memoryBytes();
        QVERIFY(used > 0);
        QVERIFY(ears.encoder->encodeSound(std::vector<float>(kMostPieceSamples), {}));
        QVERIFY(ears.encoder->memoryBytes() < used + (2u << 20)); // frames alone grow
        ears.encoder->release();
        QCOMPARE(ears.encoder->memoryBytes(), std::uint64_t{0});
    }
};

CABOCHON_TEST(TestSoundEncoder)
#include "test_sound_encoder.moc"
