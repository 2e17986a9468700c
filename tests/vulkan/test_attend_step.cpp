// attendStep on the device: the cache against what storeHeads writes, and the output against
// attendPlain over the cache that was found; layers with keys and values, with K = V and with a
// shared cache; on every tier, with the kernels of a CPU-type device and of a graphics card.
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

enum class Keys { Own, AsValues, Shared };

/// Few combinations of head size, rows and format: lavapipe takes 0.2 to 2 seconds for each.
std::vector<AttentionCase> stepCases()
{
    std::vector<AttentionCase> list;
    for (const std::uint32_t headSize : {34u, 64u, 256u, 512u})
        list.push_back({.headSize = headSize, .position = 37});
    for (const std::uint32_t headSize : {34u, 64u})
        list.push_back({.headSize = headSize, .position = 37, .format = KvFormat::F32});
    for (const std::uint32_t headSize : {2u, 34u, 64u, 96u, 256u})
        list.push_back({.headSize = headSize, .position = 37, .format = KvFormat::Q8});
    list.push_back({.position = 41, .window = 24, .format = KvFormat::Q8});
    for (const std::uint32_t group : {1u, 2u, 4u, 8u})
        list.push_back({.heads = group * 2, .kvHeads = 2, .position = 0});
    for (const std::uint32_t position : {5u, 23u, 24u, 63u, 64u, 86u, 87u, 1000u})
        list.push_back({.position = position, .window = 24});
    for (const std::uint32_t position : {511u, 512u, 1600u}) // keys are divided
        list.push_back({.heads = 4, .kvHeads = 1, .position = position});
    list.push_back({.headSize = 512, .heads = 16, .kvHeads = 1, .position = 1100});
    list.push_back(
        {.headSize = 512, .heads = 16, .kvHeads = 1, .position = 1100, .format = KvFormat::Q8});
    return list;
}

} // namespace

class TestAttendStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsStoreHeadsAndAttend_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<bool>("asGraphicsCard");
        QTest::addColumn<bool>("counted");
        QTest::addColumn<int>("keys");
        QTest::addColumn<AttentionCase>("attention");
        const auto add = [](Tier tier, bool asGraphicsCard, bool counted, const AttentionCase& c) {
            for (const Keys keys : {Keys::Own, Keys::AsValues, Keys::Shared}) {
                QTest::addRow("%s%s%s %d %s", tierName(tier).data(), asGraphicsCard ? " card" : "",
                              counted ? " counted" : "", static_cast<int>(keys), c.name().c_str())
                    << static_cast<int>(tier) << asGraphicsCard << counted << static_cast<int>(keys)
                    << c;
            }
        };
        for (const Tier tier : TierFixtures::tiers()) {
            if (tier > Tier::Subgroup) continue; // chosen by subgroups alone
            for (const bool asGraphicsCard : {false, true}) {
                if (tier == Tier::Plain && !asGraphicsCard) continue; // the same kernel
                for (const AttentionCase& c : stepCases()) {
                    // The same source but for subgroup operations: half the cases are enough.
                    if (tier == Tier::Plain && (c.format == KvFormat::F32 || c.headSize == 512))
                        continue;
                    add(tier, asGraphicsCard, false, c);
                }
            }
            for (const AttentionCase& c : stepCases()) {
                if (tier == Tier::Subgroup && c.position > 100) add(tier, true, true, c);
            }
        }
    }

    void equalsStoreHeadsAndAttend()
    {
        QFETCH(int, tier);
        QFETCH(bool, asGraphicsCard);
        QFETCH(bool, counted);
        QFETCH(int, keys);
        QFETCH(AttentionCase, attention);
        const auto kind =
            asGraphicsCard ? std::optional(DeviceKind::Discrete) : std::optional<DeviceKind>();
        VulkanFixture& fixture = m_fixtures.of(tier, kind);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const AttentionCase& c = attention;
        const auto which = static_cast<Keys>(keys);
        std::mt19937 random(1);
        const std::vector<float> queries = normalValues(random, c.headValues(), 2.0f);
        const std::vector<float> rawKeys = normalValues(random, c.keyValues(), 5.0f);
        const std::vector<float> rawValues = normalValues(random, c.keyValues(), 0.1f);
        // Scores of deviation 3: some keys matter much more than others.
        const std::vector<float> queryNorm =
            normalValues(random, c.headSize, 3.0f / std::sqrt(static_cast<float>(c.headSize)));
        const std::vector<float> keyNorm = normalValues(random, c.headSize, 1.0f);
        const std::vector<float> rotation = cabochon::test::rotationOf(c);
        const PageTables tables(c);
        PagedRows cacheKeys(c, tables), cacheValues(c, tables);
        const std::uint32_t stored = c.position + (which == Keys::Shared ? 1 : 0);
        for (std::uint32_t p = firstVisible(c, 0); p < stored; ++p) {
            cacheKeys.set(0, p, normalValues(random, c.rowValues(), 1.0f));
            cacheValues.set(0, p, normalValues(random, c.rowValues(), 1.0f));
        }

        Bench bench(fixture, 16 << 20);
        operations::AttendStep step;
        operations::StoreHeads& heads = step.heads;
        operations::Attend& attend = step.attend;
        heads.state = bench.put(tables.state(c));
        heads.queries = bench.put(queries);
        heads.queryNorm = bench.put(queryNorm);
        heads.rotation = bench.put(rotation);
        if (which != Keys::Shared) {
            heads.keys = bench.put(rawKeys);
            heads.keyNorm = bench.put(keyNorm);
            if (which == Keys::Own) heads.values = bench.put(rawValues);
        }
        heads.cache = {bench.put(cacheKeys.words()),
                       bench.put(cacheValues.words()),
                       bench.put(tables.entries),
                       c.format,
                       c.kvHeads,
                       c.headSize};
        heads.heads = c.heads;
        attend.state = heads.state;
        attend.queries = heads.queries;
        attend.output = bench.reserve(queries.size() * sizeof(float));
        attend.cache = heads.cache;
        attend.heads = c.heads;
        attend.window = c.window;
        attend.maxPositions = c.end() + 100; // a bucket is larger than the text
        const std::uint64_t scratch = operations::attendScratchBytes(
            fixture.device->capabilities(), 1, c.heads, c.headSize, attend.maxPositions);
        if (scratch > 0) attend.partial = bench.reserve(scratch);
        if (counted) step.counters = bench.reserve(operations::kAttendCounterBytes);
        QCOMPARE(QString::fromStdString(bench.run([&](CommandRecorder& recorder) {
                     recorder.fill(step.counters, 0);
                     recorder.barrier("the counters are zero, attention counts");
                     operations::attendStep(recorder, step);
                 })),
                 QString());
        if (counted && fixture.device->capabilities().memoryModel) {
            QCOMPARE(bench.dispatches(), 1u);
            for (const std::uint32_t count : bench.get<std::uint32_t>(step.counters))
                QCOMPARE(count, 0u);
        }

        // Cache: sums of other order, and a rounding to f16 that may fall to the other side.
        if (which != Keys::Shared) {
            cabochon::test::storeDefinition(c, rawKeys, which == Keys::Own ? rawValues : rawKeys,
                                            keyNorm, rotation, cacheKeys, cacheValues);
        }
        const auto foundKeys = bench.get<std::uint32_t>(heads.cache.keys);
        const auto foundValues = bench.get<std::uint32_t>(heads.cache.values);
        const float cacheTolerance = cacheKeys.tolerance();
        QCOMPARE(cabochon::test::cacheDifference(cacheKeys.toFloats(foundKeys), cacheKeys.values(),
                                                 cacheTolerance),
                 QString());
        QCOMPARE(cabochon::test::cacheDifference(cacheValues.toFloats(foundValues),
                                                 cacheValues.values(), cacheTolerance),
                 QString());

        // Output: as in test_attend.
        cacheKeys.setAll(foundKeys);
        cacheValues.setAll(foundValues);
        std::vector<float> normed = queries;
        for (std::uint32_t head = 0; head < c.heads; ++head) {
            float* row = &normed[std::size_t{head} * c.headSize];
            op::rmsNorm(row, row, queryNorm.data(), c.headSize, heads.epsilon);
            cabochon::test::rotateRow(c, rotation, 0, row);
        }
        QCOMPARE(firstDifference(bench.get<float>(attend.output),
                                 attendDefinition(c, tables, normed, cacheKeys, cacheValues),
                                 2e-5f),
                 QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestAttendStep)
#include "test_attend_step.moc"
