// Proves which positions the KV cache can return to, by remembering what every row must hold.
#include "engine/cpu/kv_cache.h"
#include "engine/model/block_formats.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTest>

#include <cmath>
#include <map>
#include <random>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

ModelConfig twoLayers()
{
    ModelConfig config;
    config.layerCount = 2;
    config.slidingWindow = 8;
    LayerConfig sliding{AttentionKind::Sliding, 4, 1, 4, 0};
    LayerConfig full{AttentionKind::Full, 4, 1, 4, 1};
    config.layers = {sliding, full};
    return config;
}

float keyAt(const KvRows& rows, std::uint32_t position)
{
    return static_cast<const float*>(rows.keys)[(position % rows.capacity) * rows.headSize];
}

} // namespace

class TestKvCache : public QObject {
    Q_OBJECT

private slots:
    void everyPossibleRewindFindsItsWindow()
    {
        const ModelConfig config = twoLayers();
        ContextOptions options;
        options.contextLength = 200;
        options.prefillColumns = 4;
        options.kvFull = options.kvSliding = KvFormat::F32;
        Result<KvCache> created =
            KvCache::create(config, options, vectorFunctions(CpuLevel::Exact));
        QVERIFY(created);
        KvCache& cache = *created;
        std::mt19937 random(7);
        std::vector<float> expected; // what position p must hold
        float next = 1;
        int rewinds = 0, restored = 0;
        for (int step = 0; step < 4000; ++step) {
            const unsigned action = random() % 10;
            const auto position = static_cast<std::uint32_t>(expected.size());
            if (action < 6 && position + 4 <= 200) {
                const std::uint32_t count = 1 + random() % 4;
                cache.advanceTo(position + count);
                for (std::uint32_t i = 0; i < count; ++i) {
                    const std::vector<float> row(4, next);
                    cache.store(0, position + i, row.data(), row.data());
                    cache.store(1, position + i, row.data(), row.data());
                    expected.push_back(next++);
                }
            } else if (action == 6) {
                cache.checkpoint(position);
            } else if (position > 0) {
                const std::uint32_t back = 1 + random() % std::min(position, 60u);
                const std::uint32_t target = position - back;
                if (!cache.canRewind(target)) {
                    if (position < 190) continue;
                    cache.rewind(0);
                    expected.clear();
                    continue;
                }
                if (back > 16) ++restored;
                ++rewinds;
                cache.rewind(target);
                expected.resize(target);
            }
            const auto end = static_cast<std::uint32_t>(expected.size());
            for (std::uint32_t p = end > 7 ? end - 7 : 0; p < end; ++p) {
                QCOMPARE(keyAt(cache.rows(0), p), expected[p]);
            }
            for (std::uint32_t p = 0; p < end; ++p)
                QCOMPARE(keyAt(cache.rows(1), p), expected[p]);
        }
        QVERIFY(rewinds > 100);
        QVERIFY(restored > 5);
    }

    void eightBitRowsComeBackWithinHalfAStep()
    {
        for (const std::uint32_t headSize : {4u, 32u, 40u, 256u}) {
            ModelConfig config = twoLayers();
            config.layers[1].kvHeadCount = 3;
            config.layers[1].headSize = headSize;
            ContextOptions options;
            options.contextLength = 50;
            options.prefillColumns = 4;
            options.kvFull = KvFormat::Q8;
            Result<KvCache> created =
                KvCache::create(config, options, vectorFunctions(bestCpuLevel()));
            QVERIFY(created);
            KvCache& cache = *created;
            const KvRows rows = cache.rows(1);
            QCOMPARE(rows.format, KvFormat::Q8);
            QCOMPARE(cache.rows(0).format, KvFormat::F16);
            const std::uint64_t ring = kvBytes(KvFormat::F16, cache.rows(0).capacity, 1, 4);
            QCOMPARE(cache.sizeBytes(), 2 * (kvBytes(KvFormat::Q8, 50, 3, headSize) + ring));

            std::mt19937 random(headSize);
            std::normal_distribution<float> normal;
            std::vector<std::vector<float>> keys(50), values(50);
            const std::vector<float> other(4);
            cache.advanceTo(50);
            for (std::uint32_t p = 0; p < 50; ++p) {
                for (std::vector<float>* in : {&keys[p], &values[p]}) {
                    in->resize(std::size_t{3} * headSize);
                    for (float& value : *in)
                        value = normal(random);
                }
                cache.store(1, p, keys[p].data(), values[p].data());
            }
            for (std::uint32_t p = 0; p < 50; ++p) {
                for (std::uint32_t i = 0; i < 3 * headSize; ++i) {
                    const std::size_t head = rows.index(p, i / headSize);
                    const std::uint32_t d = i % headSize;
                    const auto check = [&](const void* base, float expected) {
                        const float scale = halfToFloat(rows.scales(base, head)[d / kQ8Block]);
                        const float found = static_cast<float>(rows.codes(base, head)[d]) * scale;
                        // The scale's own rounding to f16 may cut off the largest value.
                        return std::abs(found - expected) <= 0.57f * scale;
                    };
                    QVERIFY(check(rows.keys, keys[p][i]));
                    QVERIFY(check(rows.values, values[p][i]));
                }
            }
        }
    }

    void namesTheLayerWhenMemoryIsShort()
    {
        ModelConfig config = twoLayers();
        config.layers[1].headSize = 1u << 24;
        ContextOptions options;
        options.contextLength = 1u << 24;
        options.prefillColumns = 4;
        options.kvFull = KvFormat::F32;
        Result<KvCache> created =
            KvCache::create(config, options, vectorFunctions(CpuLevel::Exact));
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::OutOfMemory);
        QVERIFY(QString::fromStdString(created.error().message).contains("layer 1"));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestKvCache)
#include "test_kv_cache.moc"
