// Attention on every level against a plain double softmax: head sizes, grouped heads, windows,
// pages out of order, pictures, several timelines in one call, key counts around the tile size,
// more threads than heads.
#include "engine/cpu/attention.h"
#include "engine/cpu/operations.h"
#include "engine/model/block_formats.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::kLevels;
using cabochon::test::randomFloats;

namespace {

/// Columns [first, first + count) see each other.
struct Block {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct AttentionCase {
    std::uint32_t headSize, heads, kvHeads, columns, position, window;
    unsigned threads;
    KvFormat format;
    std::vector<Block> blocks;
    std::vector<std::uint32_t> ends() const
    {
        std::vector<std::uint32_t> ends;
        for (std::uint32_t c = 0; c < columns; ++c)
            ends.push_back(position + c + 1);
        for (const Block& block : blocks)
            std::fill_n(ends.begin() + block.first, block.count,
                        position + block.first + block.count);
        return ends;
    }
};

/// Keys and values of all positions in pages that lie the other way round; rows become what the
/// format keeps of them.
struct Pages {
    Pages(std::vector<float>& keys, std::vector<float>& values, const AttentionCase& test)
    {
        const std::uint64_t bytes =
            kvBytes(test.format, kPagePositions, test.kvHeads, test.headSize);
        const std::size_t positions = keys.size() / test.kvHeads / test.headSize;
        const std::uint32_t count = pagesFor(positions);
        view.format = test.format;
        view.kvHeads = test.kvHeads;
        view.headSize = test.headSize;
        view.keys = 64;
        view.values = view.keys + bytes;
        for (std::uint32_t i = 0; i < count; ++i) {
            // As floats, halves or scales NaN: must not be read.
            memory.emplace_back(view.values + bytes, std::byte{0xff});
            table.push_back(count - 1 - i);
        }
        for (std::vector<std::byte>& page : memory)
            addresses.push_back(page.data());
        view.pages = addresses.data();
        view.table = table.data();
        for (std::uint32_t p = 0; p < positions; ++p) {
            for (std::uint32_t h = 0; h < test.kvHeads; ++h) {
                const std::size_t row = (std::size_t{p} * test.kvHeads + h) * test.headSize;
                store(view.keyRows(p), view.index(p, h), keys.data() + row);
                store(view.valueRows(p), view.index(p, h), values.data() + row);
            }
        }
    }
    void store(std::byte* rows, std::size_t head, float* in) const
    {
        operations::storeHead(view, rows, head, in);
        for (std::uint32_t d = 0; d < view.headSize; ++d)
            in[d] = operations::cacheValue(view, rows, head, d);
    }
    Pages(const Pages&) = delete;

    std::vector<std::vector<std::byte>> memory;
    std::vector<std::byte*> addresses;
    std::vector<std::uint32_t> table;
    KvView view;
};

double difference(const AttentionCase& test, CpuLevel level)
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
    const Pages pages(keys, values, test);

