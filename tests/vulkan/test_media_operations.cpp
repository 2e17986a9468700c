// The kernels of encoders of pictures and sound against engine/cpu, over odd sizes: those of
// emulated devices, those of cards, and of cards without subgroups.
#include "engine/cpu/operations.h"
#include "engine/cpu/sound_operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_media.h"
#include "vulkan/kernels/operations_sound.h"

#include <limits>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::test::Bench;
using cabochon::test::firstDifference;
using cabochon::test::normalValues;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;
namespace plain = engine::operations;

using Floats = std::vector<float>;

class TestMediaOperations : public QObject {
    Q_OBJECT

private:
    TierFixtures m_fixtures;
    std::mt19937 m_random{1};

    /// `plain`: also those without subgroups, where a kernel has a variant for them.
    void addDevices(bool plain = false)
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<bool>("asCard");
        QTest::addRow("emulated") << static_cast<int>(Tier::Subgroup) << false;
        QTest::addRow("as a card") << static_cast<int>(Tier::Subgroup) << true;
        if (plain) QTest::addRow("as a card, T0") << static_cast<int>(Tier::Plain) << true;
    }

    /// What `output` holds after the operation. In place: it holds `initial` before.
    template <typename Record>
    Floats run(const Floats& initial, Record&& record)
    {
        QFETCH(int, tier);
        QFETCH(bool, asCard);
        VulkanFixture& fixture =
            m_fixtures.of(tier, asCard ? std::optional(DeviceKind::Discrete) : std::nullopt);
        if (!fixture) return initial;
        Bench bench(fixture, 4 << 20);
        const BufferView output = bench.put(initial);
        const std::string error =
            bench.run([&](CommandRecorder& recorder) { record(bench, recorder, output); });
        if (!error.empty()) qWarning("%s", error.c_str());
        return error.empty() ? bench.get<float>(output) : Floats();
    }
    Floats normal(std::size_t count, float deviation = 2.0f)
    {
        return normalValues(m_random, count, deviation);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const VulkanFixture fixture;
        if (!fixture) QSKIP(fixture.reason.c_str());
    }

    void init() { m_random.seed(1); }

    void computesRows_data() { addDevices(/*plain=*/true); }
    void computesRows()
    {
        constexpr std::uint32_t kColumns = 3;
        for (const std::uint32_t width : {1u, 7u, 257u}) {
            const Floats in = normal(kColumns * width), weight = normal(width),
                         bias = normal(width);
            Floats expected = in;
            for (float& x : expected)
                x = std::clamp(x, -1.5f, 0.75f);
            QCOMPARE(firstDifference(run(in,
                                         [&](Bench&, CommandRecorder& recorder, BufferView out) {
                                             operations::clampValues(
                                                 recorder,
                                                 {out, out, kColumns, width, -1.5f, 0.75f});
                                         }),
                                     expected, 0.0f),
                     QString());

            // Columns 2, 3 and 4 get rows 1, 1 and 0 of two.
            const Floats table = normal(2 * width);
            expected = in;
            for (std::uint32_t c = 0; c < kColumns; ++c)
                plain::add(expected.data() + c * width, table.data() + (2 + c) / 2 % 2 * width,
                           width);
            QCOMPARE(
                firstDifference(run(in,
                                    [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                        operations::addRows(recorder, {out, bench.put(table),
                                                                       kColumns, width, 2, 2, 2});
                                    }),
                                expected, 0.0f),
                QString());

            expected = in;
            for (std::uint32_t c = 0; c < kColumns; ++c)
                plain::standardize(expected.data() + c * width, bias.data(), weight.data(), width);
            QCOMPARE(
                firstDifference(run(in,
                                    [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                        operations::standardize(recorder, {out, bench.put(bias),
                                                                           bench.put(weight),
                                                                           kColumns, width});
                                    }),
                                expected, 1e-6f),
                QString());

            for (const bool relu : {false, true}) {
                expected = in;
                for (std::uint32_t c = 0; c < kColumns; ++c) {
                    float* row = expected.data() + c * width;
                    if (relu)
                        plain::layerNormRelu(row, weight.data(), width, 1e-5f);
                    else
                        plain::layerNorm(row, row, weight.data(), bias.data(), width, 1e-5f);
                }
                QCOMPARE(firstDifference(
                             run(in,
                                 [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                     operations::layerNorm(recorder,
                                                           {out, bench.put(weight),
                                                            relu ? BufferView() : bench.put(bias),
                                                            kColumns, width, relu, 1e-5f});
                                 }),
                             expected, 1e-5f),
                         QString());
            }

            expected = in;
            plain::silu(expected.data(), expected.size());
            QCOMPARE(firstDifference(run(in,
                                         [&](Bench&, CommandRecorder& recorder, BufferView out) {
                                             operations::silu(recorder, {out, kColumns, width});
                                         }),
                                     expected, 1e-6f),
                     QString());

            const Floats pairs = normal(2 * kColumns * width, 20.0f);
            for (std::uint32_t c = 0; c < kColumns; ++c)
                plain::gatedUnit(expected.data() + c * width, pairs.data() + 2 * c * width, width);
            QCOMPARE(
                firstDifference(run(in,
                                    [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                        operations::gatedUnit(
                                            recorder, {bench.put(pairs), out, kColumns, width});
                                    }),
                                expected, 1e-6f),
                QString());
        }
    }

    void hidesNoNan_data() { addDevices(); }
    void hidesNoNan()
    {
        const Floats in(5, std::numeric_limits<float>::quiet_NaN());
        const Floats clamped = run(in, [](Bench&, CommandRecorder& recorder, BufferView out) {
            operations::clampValues(recorder, {out, out, 1, 5, -1.0f, 1.0f});
        });
        const Floats activated = run(in, [](Bench&, CommandRecorder& recorder, BufferView out) {
            operations::silu(recorder, {out, 1, 5});
        });
        QVERIFY(std::isnan(clamped.at(4)) && std::isnan(activated.at(4)));
    }

    void rotatesPatches_data() { addDevices(); }
    void rotatesPatches()
    {
        constexpr std::uint32_t kPatches = 7, kFirst = 5, kPatchColumns = 3,
                                kPositions = 4; // (5 + 6) / 3 is the last one
        for (const std::uint32_t headSize : {4u, 12u, 64u}) {
            const std::uint32_t heads = headSize == 64 ? 5 : 3, pairs = headSize / 4;
            const Floats turns = normal(kPositions * pairs * 2);
            const Floats in = normal(std::size_t{kPatches} * heads * headSize);
            Floats expected = in;
            const auto part = [&](std::uint32_t position, std::size_t which) {
                Floats values(pairs);
                for (std::size_t i = 0; i < pairs; ++i)
                    values[i] = turns[2 * (position * pairs + i) + which];
                return values;
            };
            for (std::uint32_t p = 0; p < kPatches; ++p) {
                const std::uint32_t x = (kFirst + p) % kPatchColumns,
                                    y = (kFirst + p) / kPatchColumns;
                for (std::uint32_t h = 0; h < heads; ++h)
                    plain::rotatePatch(expected.data() + (p * heads + h) * headSize,
                                       part(x, 0).data(), part(x, 1).data(), part(y, 0).data(),
                                       part(y, 1).data(), headSize);
            }
            QCOMPARE(
                firstDifference(run(in,
                                    [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                        operations::rotatePatch(
                                            recorder, {out, bench.put(turns), kPatches, heads,
                                                       headSize, kPatchColumns, kFirst});
                                    }),
                                expected, 1e-5f),
                QString());
        }
    }

    void attendsToAll_data() { addDevices(); }
    void attendsToAll()
    {
        struct Case {
            std::uint32_t headSize, heads, positions, firstQuery;
        };
        QFETCH(bool, asCard);
        // Long heads take seconds to compile; whole pictures go through those of cards.
        const std::uint32_t longest = asCard ? 20 : 72;
        for (const Case& c : {Case{4, 1, 1, 0}, Case{12, 3, 33, 5}, Case{longest, 1, 151, 64}}) {
            const std::size_t stride = c.heads * c.headSize;
            const Floats queries = normal(c.positions * stride, 0.7f);
            const Floats keys = normal(queries.size()), values = normal(queries.size());
            Floats expected = queries;
            for (std::uint32_t h = 0; h < c.heads; ++h) {
                Floats all(queries.size());
                const std::size_t first = h * c.headSize;
                plain::attendAll(all.data() + first, queries.data() + first, keys.data() + first,
                                 values.data() + first, c.positions, c.headSize, stride);
                for (std::size_t p = c.firstQuery; p < c.positions; ++p)
                    std::copy_n(all.begin() + p * stride + first, c.headSize,
                                expected.begin() + p * stride + first);
            }
            // The queries' memory takes the result; those before the first one stay.
            const Floats found =
                run(queries, [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                    operations::AttendAll attend{
                        out,        bench.put(keys), bench.put(values),
                        out,        c.positions,     c.heads,
                        c.headSize, c.firstQuery,    c.positions - c.firstQuery};
                    operations::attendAll(recorder, attend);
                });
            QCOMPARE(firstDifference(found, expected, 3e-5f), QString());
        }
    }

    void poolsPatches_data() { addDevices(); }
    void poolsPatches()
    {
        constexpr std::uint32_t kWidth = 37, kTokenColumns = 2, kTokens = 5, kFirst = 1;
        const Floats patches = normal(9 * (kTokens + kFirst) * kWidth);
        Floats expected(kTokens * kWidth);
        for (std::uint32_t t = 0; t < kTokens; ++t)
            plain::poolPatches(expected.data() + t * kWidth, patches.data(), kTokenColumns,
                               (kFirst + t) % kTokenColumns, (kFirst + t) / kTokenColumns, kWidth);
        QCOMPARE(firstDifference(run(Floats(expected.size()),
                                     [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                         operations::poolPatches(recorder,
                                                                 {bench.put(patches), out, kTokens,
                                                                  kTokenColumns, kWidth, kFirst});
                                     }),
                                 expected, 1e-5f),
                 QString());
    }

    void convolvesTime_data() { addDevices(); }
    void convolvesTime()
    {
        constexpr std::size_t kTaps = 5;
        for (const std::uint32_t columns : {1u, 3u, 9u}) {
            const std::uint32_t width = 37;
            const Floats in = normal(columns * width), taps = normal(kTaps * width);
            Floats expected(in.size());
            for (std::size_t c = 0; c < columns; ++c) {
                const float* rows[kTaps];
                for (std::size_t k = 0; k < kTaps; ++k)
                    rows[k] = c + k + 1 < kTaps ? nullptr : in.data() + (c + k + 1 - kTaps) * width;
                plain::convolveTime(expected.data() + c * width, rows, taps.data(), kTaps, width);
            }
            QCOMPARE(
                firstDifference(run(Floats(in.size()),
                                    [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                        operations::convolveTime(recorder, {bench.put(in), out,
                                                                            bench.put(taps),
                                                                            columns, width, kTaps});
                                    }),
                                expected, 1e-5f),
                QString());
        }
    }

    void convolvesRows_data() { addDevices(); }
    void convolvesRows()
    {
        constexpr std::uint32_t kFrequencies = 4, kOut = 32;
        for (const std::uint32_t channels : {1u, 5u}) {
            for (const std::uint32_t rowsIn : {1u, 2u, 7u}) {
                const std::uint32_t rows = (rowsIn + 1) / 2;
                const std::size_t wide = 2 * kFrequencies * channels;
                const Floats in = normal(rowsIn * wide), weights = normal(9 * channels * kOut);
                Floats expected(rows * kFrequencies * kOut);
                for (std::size_t t = 0; t < rows; ++t) {
                    engine::ConvolutionRow row;
                    Floats padded[3];
                    for (std::size_t k = 0; k < 3; ++k) {
                        const std::size_t next = 2 * t + k; // one too many
                        if (next == 0 || next > rowsIn) continue;
                        padded[k].assign(channels, 0.0f);
                        padded[k].insert(padded[k].end(), in.begin() + (next - 1) * wide,
                                         in.begin() + next * wide);
                        row.rows[k] = padded[k].data();
                    }
                    row.weights = weights.data();
                    row.channelsIn = channels;
                    row.channelsOut = kOut;
                    row.frequencies = kFrequencies;
                    row.out = expected.data() + t * kFrequencies * kOut;
                    plain::convolveRow(row);
                }
                QCOMPARE(
                    firstDifference(
                        run(Floats(expected.size()),
                            [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                                const std::uint32_t half = rows / 2;
                                const BufferView input = bench.put(in);
                                const BufferView taps = bench.put(weights);
                                const std::uint64_t bytes = kFrequencies * kOut * sizeof(float);
                                // In two dispatches where there are two rows.
                                if (half > 0)
                                    operations::convolveRow(recorder,
                                                            {input, taps, out, rowsIn, 0, half,
                                                             kFrequencies, channels, kOut});
                                operations::convolveRow(
                                    recorder,
                                    {input, taps, out.part(half * bytes, (rows - half) * bytes),
                                     rowsIn, half, rows - half, kFrequencies, channels, kOut});
                            }),
                        expected, 1e-4f),
                    QString());
            }
        }
    }

    void attendsToABand_data() { addDevices(); }
    void attendsToABand()
    {
        for (const std::uint32_t positions : {1u, 5u, 40u}) {
            const std::uint32_t heads = 2, headSize = positions == 5 ? 33 : 7, span = 12;
            const std::size_t stride = heads * headSize;
            const Floats queries = normal(positions * stride), scale = normal(headSize);
            const Floats keys = normal(queries.size()), values = normal(queries.size());
            const Floats relative = normal(span * stride);
            Floats scaled = queries, expected(queries.size());
            for (std::size_t i = 0; i < scaled.size(); ++i)
                scaled[i] *= scale[i % headSize];
            engine::BandAttention band;
            band.queries = scaled.data();
            band.keys = keys.data();
            band.values = values.data();
            band.stride = band.outStride = band.relativeStride = stride;
            band.relativeKeys = relative.data();
            band.out = expected.data();
            band.headSize = headSize;
            band.span = span;
            band.cap = 50.0f;
            for (std::size_t head = 0; head < heads; ++head)
                plain::attendBand(band, head, 0, positions);
            const Floats found =
                run(queries, [&](Bench& bench, CommandRecorder& recorder, BufferView out) {
                    operations::attendBand(recorder, {out, bench.put(keys), bench.put(values), out,
                                                      bench.put(relative), bench.put(scale),
                                                      positions, heads, headSize, span, 50.0f});
                });
            QCOMPARE(firstDifference(found, expected, 5e-5f), QString());
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMediaOperations)
#include "test_media_operations.moc"
