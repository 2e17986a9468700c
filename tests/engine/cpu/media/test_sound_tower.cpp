// The tower of sound against transformers' (goldens/audio): every stored stage of three clips with
// exact products, soft tokens at every level.
#include "engine/cpu/media/sound_tower.h"
#include "engine/media/audio_size.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/golden_case.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/support/tiny_projector.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::Array;
using cabochon::test::difference;
using cabochon::test::readSafetensors;
using cabochon::test::testData;

namespace {

constexpr const char* kClips[] = {"noise", "speech", "sweep"};

using Arrays = std::map<std::string, Array>;

Arrays goldenClip(const QString& clip)
{
    return readSafetensors(testData("goldens/audio/" + clip.toStdString() + ".safetensors"));
}

std::unique_ptr<const Projector> openProjector()
{
    auto projector = Projector::open(testData("goldens/text-e/mmproj.gguf"));
    if (!projector) qFatal("%s", projector.error().message.c_str());
    return std::move(*projector);
}

} // namespace

class TestSoundTower : public QObject {
    Q_OBJECT

private slots:
    void subsamplesLikeTheReference_data()
    {
        QTest::addColumn<QString>("clip");
        QTest::addColumn<int>("level");
        for (const char* clip : kClips)
            for (const CpuLevel level : {CpuLevel::Exact, bestCpuLevel()})
                QTest::addRow("%s %s", clip, cpuLevelName(level).data())
                    << QString(clip) << static_cast<int>(level);
    }

    void subsamplesLikeTheReference()
    {
        QFETCH(QString, clip);
        QFETCH(int, level);
        const Arrays arrays = goldenClip(clip);
        const std::vector<float> logMel = arrays.at("log_mel").floats();
        const auto projector = openProjector();
        const SoundSubsampling subsampling(projector->weights().sound,
                                           static_cast<CpuLevel>(level));
        std::vector<float> scratch(SoundSubsampling::kScratch, NAN);

        const std::vector<float> first = arrays.at("conv.0").floats();
        std::vector<float> got(first.size());
        for (std::size_t row = 0; row < first.size() / SoundSubsampling::kFirstWidth; ++row)
            subsampling.firstRow(logMel, row, scratch.data(),
                                 got.data() + row * SoundSubsampling::kFirstWidth);
        double worst = difference(got, first).largest;

        const std::vector<float> second = arrays.at("conv.1").floats();
        const std::size_t count =
            soundTokensOfFrames(static_cast<std::uint32_t>(logMel.size() / kMelBands));
        std::vector<float> all(count * SoundSubsampling::kWidth);
        subsampling.rows(logMel, 0, count, scratch.data(), all.data());
        worst = std::fmax(worst, difference(std::span(all).first(second.size()), second).largest);
        qInfo("largest difference %.2g", worst);
        QVERIFY(worst < 1e-4);

        // Any stretch of rows is that of the whole.
        for (std::size_t begin = 0; begin < count; begin += 3) {
            const std::size_t end = std::min(begin + 3, count);
            std::vector<float> part((end - begin) * SoundSubsampling::kWidth);
            subsampling.rows(logMel, begin, end, scratch.data(), part.data());
            QVERIFY(std::equal(part.begin(), part.end(),
                               all.begin() +
                                   static_cast<std::ptrdiff_t>(begin * SoundSubsampling::kWidth)));
        }
    }

    void agreesInEveryStage_data()
    {
        QTest::addColumn<QString>("clip");
        for (const char* clip : kClips)
            QTest::newRow(clip) << QString(clip);
    }

