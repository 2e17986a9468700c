// topCandidates on the device against sorting: exact ids and values, on random logits and on those
// that make selection hard (many equal ones, all equal, sorted, tiny differences, both zeros).
#include "tests/support/test_main.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_vector.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::test::Bench;
using cabochon::test::normalValues;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;

namespace {

std::vector<float> logits(const QByteArray& kind, std::size_t size)
{
    std::mt19937 random(7);
    std::vector<float> values = normalValues(random, size, 8.0f);
    if (kind == "rounded") {
        for (float& x : values)
            x = std::round(x);
    } else if (kind == "equal") {
        std::fill(values.begin(), values.end(), -2.5f);
    } else if (kind == "rising") {
        std::sort(values.begin(), values.end());
    } else if (kind == "falling") {
        std::sort(values.begin(), values.end(), std::greater<>());
    } else if (kind == "close") { // neighbours in float32, few of them
        for (std::size_t i = 0; i < size; ++i)
            values[i] = std::nextafter(20.0f, i % 3 == 0 ? 30.0f : 10.0f);
    } else if (kind == "zeros") {
        for (std::size_t i = 0; i < size; ++i)
            values[i] = i % 2 == 0 ? -0.0f : 0.0f;
        values[size / 2] = -1.0f;
    } else if (kind == "infinite") {
        for (std::size_t i = 0; i < size; ++i) {
            if (i % 100 != 0) values[i] = -std::numeric_limits<float>::infinity();
        }
        values[size / 3] = std::numeric_limits<float>::infinity();
    }
    return values;
}

} // namespace

class TestTopCandidates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersLikeSorting_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("vocabulary");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("kind");
        const std::pair<int, int> sizes[] = {{1, 1},       {5, 5},       {300, 256}, {4096, 1},
                                             {4096, 64},   {4096, 256},  {4097, 64}, {10001, 100},
                                             {262144, 64}, {262144, 256}};
        for (const Tier tier : TierFixtures::tiers()) {
            if (tier > Tier::Subgroup) continue; // no other variant above
            for (const auto& [vocabulary, count] : sizes) {
                for (const char* kind : {"random", "rounded", "equal", "rising", "falling", "close",
                                         "zeros", "infinite"}) {
                    QTest::addRow("%s %d of %d, %s", tierName(tier).data(), count, vocabulary, kind)
                        << static_cast<int>(tier) << vocabulary << count << QByteArray(kind);
                }
            }
        }
    }

    void ordersLikeSorting()
    {
        QFETCH(int, tier);
        QFETCH(int, vocabulary);
        QFETCH(int, count);
        QFETCH(QByteArray, kind);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const std::vector<float> values = logits(kind, static_cast<std::size_t>(vocabulary));
        const auto wanted = static_cast<std::size_t>(count);
        Bench bench(fixture, 2 << 20);
        operations::TopCandidates top;
        top.vocabulary = static_cast<std::uint32_t>(vocabulary);
        top.count = static_cast<std::uint32_t>(count);
        top.logits = bench.put(values);
        top.scratch =
            bench.reserve(operations::topCandidatesScratchBytes(top.vocabulary, top.count));
        top.ids = bench.reserve(wanted * sizeof(std::uint32_t));
        top.values = bench.reserve(wanted * sizeof(float));
        QCOMPARE(
            bench.run([&](CommandRecorder& recorder) { operations::topCandidates(recorder, top); }),
            std::string());
        QVERIFY(bench.dispatches() <= 2);
        std::vector<std::uint32_t> ids(values.size());
        std::iota(ids.begin(), ids.end(), 0u);
        std::stable_sort(ids.begin(), ids.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return values[a] > values[b]; });
        ids.resize(wanted);
        QCOMPARE(bench.get<std::uint32_t>(top.ids), ids);
        std::vector<float> expected;
        for (const std::uint32_t id : ids)
            expected.push_back(values[id]);
        QVERIFY(bench.get<float>(top.values) == expected);
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestTopCandidates)
#include "test_top_candidates.moc"
