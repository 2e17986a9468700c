// rmsNormAdd on the device against rmsNorm, add and scale of engine/cpu/operations.
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

class TestRmsNormAdd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("inPlace");
        for (const Tier tier : TierFixtures::tiers()) {
            for (const int width : {1, 7, 192, 257, 1536}) {
                for (const int columns : {1, 3}) {
                    for (const bool inPlace : {true, false}) {
                        QTest::addRow("%s %d x %d %d", tierName(tier).data(), columns, width,
                                      inPlace)
                            << static_cast<int>(tier) << width << columns << inPlace;
                    }
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, width);
        QFETCH(int, columns);
        QFETCH(bool, inPlace);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const auto size = static_cast<std::size_t>(width);
        const auto count = static_cast<std::size_t>(columns);
        std::mt19937 random(1);
        const std::vector<float> input = normalValues(random, size * count, 3.0f);
        const std::vector<float> residual = normalValues(random, size * count, 3.0f);
        const std::vector<float> weight = normalValues(random, size, 3.0f);
        Bench bench(fixture, 1 << 20);
        operations::RmsNormAdd norm;
        norm.residual = bench.put(residual);
        norm.input = bench.put(input);
        norm.weight = bench.put(weight);
        norm.output = inPlace ? norm.residual : bench.reserve(input.size() * sizeof(float));
        norm.columns = static_cast<std::uint32_t>(columns);
        norm.width = static_cast<std::uint32_t>(width);
        norm.scale = 0.75f;
        QCOMPARE(
            bench.run([&](CommandRecorder& recorder) { operations::rmsNormAdd(recorder, norm); }),
            std::string());
        std::vector<float> expected(input.size());
        for (std::size_t c = 0; c < count; ++c) {
            float* out = expected.data() + c * size;
            op::rmsNorm(out, input.data() + c * size, weight.data(), size, norm.epsilon);
            op::add(out, residual.data() + c * size, size);
            op::scale(out, norm.scale, size);
        }
        // Sums of other order: a few units in the last place of values up to 30.
        QCOMPARE(firstDifference(bench.get<float>(norm.output), expected, 1e-5f), QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestRmsNormAdd)
#include "test_rms_norm_add.moc"
