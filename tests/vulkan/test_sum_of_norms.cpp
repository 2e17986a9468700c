// sumOfNorms on the device against rmsNorm and add of engine/cpu/operations.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_vector.h"

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::test::Bench;
using cabochon::test::firstDifference;
using cabochon::test::normalValues;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;
namespace op = engine::operations;

class TestSumOfNorms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        for (const Tier tier : TierFixtures::tiers()) {
            for (const int width : {1, 7, 192, 257, 2816}) {
                for (const int columns : {1, 3}) {
                    QTest::addRow("%s %d x %d", tierName(tier).data(), columns, width)
                        << static_cast<int>(tier) << width << columns;
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, width);
        QFETCH(int, columns);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const auto size = static_cast<std::size_t>(width);
        const auto count = static_cast<std::size_t>(columns);
        std::mt19937 random(1);
        const std::vector<float> a = normalValues(random, size * count, 3.0f);
        const std::vector<float> b = normalValues(random, size * count, 0.1f);
        const std::vector<float> weightA = normalValues(random, size, 3.0f);
        const std::vector<float> weightB = normalValues(random, size, 3.0f);
        Bench bench(fixture, 1 << 20);
        operations::SumOfNorms sum;
        sum.a = bench.put(a);
        sum.b = bench.put(b);
        sum.weightA = bench.put(weightA);
        sum.weightB = bench.put(weightB);
        sum.output = bench.reserve(a.size() * sizeof(float));
        sum.columns = static_cast<std::uint32_t>(columns);
        sum.width = static_cast<std::uint32_t>(width);
        QCOMPARE(
            bench.run([&](CommandRecorder& recorder) { operations::sumOfNorms(recorder, sum); }),
            std::string());
        std::vector<float> expected(a.size()), other(size);
        for (std::size_t c = 0; c < count; ++c) {
            float* out = expected.data() + c * size;
            op::rmsNorm(out, a.data() + c * size, weightA.data(), size, sum.epsilon);
            op::rmsNorm(other.data(), b.data() + c * size, weightB.data(), size, sum.epsilon);
            op::add(out, other.data(), size);
        }
        // Sums of other order: a few units in the last place of two terms up to 30.
        QCOMPARE(firstDifference(bench.get<float>(sum.output), expected, 2e-5f), QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestSumOfNorms)
#include "test_sum_of_norms.moc"
