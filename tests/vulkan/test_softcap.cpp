// The cap of logits, which the head's product applies, against engine/cpu/operations: small and far
// too large values.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/device_matrix_fixture.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_matrix.h"

#include <QCoreApplication>
#include <QTest>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;
using cabochon::test::Bench;
using cabochon::test::firstDifference;
using cabochon::test::normalValues;
using cabochon::test::putMatrix;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;
namespace op = engine::operations;

class TestSoftcap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCappedLogitIsANumberWhateverItWas_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("rows");
        QTest::addColumn<float>("deviation");
        for (const Tier tier : TierFixtures::tiers()) {
            for (const int rows : {1, 7, 4096, 262144}) {
                for (const float deviation : {10.0f, 1e4f}) {
                    QTest::addRow("%s %d %g", tierName(tier).data(), rows,
                                  static_cast<double>(deviation))
                        << static_cast<int>(tier) << rows << deviation;
                }
            }
        }
    }
    void aCappedLogitIsANumberWhateverItWas()
    {
        QFETCH(int, tier);
        QFETCH(int, rows);
        QFETCH(float, deviation);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        constexpr std::size_t kWidth = 32;
        // The first column is what the rows become.
        std::mt19937 random(1);
        std::vector<float> expected =
            normalValues(random, static_cast<std::size_t>(rows), deviation);
        expected[0] = -3e38f;
        std::vector<float> weights(expected.size() * kWidth, 0.0f), input(kWidth, 0.0f);
        for (std::size_t row = 0; row < expected.size(); ++row)
            weights[row * kWidth] = expected[row];
        input[0] = 1.0f;
        op::softcap(expected.data(), 30.0f, expected.size());
        Bench bench(fixture);
        const DeviceMatrix matrix =
            putMatrix(bench, {"logits", reinterpret_cast<const std::byte*>(weights.data()),
                              TensorType::F32, kWidth, rows, 1});
        operations::MatVec vec;
        vec.matrices[0] = &matrix;
        vec.input = bench.put(input);
        vec.outputs[0] = bench.reserve(expected.size() * sizeof(float));
        vec.epilogue = operations::Epilogue::Softcap;
        vec.cap = 30.0f;
        QCOMPARE(bench.run([&](CommandRecorder& r) { operations::matVec(r, vec); }), std::string());
        // tanh within 1.2e-7, times 30.
        QCOMPARE(firstDifference(bench.get<float>(vec.outputs[0]), expected, 5e-6f), QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestSoftcap)
#include "test_softcap.moc"
