// softcap on the device against engine/cpu/operations, over small and far too large values.
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

class TestSoftcap : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("count");
        QTest::addColumn<float>("deviation");
        for (const Tier tier : TierFixtures::tiers()) {
            for (const int count : {1, 7, 4096, 262144}) {
                for (const float deviation : {10.0f, 1e4f}) {
                    QTest::addRow("%s %d %g", tierName(tier).data(), count,
                                  static_cast<double>(deviation))
                        << static_cast<int>(tier) << count << deviation;
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, count);
        QFETCH(float, deviation);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        std::mt19937 random(1);
        std::vector<float> values =
            normalValues(random, static_cast<std::size_t>(count), deviation);
        values[0] = -3e38f;
        Bench bench(fixture, 2 << 20);
        operations::Softcap cap{bench.put(values), static_cast<std::uint32_t>(count), 30.0f};
        QCOMPARE(bench.run([&](CommandRecorder& recorder) { operations::softcap(recorder, cap); }),
                 std::string());
        op::softcap(values.data(), cap.cap, values.size());
        // tanh within 1.2e-7, times 30.
        QCOMPARE(firstDifference(bench.get<float>(cap.values), values, 5e-6f), QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestSoftcap)
#include "test_softcap.moc"