    ThreadPool pool(test.threads);
    std::vector<float> scratch(test.threads * attentionScratchFloats(test.heads, test.headSize));
    std::vector<float> output(qSize, 12345.0f);
    AttentionArguments arguments;
    arguments.queries = queries.data();
    arguments.output = output.data();
    arguments.heads = test.heads;
    arguments.window = test.window;
    const std::vector<std::uint32_t> ends = test.ends();
    const AttentionStretch stretch{test.columns, test.position,
                                   test.blocks.empty() ? nullptr : ends.data(), pages.view};
    arguments.stretches = {&stretch, 1};
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
            // Inside the window, and earlier or in the same picture.
            const auto visible = [&](std::uint32_t k) {
                const std::uint32_t own = test.position + c;
                if (k <= own) return test.window == 0 || own - k < test.window;
                for (const Block& block : test.blocks) {
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
    void timelinesOfOneCallEqualThoseOfTheirOwn_data() { equalsPlainSoftmax_data(); }
    void timelinesOfOneCallEqualThoseOfTheirOwn();
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
    const std::vector<AttentionCase> cases = {
        // headSize, heads, kvHeads, columns, position, window, threads
        {16, 4, 2, 1, 0, 0, 2, f16, {}},
        {16, 4, 1, 1, 5, 0, 1, f32, {}},
        {32, 8, 1, 3, 60, 0, 2, f16, {}},
        {64, 4, 4, 7, 64, 0, 3, f16, {}},
        {256, 8, 1, 1, 700, 512, 2, f16, {}},
        {512, 8, 1, 1, 900, 0, 2, f16, {}},
        {512, 8, 1, 8, 1030, 0, 3, f16, {}},
        {256, 8, 2, 70, 0, 0, 2, f16, {}},
        {256, 8, 1, 40, 100, 64, 2, f16, {}},
        {64, 16, 8, 33, 31, 32, 2, f16, {}},
        {24, 6, 3, 20, 11, 7, 2, f16, {}},
        {24, 6, 3, 20, 11, 7, 2, f32, {}},
        {40, 72, 1, 2, 130, 0, 2, f16, {}},
        {72, 4, 2, 1, 300, 0, 5, f16, {}},
        {32, 4, 2, 30, 10, 8, 2, f16, {{3, 20}}},
        {32, 4, 2, 90, 0, 16, 2, f16, {{0, 5}, {20, 64}}},
        {16, 2, 2, 200, 3, 0, 2, f16, {}},
        // Heads that fill their last block of 32 and heads that do not.
        {16, 4, 2, 1, 0, 0, 2, q8, {}},
        {1, 2, 2, 9, 3, 0, 2, q8, {}},
        {32, 4, 1, 3, 60, 0, 2, q8, {}},
        {33, 4, 2, 7, 64, 0, 3, q8, {}},
        {40, 6, 3, 20, 11, 7, 2, q8, {}},
        {72, 4, 2, 1, 300, 0, 5, q8, {}},
        {256, 8, 2, 70, 0, 0, 2, q8, {}},
        {510, 2, 1, 2, 130, 0, 2, q8, {}},
        {512, 8, 1, 1, 900, 0, 2, q8, {}},
        {512, 8, 1, 8, 1030, 0, 3, q8, {}},
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

void TestAttention::timelinesOfOneCallEqualThoseOfTheirOwn()
{
    QFETCH(int, level);
    const std::vector<AttentionCase> cases = {
        {32, 4, 2, 1, 200, 0, 2, KvFormat::F16, {}},
        {32, 4, 2, 70, 3, 0, 2, KvFormat::Q8, {}},
        {32, 4, 2, 9, 61, 0, 2, KvFormat::F32, {}},
        {32, 4, 2, 1, 0, 0, 2, KvFormat::F16, {}},
    };
    ThreadPool pool(2);
    std::vector<float> scratch(2 * attentionScratchFloats(4, 32));
    for (const std::uint32_t window : {0u, 20u}) {
        const auto attended = [&](const std::vector<float>& queries,
                                  std::span<const AttentionStretch> stretches) {
            std::vector<float> output(queries.size());
            AttentionArguments arguments;
            arguments.queries = queries.data();
            arguments.output = output.data();
            arguments.heads = 4;
            arguments.window = window;
            arguments.stretches = stretches;
            attend(arguments, static_cast<CpuLevel>(level), pool, scratch, nullptr);
            return output;
        };
        std::vector<std::unique_ptr<Pages>> pages;
        std::vector<AttentionStretch> stretches;
        std::vector<float> queries, alone;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const AttentionCase& test = cases[i];
            const std::size_t size = std::size_t{test.position + test.columns} * 2 * 32;
            std::vector<float> keys = randomFloats(size, 10 + static_cast<unsigned>(i));
            std::vector<float> values = randomFloats(size, 20 + static_cast<unsigned>(i));
            pages.push_back(std::make_unique<Pages>(keys, values, test));
            stretches.push_back({test.columns, test.position, nullptr, pages.back()->view});
            const std::vector<float> own =
                randomFloats(std::size_t{test.columns} * 4 * 32, 30 + static_cast<unsigned>(i));
            queries.insert(queries.end(), own.begin(), own.end());
            const std::vector<float> output = attended(own, {&stretches.back(), 1});
            alone.insert(alone.end(), output.begin(), output.end());
        }
        const std::vector<float> together = attended(queries, stretches);
        for (std::size_t i = 0; i < alone.size(); ++i)
            QVERIFY(std::fabs(alone[i] - together[i]) < 1e-5f);
    }
}

void TestAttention::stopsWhenCancelled()
{
    ThreadPool pool(2);
    const std::vector<float> queries(32, 1.0f);
    const AttentionCase test{32, 1, 1, 1, 3, 0, 2, KvFormat::F16, {}};
    std::vector<float> keys(4 * 32, 1.0f), values(4 * 32, 1.0f);
    const Pages pages(keys, values, test);
    std::vector<float> scratch(2 * attentionScratchFloats(1, 32));
    std::vector<float> output(32, 7.0f);
    CancelFlag cancel;
    cancel.request();
    const AttentionStretch stretch{1, 3, nullptr, pages.view};
    AttentionArguments arguments;
    arguments.queries = queries.data();
    arguments.output = output.data();
    arguments.heads = 1;
    arguments.stretches = {&stretch, 1};
    attend(arguments, bestCpuLevel(), pool, scratch, &cancel);
    QCOMPARE(output, std::vector<float>(32, 7.0f));
    cancel.reset();
    attend(arguments, bestCpuLevel(), pool, scratch, &cancel);
    QCOMPARE(output, std::vector<float>(32, 1.0f));
}

CABOCHON_TEST(TestAttention)
#include "test_attention.moc"
