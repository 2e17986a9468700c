// attend on the device against attendPlain of engine/cpu/operations: head sizes, groups, windows,
// pages in any order, several timelines in one run, pictures, all cache formats, divided keys; on
// every tier, with the kernels of a CPU-type device and with those of a graphics card.
#include "tests/support/test_main.h"
#include "tests/vulkan/paged_rows.h"

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::KvFormat;
using cabochon::test::AttentionCase;
using cabochon::test::Bench;
using cabochon::test::firstDifference;
using cabochon::test::normalValues;
using cabochon::test::PagedRows;
using cabochon::test::PageTables;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;

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
    list.push_back({.columns = 7, .position = 60, .window = 24, .format = KvFormat::Q8});
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
    // Windows: before, at and after the window's end, beginning at the ends of a page and inside.
    for (const std::uint32_t position : {0u, 20u, 23u, 24u, 60u, 64u, 86u, 87u, 88u, 1000u}) {
        for (const std::uint32_t columns : {1u, 7u}) {
            list.push_back({.columns = columns, .position = position, .window = 24});
        }
    }
    // Several timelines in one run: single columns, stretches, both in any order; common first
    // pages; in one of them the window is inside its first page, in another it is far behind.
    for (const KvFormat format : {KvFormat::F32, KvFormat::F16, KvFormat::Q8}) {
        for (const std::uint32_t window : {0u, 24u}) {
            list.push_back({.window = window,
                            .format = format,
                            .several = {{0, 200}, {1, 3}, {2, 63}, {3, 64}},
                            .sharedPages = 0});
            list.push_back({.heads = 6,
                            .window = window,
                            .format = format,
                            .several = {{1, 130, 5}, {0, 190}, {2, 0, 3}, {3, 777, 2}},
                            .sharedPages = 2});
        }
    }
    list.push_back({.headSize = 256,
                    .heads = 8,
                    .kvHeads = 1,
                    .several = {{0, 1000}, {1, 70}, {2, 1600}},
                    .sharedPages = 1});
    list.push_back({.firstColumn = 2,
                    .window = 700,
                    .several = {{0, 50}, {1, 70}, {2, 1600, 2}, {3, 900, 2}}});
    // A picture beside another timeline.
    list.push_back({.window = 16, .pictures = {{3, 9}}, .several = {{1, 90}, {0, 50, 20}, {2, 4}}});
    // Pictures: one, two that touch, one longer than the window, columns before them unwanted.
    list.push_back({.columns = 20, .position = 50, .window = 16, .pictures = {{3, 9}}});
    list.push_back({.columns = 40, .position = 5, .window = 16, .pictures = {{0, 9}, {9, 25}}});
    list.push_back(
        {.columns = 40, .firstColumn = 11, .position = 5, .window = 16, .pictures = {{2, 30}}});
    // Full layers do not see pictures.
    list.push_back({.columns = 20, .position = 50, .pictures = {{3, 9}}});
    // Many positions: keys are divided.
    for (const std::uint32_t position : {1000u, 1600u}) {
        list.push_back({.headSize = 256, .heads = 8, .kvHeads = 1, .position = position});
        list.push_back({.columns = 2, .position = position, .window = 700});
    }
    list.push_back({.headSize = 512, .heads = 16, .kvHeads = 1, .position = 1100});
    return list;
}

} // namespace

class TestAttend : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        const PageTables tables(c);
        PagedRows keys(c, tables), values(c, tables);
        for (std::uint32_t t = 0; t < c.timelines(); ++t) {
            // NaN before: must not matter.
            for (std::uint32_t p = firstVisible(c, t); p < c.end(t); ++p) {
                keys.set(t, p, normalValues(random, c.rowValues(), 1.0f));
                values.set(t, p, normalValues(random, c.rowValues(), 1.0f));
            }
        }
        Bench bench(fixture, 16 << 20);
        operations::Attend attend;
        attend.state = bench.put(tables.state(c));
        attend.queries = bench.put(queries);
        attend.output = bench.reserve(queries.size() * sizeof(float));
        attend.cache = {bench.put(keys.words()),
                        bench.put(values.words()),
                        bench.put(tables.entries),
                        c.format,
                        c.kvHeads,
                        c.headSize};
        attend.heads = c.heads;
        attend.columns = c.columnCount();
        attend.mixed = !c.several.empty();
        attend.firstColumn = c.firstColumn;
        attend.window = c.window;
        attend.maxPositions = c.end() + 100; // a bucket is larger than the text
        const std::uint64_t scratch =
            operations::attendScratchBytes(fixture.device->capabilities(), c.columnCount(), c.heads,
                                           c.headSize, attend.maxPositions);
        if (scratch > 0) attend.partial = bench.reserve(scratch);
        QCOMPARE(QString::fromStdString(bench.run(
                     [&](CommandRecorder& recorder) { operations::attend(recorder, attend); })),
                 QString());
        const std::size_t first = std::size_t{c.firstColumn} * c.heads * c.headSize;
        std::vector<float> expected = attendDefinition(c, tables, queries, keys, values);
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
