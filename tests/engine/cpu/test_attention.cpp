// Attention on every level against a plain double softmax: head sizes, grouped heads, windows,
// rings that have wrapped, image blocks, key counts around the tile size, more threads than heads.
#include "engine/cpu/attention.h"
#include "engine/cpu/operations.h"
#include "engine/model/block_formats.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::randomFloats;

namespace {

constexpr CpuLevel kLevels[] = {CpuLevel::Exact, CpuLevel::Portable, CpuLevel::Avx2,
                                CpuLevel::Avx512Vnni, CpuLevel::Amx};

struct Case {
    std::uint32_t headSize, heads, kvHeads, columns, position, window, capacity;
    unsigned threads;
    KvFormat format;
    std::vector<BidirectionalBlock> blocks;
};

/// K or V rows of all positions [positions, kvHeads, headSize] written into a ring; `rows` become
/// what the format keeps of them.
struct Ring {
    Ring(std::vector<float>& rows, const Case& test)
        : bytes(kvBytes(test.format, test.capacity, test.kvHeads, test.headSize),
                std::byte{0xff}) // as floats, halves or scales NaN: must not be read
    {
        KvRows cache;
        cache.format = test.format;
        cache.capacity = test.capacity;
        cache.kvHeads = test.kvHeads;
        cache.headSize = test.headSize;
        const std::size_t heads = rows.size() / test.headSize;
        for (std::size_t i = 0; i < heads; ++i) {
            const std::size_t head = cache.index(static_cast<std::uint32_t>(i / test.kvHeads),
                                                 static_cast<std::uint32_t>(i % test.kvHeads));
            float* in = rows.data() + i * test.headSize;
            operations::storeHead(cache, bytes.data(), head, in);
            for (std::uint32_t d = 0; d < test.headSize; ++d)
                in[d] = operations::cacheValue(cache, bytes.data(), head, d);
        }
    }
    std::vector<std::byte> bytes;
};

double difference(const Case& test, CpuLevel level)
{
    const std::uint32_t positions = test.position + test.columns;
    const std::size_t kvSize = std::size_t{positions} * test.kvHeads * test.headSize;
    const std::size_t qSize = std::size_t{test.columns} * test.heads * test.headSize;
    // Scores of a few units, so that the softmax is neither flat nor a single key.
    std::vector<float> queries = randomFloats(qSize, 1);
    for (float& q : queries)
        q *= 3.0f / std::sqrt(static_cast<float>(test.headSize));
    std::vector<float> keys = randomFloats(kvSize, 2);
    std::vector<float> values = randomFloats(kvSize, 3);
    const Ring keyRing(keys, test), valueRing(values, test);

    ThreadPool pool(test.threads);
    std::vector<float> scratch(test.threads *
                               attentionScratchFloats(test.heads, test.headSize, positions));
    std::vector<float> output(qSize, 12345.0f);
    AttentionArguments arguments;
    arguments.queries = queries.data();
    arguments.output = output.data();
    arguments.columns = test.columns;
    arguments.heads = test.heads;
    arguments.position = test.position;
    arguments.window = test.window;
    arguments.blocks = test.blocks;
    arguments.cache.format = test.format;
    arguments.cache.keys = keyRing.bytes.data();
    arguments.cache.values = valueRing.bytes.data();
    arguments.cache.capacity = test.capacity;
    arguments.cache.kvHeads = test.kvHeads;
    arguments.cache.headSize = test.headSize;
    attend(arguments, level, pool, scratch, nullptr);
    if (level == CpuLevel::Exact) { // and the plain loop, by the same measure
        std::vector<float> plain(qSize);
        arguments.output = plain.data();
        operations::attendPlain(arguments);
        for (std::size_t i = 0; i < qSize; ++i) {
            if (!(std::fabs(plain[i] - output[i]) < 1e-4f)) return 1e30;
        }
    }

    double worst = 0;
    for (std::uint32_t c = 0; c < test.columns; ++c) {
        for (std::uint32_t h = 0; h < test.heads; ++h) {
            const std::uint32_t kvHead = h / (test.heads / test.kvHeads);
            const float* q = queries.data() + (std::size_t{c} * test.heads + h) * test.headSize;
            std::vector<double> weights(positions, 0.0);
            double largest = -1e30, sum = 0;
            // 2.6: inside the window, and earlier or in the same image block.
            const auto visible = [&](std::uint32_t k) {
                const std::uint32_t own = test.position + c;
                if (k <= own) return test.window == 0 || own - k < test.window;
                for (const BidirectionalBlock& block : test.blocks) {
                    const std::uint32_t end = block.first + block.count;
                    if (c >= block.first && c < end && k < test.position + end) return true;
                }
                return false;
            };
            const auto row = [&](const std::vector<float>& rows, std::uint32_t k) {
                return rows.data() + (std::size_t{k} * test.kvHeads + kvHead) * test.headSize;
            };
            for (std::uint32_t k = 0; k < positions; ++k) {
                if (!visible(k)) continue;
                for (std::uint32_t d = 0; d < test.headSize; ++d)
                    weights[k] += static_cast<double>(q[d]) * row(keys, k)[d];
                largest = std::max(largest, weights[k]);
            }
            for (std::uint32_t k = 0; k < positions; ++k) {
                weights[k] = visible(k) ? std::exp(weights[k] - largest) : 0.0;
                sum += weights[k];
            }
            for (std::uint32_t d = 0; d < test.headSize; ++d) {
                double expected = 0;
                for (std::uint32_t k = 0; k < positions; ++k)
                    expected += weights[k] / sum * row(values, k)[d];
                const double got = output[(std::size_t{c} * test.heads + h) * test.headSize + d];
                const double error = std::fabs(got - expected);
                if (!(error <= worst)) worst = std::isnan(got) ? 1e30 : error;
            }
        }
    }
    return worst;
}

} // namespace

