// Proves the arithmetic of memory on a shape small enough to count by hand, and the choice of the
// longest context.
#include "engine/model/memory_plan.h"
#include "engine/model/safetensors_writer.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cabochon::engine;

namespace {

/// Three layers: sliding with 2 heads of 4, full with 1 head of 8, and one that shares the
/// latter's.
ModelConfig smallConfig()
{
    ModelConfig config;
    config.layerCount = 3;
    config.slidingWindow = 16;
    config.contextLength = 100'000;
    config.layers = {{AttentionKind::Sliding, 4, 2, 64, 0},
                     {AttentionKind::Full, 8, 1, 64, 1},
                     {AttentionKind::Full, 8, 1, 64, 1}};
    return config;
}

} // namespace

class TestMemoryPlan : public QObject {
    Q_OBJECT

private slots:
    void countsPagesOfOwnersOnly()
    {
        // Keys and values of 64 positions, f16: 1 head of 8, and 2 heads of 4.
        const std::uint64_t page = 64 * 2 * 8 * 2;
        CacheShape shape{
            .contextLength = 1000, .runColumns = 10, .slidingSlack = 20, .keptSlack = std::nullopt};
        // Sliding: a window of 16, 20 and 10 more, in pages that may begin anywhere.
        CacheBytes bytes = cacheBytes(smallConfig(), shape);
        QCOMPARE(bytes.first, 2 * page);
        QCOMPARE(bytes.atMost, 16 * page + 2 * page);
        // The fork at the end of a prompt: its window, and a copy of the page that both write.
        shape.keptSlack = 4;
        bytes = cacheBytes(smallConfig(), shape);
        QCOMPARE(bytes.first, 2 * page);
        QCOMPARE(bytes.atMost, 17 * page + 4 * page);
    }

    void shortContextsNeedNoWholeWindow()
    {
        const CacheShape shape{.contextLength = 8,
                               .runColumns = 500,
                               .formats = {KvFormat::F32, KvFormat::F32},
                               .keptSlack = std::nullopt};
        const std::uint64_t page = 64 * 2 * 8 * 4;
        QCOMPARE(cacheBytes(smallConfig(), shape).atMost, 2 * page);
    }

    void eightBitRowsTakeAByteAValueAndTheirScales()
    {
        // 34 bytes for 32 values where heads are multiples of 64, as in all published models.
        QCOMPARE(kvBytes(KvFormat::Q8, 3, 2, 512), std::uint64_t(3 * 2 * 512 / 32 * 34));
        QCOMPARE(kvBytes(KvFormat::Q8, 1, 1, 34), std::uint64_t(36 + 4));
        const CacheShape shape{
            .contextLength = 64, .formats = KvFormats::of(KvFormat::Q8), .keptSlack = std::nullopt};
        // 8 codes and room for 2 scales; f16 for sliding layers.
        QCOMPARE(cacheBytes(smallConfig(), shape).atMost,
                 std::uint64_t(64 * 2 * (8 + 4) + 64 * 2 * 8 * 2));
    }

    void choosesTheLongestContextThatFits()
    {
        const ModelConfig config = smallConfig();
        const CacheShape shape{.runColumns = 10};
        QCOMPARE(longestContext(config, shape, 1ull << 40), 100'000u);
        QCOMPARE(longestContext(config, shape, 0), 4'096u);
        const std::uint64_t budget = 1'000'000;
        const std::uint32_t chosen = longestContext(config, shape, budget);
        QCOMPARE(chosen % 1'024, 0u);
        CacheShape tried = shape;
        tried.contextLength = chosen;
        QVERIFY(cacheBytes(config, tried).atMost <= budget);
        tried.contextLength = chosen + 1'024;
        QVERIFY(cacheBytes(config, tried).atMost > budget);
    }

    void tinyModelsKeepTheirOwnMaximum()
    {
        ModelConfig config = smallConfig();
        config.contextLength = 512;
        QCOMPARE(longestContext(config, {}, 0), 512u);
    }

    void writtenArraysReadBackTheSame()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.safetensors").toStdString();
        const NamedArray first{"logits", {2, 3}, {1, 2, 3, 4, 5, -6.5f}};
        const NamedArray second{"hidden.0", {1}, {0.25f}};
        QVERIFY(writeSafetensors(path, {first, second}));
        const auto arrays = cabochon::test::readSafetensors(path);
        QCOMPARE(arrays.size(), std::size_t(2));
        QCOMPARE(arrays.at("logits").dtype, std::string("F32"));
        QCOMPARE(arrays.at("logits").shape, std::vector<std::int64_t>({2, 3}));
        QCOMPARE(arrays.at("logits").floats(), first.values);
        QCOMPARE(arrays.at("hidden.0").floats(), second.values);
    }

    void unwritablePlaceIsAnError()
    {
        const cabochon::Status status = writeSafetensors("/nonexistent/a.safetensors", {});
        QVERIFY(!status);
        QCOMPARE(status.error().code, cabochon::ErrorCode::FileWriteFailed);
    }
};

CABOCHON_TEST(TestMemoryPlan)
#include "test_memory_plan.moc"