    void agreesInEveryStage()
    {
        QFETCH(QString, clip);
        const Arrays arrays = goldenClip(clip);
        const auto projector = openProjector();
        ThreadPool pool(2);
        auto tower = SoundTower::create(*projector, CpuLevel::Exact, pool);
        QVERIFY(tower);
        std::size_t stages = 0;
        double worst = 0;
        const StageVisitor compare = [&](const std::string& stage, const float* values,
                                         std::size_t rows, std::size_t width) {
            const auto found = arrays.find(stage);
            if (found == arrays.end()) return;
            const std::vector<float> expected = found->second.floats();
            const double largest = difference({values, rows * width}, expected).largest;
            if (largest > 1e-4) qWarning("%s: %g", stage.c_str(), largest);
            worst = std::fmax(worst, largest);
            ++stages;
        };
        const auto tokens = (*tower)->encode(arrays.at("log_mel").floats(), {}, &compare);
        QVERIFY(tokens);
        QCOMPARE(stages, std::size_t{10}); // all but log_mel, conv.*, rel_k and samples
        qInfo("largest difference %.2g in %zu stages", worst, stages);
        QVERIFY(worst < 1e-4);
        QCOMPARE(tokens->count, static_cast<std::uint32_t>(arrays.at("soft_tokens").shape[0]));
    }

    void agreesAtEveryLevel_data()
    {
        QTest::addColumn<int>("level");
        for (const CpuLevel level : test::kLevels)
            if (cpuLevelAvailable(level))
                QTest::newRow(cpuLevelName(level).data()) << static_cast<int>(level);
    }

    void agreesAtEveryLevel()
    {
        QFETCH(int, level);
        const auto projector = openProjector();
        ThreadPool pool(2);
        auto tower = SoundTower::create(*projector, static_cast<CpuLevel>(level), pool);
        QVERIFY(tower);
        for (const char* clip : kClips) {
            const Arrays arrays = goldenClip(clip);
            const auto tokens = (*tower)->encode(arrays.at("log_mel").floats(), {});
            QVERIFY(tokens);
            const double worst =
                difference(tokens->rows, arrays.at("soft_tokens").floats()).largest;
            qInfo("%s: largest difference %.2g", clip, worst);
            QVERIFY(worst < 1e-4);
        }
    }

    /// Sizes that no vector width divides, and bounds that differ between queries, keys and values.
    void agreesWithTheExactLevelAtUnusualSizes_data() { agreesAtEveryLevel_data(); }
    void agreesWithTheExactLevelAtUnusualSizes()
    {
        QFETCH(int, level);
        test::GgufImage image = test::tinyTowerProjector();
        const auto bound = [&](const std::string& linear, const char* suffix, float value) {
            image.add("a.blk.0." + linear + suffix, {1}, TensorType::F32);
            image.tensor("a.blk.0." + linear + suffix).data = test::raw(value);
        };
        for (const auto& [linear, most] :
             {std::pair{"attn_q", 0.5f}, {"attn_v", 0.75f}, {"ffn_down", 0.25f}}) {
            bound(linear, ".input_min", -most);
            bound(linear, ".input_max", most);
            bound(linear, ".output_min", -2 * most);
            bound(linear, ".output_max", most);
        }
        const std::string bytes = image.bytes();
        const auto projector = Projector::fromBytes(test::asBytes(bytes), "tiny");
        QVERIFY2(projector, projector ? "" : projector.error().message.c_str());
        ThreadPool pool(3);
        auto exact = SoundTower::create(**projector, CpuLevel::Exact, pool);
        auto fast = SoundTower::create(**projector, static_cast<CpuLevel>(level), pool);
        QVERIFY(exact && fast);
        for (const std::size_t frames : {1u, 2u, 5u, 57u, 97u}) {
            std::vector<float> logMel = test::randomFloats(frames * kMelBands, 1);
            const auto expected = (*exact)->encode(logMel, {});
            const auto got = (*fast)->encode(logMel, {});
            QVERIFY(expected && got);
            QCOMPARE(got->count, soundTokensOfFrames(static_cast<std::uint32_t>(frames)));
            QVERIFY(difference(got->rows, expected->rows).largest < 1e-2);
        }
    }
};

CABOCHON_TEST(TestSoundTower)
#include "test_sound_tower.moc"