class TestAttention : public QObject {
    Q_OBJECT

private slots:
    void equalsPlainSoftmax_data();
    void equalsPlainSoftmax();
    void stopsWhenCancelled();
};

void TestAttention::equalsPlainSoftmax_data()
{
    QTest::addColumn<int>("level");
    for (const CpuLevel level : kLevels) {
        if (cpuLevelAvailable(level)) {
            QTest::newRow(cpuLevelName(level).data()) << static_cast<int>(level);
        } else {
            qInfo("This machine cannot run %s.", cpuLevelName(level).data());
        }
    }
}

void TestAttention::equalsPlainSoftmax()
{
    QFETCH(int, level);
    const KvFormat f16 = KvFormat::F16, f32 = KvFormat::F32, q8 = KvFormat::Q8;
    const std::vector<Case> cases = {
        // headSize, heads, kvHeads, columns, position, window, capacity, threads
        {16, 4, 2, 1, 0, 0, 8, 2, f16, {}},
        {16, 4, 1, 1, 5, 0, 8, 1, f32, {}},
        {32, 8, 1, 3, 60, 0, 80, 2, f16, {}},
        {64, 4, 4, 7, 64, 0, 100, 3, f16, {}},
        {256, 8, 1, 1, 700, 512, 520, 2, f16, {}},
        {512, 8, 1, 1, 900, 0, 1024, 2, f16, {}},
        {512, 8, 1, 8, 1030, 0, 1100, 3, f16, {}},
        {256, 8, 2, 70, 0, 0, 128, 2, f16, {}},
        {256, 8, 1, 40, 100, 64, 110, 2, f16, {}},
        {64, 16, 8, 33, 31, 32, 64, 2, f16, {}},
        {24, 6, 3, 20, 11, 7, 31, 2, f16, {}},
        {24, 6, 3, 20, 11, 7, 31, 2, f32, {}},
        {40, 72, 1, 2, 130, 0, 150, 2, f16, {}},
        {72, 4, 2, 1, 300, 0, 301, 5, f16, {}},
        {32, 4, 2, 30, 10, 8, 64, 2, f16, {{3, 20}}},
        {32, 4, 2, 90, 0, 16, 128, 2, f16, {{0, 5}, {20, 64}}},
        {16, 2, 2, 200, 3, 0, 256, 2, f16, {}},
        // Heads that fill their last block of 32 and heads that do not.
        {16, 4, 2, 1, 0, 0, 8, 2, q8, {}},
        {1, 2, 2, 9, 3, 0, 16, 2, q8, {}},
        {32, 4, 1, 3, 60, 0, 80, 2, q8, {}},
        {33, 4, 2, 7, 64, 0, 100, 3, q8, {}},
        {40, 6, 3, 20, 11, 7, 31, 2, q8, {}},
        {72, 4, 2, 1, 300, 0, 301, 5, q8, {}},
        {256, 8, 2, 70, 0, 0, 128, 2, q8, {}},
        {510, 2, 1, 2, 130, 0, 140, 2, q8, {}},
        {512, 8, 1, 1, 900, 0, 1024, 2, q8, {}},
        {512, 8, 1, 8, 1030, 0, 1100, 3, q8, {}},
    };
    // Float rounding of up to a thousand terms of size one.
    constexpr double kTolerance = 2e-5;
    double worst = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const double error = difference(cases[i], static_cast<CpuLevel>(level));
        worst = std::max(worst, error);
        QVERIFY2(error <= kTolerance, qPrintable(QString("case %1: %2").arg(i).arg(error)));
    }
    qInfo("largest difference %g", worst);
}

void TestAttention::stopsWhenCancelled()
{
    ThreadPool pool(2);
    const std::vector<float> queries(32, 1.0f);
    const std::vector<std::uint16_t> rows(4 * 32, 0x3c00);
    std::vector<float> scratch(2 * attentionScratchFloats(1, 32, 4));
    std::vector<float> output(32, 7.0f);
    CancelFlag cancel;
    cancel.request();
    AttentionArguments arguments;
    arguments.queries = queries.data();
    arguments.output = output.data();
    arguments.columns = 1;
    arguments.heads = 1;
    arguments.position = 3;
    arguments.cache = {rows.data(), rows.data(), KvFormat::F16, 4, 1, 32};
    attend(arguments, bestCpuLevel(), pool, scratch, &cancel);
    QCOMPARE(output, std::vector<float>(32, 7.0f));
    cancel.reset();
    attend(arguments, bestCpuLevel(), pool, scratch, &cancel);
    QCOMPARE(output, std::vector<float>(32, 1.0f));
}

CABOCHON_TEST(TestAttention)
#include "test_attention.moc"
