// Proves the memory behind pages on the CPU: rows come back in every format, pages are cleared when
// they are taken, copied whole, and given back to the system but for a few.
#include "engine/cpu/kv_pages.h"
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

/// A sliding and a full layer, and one that shares the latter's.
ModelConfig smallConfig(std::uint32_t kvHeads, std::uint32_t headSize)
{
    ModelConfig config;
    config.layerCount = 3;
    config.slidingWindow = 8;
    config.layers = {{AttentionKind::Sliding, 4, 1, 4, 0},
                     {AttentionKind::Full, headSize, kvHeads, 4, 1},
                     {AttentionKind::Full, headSize, kvHeads, 4, 1}};
    return config;
}

KvPages pagesOf(const ModelConfig& config, KvFormats formats)
{
    return {config, formats, config.layerCount, vectorFunctions(bestCpuLevel())};
}

} // namespace

class TestKvPages : public QObject {
    Q_OBJECT

private slots:
    void rowsComeBackInEveryFormat_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<double>("tolerance"); // of normal values
        QTest::newRow("f32") << int(KvFormat::F32) << 0.0;
        QTest::newRow("f16") << int(KvFormat::F16) << 2e-3;
        QTest::newRow("q8") << int(KvFormat::Q8) << 0.025; // of up to 5 in 127 steps
    }
    void rowsComeBackInEveryFormat()
    {
        QFETCH(int, format);
        QFETCH(double, tolerance);
        constexpr std::uint32_t kHeads = 3, kPositions = 150;
        for (const std::uint32_t headSize : {4u, 32u, 33u, 40u, 256u}) {
            const ModelConfig config = smallConfig(kHeads, headSize);
            KvPages pages = pagesOf(config, {KvFormat(format), KvFormat::F16});
            QVERIFY(pages.take(KvGroup::Full, 0, 5));
            const std::vector<std::uint32_t> table = {4, 0, 2};
            std::mt19937 random(headSize);
            std::normal_distribution<float> normal;
            std::vector<float> keys(std::size_t{kPositions} * kHeads * headSize);
            std::vector<float> values(keys.size());
            for (std::size_t i = 0; i < keys.size(); ++i)
                keys[i] = normal(random), values[i] = normal(random);
            const std::size_t row = std::size_t{kHeads} * headSize;
            for (std::uint32_t p = 0; p < kPositions; ++p)
                pages.store(1, table, p, keys.data() + p * row, values.data() + p * row);
            const KvView view = pages.view(2, table); // the sharer reads its owner's
            double worst = 0;
            for (std::size_t i = 0; i < keys.size(); ++i) {
                const auto p = static_cast<std::uint32_t>(i / row);
                const std::size_t head =
                    view.index(p, static_cast<std::uint32_t>(i % row) / headSize);
                const auto d = static_cast<std::uint32_t>(i % headSize);
                const auto error = [&](const std::byte* rows, float expected) {
                    return std::fabs(operations::cacheValue(view, rows, head, d) - expected);
                };
                worst = std::max<double>(worst, error(view.keyRows(p), keys[i]));
                worst = std::max<double>(worst, error(view.valueRows(p), values[i]));
            }
            QVERIFY2(worst <= tolerance, qPrintable(QString::number(worst)));
        }
    }

    void pagesAreClearedAndCopiedWhole()
    {
        const ModelConfig config = smallConfig(1, 4);
        KvPages pages = pagesOf(config, {KvFormat::F32, KvFormat::F32});
        QVERIFY(pages.take(KvGroup::Sliding, 0, 2));
        const std::vector<std::uint32_t> first = {0}, second = {1};
        const std::vector<float> row = {1, 2, 3, 4};
        for (std::uint32_t p = 0; p < 64; ++p)
            pages.store(0, first, p, row.data(), row.data());
        QVERIFY(pages.copy(KvGroup::Sliding, 0, 1));
        const auto at = [&](const std::vector<std::uint32_t>& table, std::uint32_t p) {
            const KvView view = pages.view(0, table);
            return operations::cacheValue(view, view.valueRows(p), view.index(p, 0), 2);
        };
        for (std::uint32_t p = 0; p < 64; ++p)
            QCOMPARE(at(second, p), 3.0f);
        pages.release(KvGroup::Sliding, 0);
        QVERIFY(pages.take(KvGroup::Sliding, 0, 1));
        for (std::uint32_t p = 0; p < 64; ++p)
            QCOMPARE(at(first, p), 0.0f);
        QCOMPARE(at(second, 63), 3.0f);
    }

    void memoryGoesBackButForAFewPages()
    {
        const ModelConfig config = smallConfig(2, 64);
        KvPages pages = pagesOf(config, {});
        QCOMPARE(pages.sizeBytes(), std::uint64_t(0));
        QVERIFY(pages.take(KvGroup::Full, 0, 100));
        const KvPageLayout layout(config, {}, 0, config.layerCount);
        const std::uint64_t page = layout.bytesOf(KvGroup::Full);
        QCOMPARE(page, std::uint64_t(2 * 64 * 2 * 64 * 2));
        QCOMPARE(pages.sizeBytes(), 100 * page);
        for (std::uint32_t i = 0; i < 100; ++i)
            pages.release(KvGroup::Full, i);
        QVERIFY(pages.sizeBytes() <= 8 * page);
        // What waits is used before more is asked for, whatever its number was.
        const std::uint64_t waiting = pages.sizeBytes();
        QVERIFY(waiting > 0);
        QVERIFY(pages.take(KvGroup::Full, 90, 3));
        QCOMPARE(pages.sizeBytes(), waiting);
    }

    void saysWhenMemoryIsShort()
    {
        ModelConfig config = smallConfig(1024, 1u << 24); // pages of terabytes
        KvPages pages = pagesOf(config, {KvFormat::F32, KvFormat::F32});
        const Status status = pages.take(KvGroup::Full, 0, 1);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::OutOfMemory);
        QVERIFY(QString::fromStdString(status.error().message).contains("key-value cache"));
        QCOMPARE(pages.sizeBytes(), std::uint64_t(0));
        QVERIFY(pages.take(KvGroup::Sliding, 0, 1));
    }
};

CABOCHON_TEST(TestKvPages)
#include "test_kv_pages.moc"
