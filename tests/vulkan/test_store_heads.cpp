// storeHeads on the device against rmsNorm and rotate of engine/cpu/operations: queries in place,
// keys and values in the rows of their timelines and positions, nothing else of the pages touched.
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
namespace op = engine::operations;

namespace {

enum class Heads { All, KeysAsValues, QueriesOnly, KeysOnly };

} // namespace

class TestStoreHeads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("heads");
        QTest::addColumn<AttentionCase>("attention");
        std::vector<AttentionCase> cases;
        for (const std::uint32_t headSize : {2u, 6u, 32u, 34u, 64u, 256u, 510u, 512u}) {
            for (const KvFormat format : {KvFormat::F16, KvFormat::F32, KvFormat::Q8}) {
                cases.push_back({.headSize = headSize,
                                 .columns = 3,
                                 .firstColumn = 1,
                                 .position = 9,
                                 .format = format});
            }
        }
        // Rows of a page: its first ones, its last ones, across its end.
        for (const std::uint32_t position : {0u, 59u, 61u, 64u, 1000u})
            cases.push_back({.columns = 5, .position = position});
        // Several timelines.
        for (const KvFormat format : {KvFormat::F16, KvFormat::F32, KvFormat::Q8}) {
            cases.push_back({.headSize = 34,
                             .firstColumn = 2,
                             .format = format,
                             .several = {{2, 127, 3}, {0, 5}, {1, 200, 2}, {3, 64}},
                             .sharedPages = 1});
        }
        for (const Tier tier : TierFixtures::tiers()) {
            if (tier > Tier::Subgroup) continue; // chosen by subgroups alone
            for (const AttentionCase& c : cases) {
                for (const Heads heads :
                     {Heads::All, Heads::KeysAsValues, Heads::QueriesOnly, Heads::KeysOnly}) {
                    QTest::addRow("%s %d %s", tierName(tier).data(), static_cast<int>(heads),
                                  c.name().c_str())
                        << static_cast<int>(tier) << static_cast<int>(heads) << c;
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, heads);
        QFETCH(AttentionCase, attention);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const AttentionCase& c = attention;
        const auto which = static_cast<Heads>(heads);
        std::mt19937 random(1);
        const std::vector<float> queries = normalValues(random, c.headValues(), 2.0f);
        const std::vector<float> keys = normalValues(random, c.keyValues(), 5.0f);
        const std::vector<float> values = normalValues(random, c.keyValues(), 0.1f);
        const std::vector<float> queryNorm = normalValues(random, c.headSize, 1.0f);
        const std::vector<float> keyNorm = normalValues(random, c.headSize, 1.0f);
        const std::vector<float> rotation = cabochon::test::rotationOf(c);
        const PageTables tables(c);
        PagedRows cacheKeys(c, tables), cacheValues(c, tables);
        Bench bench(fixture, 4 << 20);
        operations::StoreHeads store;
        store.state = bench.put(tables.state(c));
        if (which != Heads::KeysOnly) store.queries = bench.put(queries);
        if (which != Heads::QueriesOnly) store.keys = bench.put(keys);
        if (which == Heads::All || which == Heads::KeysOnly) store.values = bench.put(values);
        store.queryNorm = bench.put(queryNorm);
        store.keyNorm = bench.put(keyNorm);
        store.rotation = bench.put(rotation);
        store.cache = {bench.put(cacheKeys.words()),
                       bench.put(cacheValues.words()),
                       bench.put(tables.entries),
                       c.format,
                       c.kvHeads,
                       c.headSize};
        store.heads = c.heads;
        store.columns = c.columnCount();
        store.firstQueryColumn = c.firstColumn;
        QCOMPARE(
            bench.run([&](CommandRecorder& recorder) { operations::storeHeads(recorder, store); }),
            std::string());

        // Sums of other order, and a rounding to f16 that may fall to the other side.
        const float tolerance = 1e-5f, cacheTolerance = cacheKeys.tolerance();
        if (which != Heads::KeysOnly) {
            std::vector<float> expected = queries;
            for (std::uint32_t column = c.firstColumn; column < c.columnCount(); ++column) {
                for (std::uint32_t head = 0; head < c.heads; ++head) {
                    float* row = &expected[(std::size_t{column} * c.heads + head) * c.headSize];
                    op::rmsNorm(row, row, queryNorm.data(), c.headSize, store.epsilon);
                    cabochon::test::rotateRow(c, rotation, column, row);
                }
            }
            QCOMPARE(firstDifference(bench.get<float>(store.queries), expected, tolerance),
                     QString());
        }
        if (which != Heads::QueriesOnly)
            cabochon::test::storeDefinition(c, keys, store.values ? values : keys, keyNorm,
                                            rotation, cacheKeys, cacheValues);
        const auto found = [&](const BufferView& view) {
            return cacheKeys.toFloats(bench.get<std::uint32_t>(view));
        };
        QCOMPARE(cabochon::test::cacheDifference(found(store.cache.keys), cacheKeys.values(),
                                                 cacheTolerance),
                 QString());
        QCOMPARE(cabochon::test::cacheDifference(found(store.cache.values), cacheValues.values(),
                                                 cacheTolerance),
                 QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestStoreHeads)
#include "test_store_heads.moc"
