// attend on the device against attendPlain of engine/cpu/operations: head sizes, groups, windows,
// rings, pictures, all cache formats, divided keys; on every tier, with the kernels of a CPU-type
// device and with those of a graphics card.
#include "tests/support/test_main.h"
#include "tests/vulkan/attention_case.h"

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::KvFormat;
using cabochon::test::AttentionCase;
using cabochon::test::Bench;
using cabochon::test::CacheRowsOnHost;
using cabochon::test::firstDifference;
using cabochon::test::normalValues;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;

Q_DECLARE_METATYPE(AttentionCase)

namespace {

/// Few combinations of head size, rows and format: lavapipe takes 0.2 to 2 seconds for each.
std::vector<AttentionCase> cases()
{
    std::vector<AttentionCase> list;
    // Head sizes, odd ones too, and f32.
    for (const std::uint32_t headSize : {2u, 34u, 64u, 256u, 512u})
        list.push_back({.headSize = headSize, .heads = 2, .columns = 3, .position = 37});
    for (const std::uint32_t headSize : {34u, 64u}) {
        list.push_back({.headSize = headSize,
                        .heads = 2,
                        .columns = 3,
                        .position = 37,
                        .format = KvFormat::F32});
    }
    // 8-bit rows: heads that fill their last block and heads that do not, two scales in a word or
    // one, keys that are divided.
    for (const std::uint32_t headSize : {2u, 34u, 64u, 96u, 256u}) {
        list.push_back({.headSize = headSize,
                        .heads = 2,
                        .columns = 3,
                        .position = 37,
                        .format = KvFormat::Q8});
    }
    list.push_back(
        {.columns = 7, .position = 60, .window = 24, .capacity = 40, .format = KvFormat::Q8});
    list.push_back(
        {.headSize = 512, .heads = 16, .kvHeads = 1, .position = 1100, .format = KvFormat::Q8});
    // Query heads per KV head.
    for (const std::uint32_t group : {1u, 2u, 4u, 8u, 16u}) {
        for (const std::uint32_t columns : {1u, 5u})
            list.push_back({.heads = group * 2, .columns = columns, .position = 100});
    }
    // Columns, with and without the first ones.
    for (const std::uint32_t columns : {1u, 2u, 5u, 17u, 64u}) {
        list.push_back({.heads = 3, .kvHeads = 1, .columns = columns});
        list.push_back({.heads = 3,
                        .kvHeads = 1,
                        .columns = columns,
                        .firstColumn = columns / 2,
                        .position = 9});
    }
    // Windows and rings: before, at and after the window's end, several times around.
    for (const std::uint32_t position : {0u, 20u, 23u, 24u, 31u, 60u, 63u, 64u, 129u, 1000u}) {
        for (const std::uint32_t columns : {1u, 7u}) {
            list.push_back(
                {.columns = columns, .position = position, .window = 24, .capacity = 40});
        }
    }
    // Full layers whose cache is longer than the text.
    list.push_back({.columns = 4, .position = 70, .capacity = 512});
    // Pictures: one, two that touch, one longer than the window, columns before them unwanted.
    list.push_back(
        {.columns = 20, .position = 50, .window = 16, .capacity = 64, .pictures = {{3, 9}}});
    list.push_back({.columns = 40,
                    .position = 5,
                    .window = 16,
                    .capacity = 64,
                    .pictures = {{0, 9}, {9, 25}}});
    list.push_back({.columns = 40,
                    .firstColumn = 11,
                    .position = 5,
                    .window = 16,
                    .capacity = 64,
                    .pictures = {{2, 30}}});
    // Full layers do not see pictures.
    list.push_back({.columns = 20, .position = 50, .pictures = {{3, 9}}});
    // Many positions: keys are divided.
    for (const std::uint32_t position : {1000u, 1600u}) {
        list.push_back({.headSize = 256, .heads = 8, .kvHeads = 1, .position = position});
        list.push_back({.columns = 2, .position = position, .window = 700, .capacity = 1024});
    }
    list.push_back({.headSize = 512, .heads = 16, .kvHeads = 1, .position = 1100});
    return list;
}

} // namespace

class TestAttend : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<bool>("asGraphicsCard");
        QTest::addColumn<AttentionCase>("attention");
        for (const Tier tier : TierFixtures::tiers()) {
            if (tier > Tier::Subgroup) continue; // chosen by subgroups alone
            for (const bool asGraphicsCard : {false, true}) {
                if (tier == Tier::Plain && !asGraphicsCard) continue; // the same kernel
                for (const AttentionCase& attention : cases()) {
                    // The same source but for subgroup operations: half the cases are enough.
                    if (tier == Tier::Plain &&
                        (attention.format == KvFormat::F32 || attention.headSize > 256))
                        continue;
                    QTest::addRow("%s%s %s", tierName(tier).data(), asGraphicsCard ? " card" : "",
                                  attention.name().c_str())
                        << static_cast<int>(tier) << asGraphicsCard << attention;
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(bool, asGraphicsCard);
        QFETCH(AttentionCase, attention);
        const auto kind =
            asGraphicsCard ? std::optional(DeviceKind::Discrete) : std::optional<DeviceKind>();
        VulkanFixture& fixture = m_fixtures.of(tier, kind);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const AttentionCase& c = attention;
        std::mt19937 random(1);
        // Scores of deviation 3: some keys matter much more than others.
        const std::vector<float> queries =
            normalValues(random, c.headValues(), 3.0f / std::sqrt(static_cast<float>(c.headSize)));
        CacheRowsOnHost keys(c), values(c);
        for (std::uint32_t p = c.end() > c.rows() ? c.end() - c.rows() : 0; p < c.end(); ++p) {
            const std::vector<float> key = normalValues(random, c.rowValues(), 1.0f);
            const std::vector<float> value = normalValues(random, c.rowValues(), 1.0f);
            if (p < firstVisible(c)) continue; // NaN there: must not be read
            keys.set(p, key);
            values.set(p, value);
        }
        Bench bench(fixture, 16 << 20);
        operations::Attend attend;
        attend.step = bench.put(cabochon::test::stepWords(c));
        attend.queries = bench.put(queries);
        attend.output = bench.reserve(queries.size() * sizeof(float));
        if (!c.pictures.empty()) attend.visibleEnd = bench.put(visibleEnds(c));
        attend.cache = {bench.put(keys.words()),
                        bench.put(values.words()),
                        c.format,
                        c.rows(),
                        c.kvHeads,
                        c.headSize};
        attend.heads = c.heads;
        attend.columns = c.columns;
        attend.firstColumn = c.firstColumn;
        attend.window = c.window;
        attend.maxPositions = c.end() + 100; // a bucket is larger than the text
        const std::uint64_t scratch = operations::attendScratchBytes(
            fixture.device->capabilities(), c.columns, c.heads, c.headSize, attend.maxPositions);
        if (scratch > 0) attend.partial = bench.reserve(scratch);
        QCOMPARE(QString::fromStdString(bench.run(
                     [&](CommandRecorder& recorder) { operations::attend(recorder, attend); })),
                 QString());
        const std::size_t first = std::size_t{c.firstColumn} * c.heads * c.headSize;
        std::vector<float> expected = attendDefinition(c, queries, keys, values);
        std::vector<float> found = bench.get<float>(attend.output);
        expected.erase(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(first));
        found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(first));
        // Scores up to 15 in float32 sums of other order (the definition sums in double): weights
        // differ by some 1e-6 of themselves.
        QCOMPARE(firstDifference(found, expected, 2e-5f), QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestAttend)
#include "test_attend.moc"
