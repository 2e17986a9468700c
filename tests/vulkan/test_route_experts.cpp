// routeExperts and sortSlots on the device against engine/cpu/operations: ties, every tier, odd
// numbers of experts, logits that are no numbers.
#undef slots // a word of ours here; Qt Test is included before everything
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_experts.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::test::Bench;
using cabochon::test::firstDifference;
using cabochon::test::normalValues;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;
namespace op = engine::operations;

class TestRouteExperts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("experts");
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("ties");
        const int shapes[][3] = {{4, 1, 1},    {5, 5, 3},    {8, 2, 9},   {77, 6, 130},
                                 {128, 8, 33}, {300, 17, 2}, {4000, 2, 3}};
        for (const Tier tier : TierFixtures::tiers()) {
            for (const auto& [experts, used, columns] : shapes) {
                for (const bool ties : {false, true}) {
                    QTest::addRow("%s %d of %d, %d columns %d", tierName(tier).data(), used,
                                  experts, columns, ties)
                        << static_cast<int>(tier) << experts << used << columns << ties;
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, experts);
        QFETCH(int, used);
        QFETCH(int, columns);
        QFETCH(bool, ties);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const auto count = static_cast<std::size_t>(experts);
        const auto chosenCount = static_cast<std::size_t>(used);
        const auto columnCount = static_cast<std::size_t>(columns);
        std::mt19937 random(1);
        std::vector<float> logits = normalValues(random, count * columnCount, 3.0f);
        // Whole numbers and both zeros: many equal logits in each column.
        if (ties) {
            for (float& x : logits)
                x = std::trunc(x / 2);
        }
        const std::vector<float> scale = normalValues(random, count, 1.0f);
        Bench bench(fixture, 4 << 20);
        operations::RouteExperts route;
        route.logits = bench.put(logits);
        route.expertScale = ties ? BufferView{} : bench.put(scale);
        route.chosen = bench.reserve(columnCount * chosenCount * 4);
        route.weights = bench.reserve(columnCount * chosenCount * 4);
        route.columns = static_cast<std::uint32_t>(columns);
        route.experts = static_cast<std::uint32_t>(experts);
        route.used = static_cast<std::uint32_t>(used);
        QCOMPARE(bench.run([&](CommandRecorder& r) { operations::routeExperts(r, route); }),
                 std::string());
        std::vector<float> scratch(count), weights(columnCount * chosenCount);
        std::vector<std::uint32_t> chosen(columnCount * chosenCount);
        for (std::size_t c = 0; c < columnCount; ++c) {
            op::routeExperts(logits.data() + c * count, count, chosenCount,
                             ties ? nullptr : scale.data(), scratch.data(),
                             chosen.data() + c * chosenCount, weights.data() + c * chosenCount);
        }
        QCOMPARE(bench.get<std::uint32_t>(route.chosen), chosen);
        // exp within a few units in the last place.
        QCOMPARE(firstDifference(bench.get<float>(route.weights), weights, 2e-6f), QString());
    }

    void choosesDifferentExpertsAmongValuesThatAreNoNumbers_data() { tierRows(); }

    void choosesDifferentExpertsAmongValuesThatAreNoNumbers()
    {
        QFETCH(int, tier);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        std::vector<float> logits(128, std::numeric_limits<float>::quiet_NaN());
        logits[3] = 1.0f;
        logits[5] = std::numeric_limits<float>::infinity();
        Bench bench(fixture, 1 << 20);
        operations::RouteExperts route;
        route.logits = bench.put(logits);
        route.chosen = bench.reserve(8 * 4);
        route.weights = bench.reserve(8 * 4);
        route.experts = 128;
        route.used = 8;
        QCOMPARE(bench.run([&](CommandRecorder& r) { operations::routeExperts(r, route); }),
                 std::string());
        std::vector<std::uint32_t> chosen = bench.get<std::uint32_t>(route.chosen);
        std::sort(chosen.begin(), chosen.end());
        QVERIFY(std::unique(chosen.begin(), chosen.end()) == chosen.end());
        QVERIFY(chosen.back() < 128);
    }

    void sortsSlotsByExpert_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("experts");
        QTest::addColumn<int>("slots");
        QTest::addColumn<int>("least"); // experts below it are never chosen
        for (const Tier tier : TierFixtures::tiers()) {
            for (const int experts : {1, 5, 128, 300, 4000}) {
                for (const int slots : {1, 17, 4096}) {
                    QTest::addRow("%s %d slots, %d experts", tierName(tier).data(), slots, experts)
                        << static_cast<int>(tier) << experts << slots << experts / 3;
                }
            }
        }
    }

    void sortsSlotsByExpert()
    {
        QFETCH(int, tier);
        QFETCH(int, experts);
        QFETCH(int, slots);
        QFETCH(int, least);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        std::mt19937 random(1);
        std::vector<std::uint32_t> chosen(static_cast<std::size_t>(slots));
        for (std::uint32_t& e : chosen)
            e = static_cast<std::uint32_t>(least) +
                random() % static_cast<std::uint32_t>(experts - least);
        Bench bench(fixture, 1 << 20);
        operations::SortSlots sort;
        sort.chosen = bench.put(chosen);
        sort.order = bench.reserve(chosen.size() * 4);
        sort.starts = bench.reserve((static_cast<std::size_t>(experts) + 1) * 4);
        sort.slots = static_cast<std::uint32_t>(slots);
        sort.experts = static_cast<std::uint32_t>(experts);
        QCOMPARE(bench.run([&](CommandRecorder& r) { operations::sortSlots(r, sort); }),
                 std::string());
        std::vector<std::uint32_t> order = bench.get<std::uint32_t>(sort.order);
        const std::vector<std::uint32_t> starts = bench.get<std::uint32_t>(sort.starts);
        QCOMPARE(starts.front(), 0u);
        QCOMPARE(starts.back(), sort.slots);
        for (std::uint32_t e = 0; e < sort.experts; ++e) {
            QVERIFY(starts[e] <= starts[e + 1]);
            for (std::uint32_t i = starts[e]; i < starts[e + 1]; ++i)
                QCOMPARE(chosen.at(order[i]), e);
        }
        std::sort(order.begin(), order.end());
        std::vector<std::uint32_t> all(order.size());
        std::iota(all.begin(), all.end(), 0u);
        QCOMPARE(order, all);
    }

private:
    void tierRows()
    {
        QTest::addColumn<int>("tier");
        for (const Tier tier : TierFixtures::tiers())
            QTest::addRow("%s", tierName(tier).data()) << static_cast<int>(tier);
    }

    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestRouteExperts)
#include "test_route_experts.moc"
