// geluMultiply on the device against engine/cpu/operations, with values far beyond the range of
// exp.
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

class TestGeluMultiply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("upStride");
        QTest::addColumn<int>("upOffset");
        for (const Tier tier : TierFixtures::tiers()) {
            for (const int width : {1, 7, 257, 704}) {
                QTest::addRow("%s 1 x %d", tierName(tier).data(), width)
                    << static_cast<int>(tier) << width << 1 << 0 << 0;
                QTest::addRow("%s 5 x %d, strided", tierName(tier).data(), width)
                    << static_cast<int>(tier) << width << 5 << 3 * width << 2 * width + 1;
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, width);
        QFETCH(int, columns);
        QFETCH(int, upStride);
        QFETCH(int, upOffset);
        const auto size = static_cast<std::size_t>(width);
        const auto count = static_cast<std::size_t>(columns);
        const auto stride = static_cast<std::size_t>(upStride ? upStride : width);
        const auto offset = static_cast<std::size_t>(upOffset);
        std::mt19937 random(1);
        const std::vector<float> gate = normalValues(random, size * count, 3.0f);
        const std::vector<float> up = normalValues(random, offset + stride * count, 3.0f);
        for (const bool inPlace : {false, true}) {
            std::vector<float> found;
            run(tier, gate, up, size, count, upStride, upOffset, inPlace, found);
            if (QTest::currentTestFailed()) return;
            std::vector<float> expected(gate.size());
            for (std::size_t c = 0; c < count; ++c) {
                op::geluMultiply(expected.data() + c * size, gate.data() + c * size,
                                 up.data() + offset + c * stride, size);
            }
            // tanh within 1.2e-7, times values up to 100.
            QCOMPARE(firstDifference(found, expected, 1e-5f), QString());
        }
    }

    void staysFiniteForLargeValues_data()
    {
        QTest::addColumn<int>("tier");
        for (const Tier tier : TierFixtures::tiers())
            QTest::addRow("%s", tierName(tier).data()) << static_cast<int>(tier);
    }

    void staysFiniteForLargeValues()
    {
        QFETCH(int, tier);
        const std::vector<float> gate = {0.0f,  -0.0f, 5.0f,  -5.0f, 20.0f,  -20.0f, 1e3f,
                                         -1e3f, 1e6f,  -1e6f, 1e15f, -1e15f, 3e30f,  -3e30f};
        const std::vector<float> up(gate.size(), 1.0f);
        std::vector<float> found, expected(gate.size());
        run(tier, gate, up, gate.size(), 1, 0, 0, false, found);
        if (QTest::currentTestFailed()) return;
        op::geluMultiply(expected.data(), gate.data(), up.data(), gate.size());
        QCOMPARE(firstDifference(found, expected, 1e-6f), QString());
    }

private:
    void run(int tier,
             const std::vector<float>& gate,
             const std::vector<float>& up,
             std::size_t width,
             std::size_t columns,
             int upStride,
             int upOffset,
             bool inPlace,
             std::vector<float>& found)
    {
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        Bench bench(fixture, 1 << 20);
        operations::GeluMultiply multiply;
        multiply.gate = bench.put(gate);
        multiply.up = bench.put(up);
        multiply.output = inPlace ? multiply.gate : bench.reserve(gate.size() * sizeof(float));
        multiply.columns = static_cast<std::uint32_t>(columns);
        multiply.width = static_cast<std::uint32_t>(width);
        multiply.upStride = static_cast<std::uint32_t>(upStride);
        multiply.upOffset = static_cast<std::uint32_t>(upOffset);
        QCOMPARE(bench.run([&](CommandRecorder& recorder) {
            operations::geluMultiply(recorder, multiply);
        }),
                 std::string());
        found = bench.get<float>(multiply.output);
    }

    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestGeluMultiply)
#include "test_gelu_multiply.moc"
