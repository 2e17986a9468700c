// matVec on the device against multiplyPlain of engine/cpu/operations: every format, tier and kind
// of device, odd sizes, several columns, several matrices and parts.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/mat_vec_case.h"

#include <QCoreApplication>
#include <QTest>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;
using cabochon::test::Bench;
using cabochon::test::putMatrix;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;

namespace {

constexpr TensorType kTypes[] = {
    TensorType::F32,   TensorType::F16,  TensorType::BF16, TensorType::Q4_0,   TensorType::Q4_1,
    TensorType::Q5_0,  TensorType::Q5_1, TensorType::Q8_0, TensorType::Q2_K,   TensorType::Q3_K,
    TensorType::Q4_K,  TensorType::Q5_K, TensorType::Q6_K, TensorType::IQ4_NL, TensorType::IQ4_XS,
    TensorType::MXFP4, TensorType::IQ3_S};
/// One of each size of block.
constexpr TensorType kFewTypes[] = {TensorType::F32, TensorType::Q4_0, TensorType::Q6_K};

bool isOneOf(std::span<const TensorType> types, TensorType type)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

} // namespace

class TestMatVec : public QObject {
    Q_OBJECT

    TierFixtures m_fixtures;

    void compare(int tier, int kind, TensorType type, int rows, int width, std::uint32_t columns)
    {
        VulkanFixture& fixture = m_fixtures.of(tier, DeviceKind(kind));
        if (!fixture) QSKIP(fixture.reason.c_str());
        const RandomWeights weights = randomWeights(type, rows, width, 1, 64);
        const std::vector<float> x = randomFloats(static_cast<std::size_t>(width) * columns, 2);
        const double size = test::termsSize(weights, x);
        DeviceMatrix matrix;
        const std::vector<float> found = test::deviceProduct(fixture, weights, x, columns, matrix);
        const auto verify = [&](const std::vector<float>& seen, double most) {
            const double error =
                found.empty() ? 1e30
                              : test::worst(found, test::product(weights, seen, columns), size);
            QVERIFY2(error <= most, qPrintable(QStringLiteral("%1 x %2, %3 columns: %4")
                                                   .arg(rows)
                                                   .arg(width)
                                                   .arg(columns)
                                                   .arg(error)));
        };
        verify(x, test::tolerance(fixture, matrix, columns));
        // The same roundings: what remains are sums of another order.
        if (test::usesDot(fixture, matrix, columns)) verify(test::quantized(x), 2e-5);
    }

private Q_SLOTS:
    void everyFormatAgreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("type");
        test::addProfiles([](const char* name, int tier, int kind) {
            for (const TensorType type : kTypes) {
                const bool codes = hasIntegerCodes(formatFor(type));
                // Without subgroups only sums differ; without codes there are no dot products.
                if (Tier(tier) == Tier::Plain && !isOneOf(kFewTypes, type)) continue;
                if (Tier(tier) == Tier::IntegerDot && !codes) continue;
                QTest::addRow("%s %s %s", name, tierName(Tier(tier)).data(),
                              engine::tensorTypeInfo(type).name.data())
                    << tier << kind << static_cast<int>(type);
            }
        });
    }
    void everyFormatAgreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        QFETCH(int, type);
        const std::uint32_t block = engine::tensorTypeInfo(TensorType(type)).blockElements;
        const int smallest = block == 256 ? 256 : block == 32 ? 32 : 7;
        const int odd = block == 256 ? 768 : 1568;
        compare(tier, kind, TensorType(type), 33, odd, 1);
        // Few and short rows are the same for all formats of a size of block.
        if (!isOneOf(kFewTypes, TensorType(type))) return;
        for (const auto& [width, rows] : {std::pair(smallest, 3), std::pair(odd, 1)}) {
            if (QTest::currentTestFailed()) return;
            compare(tier, kind, TensorType(type), rows, width, 1);
        }
    }

    void everyShapeAgreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        test::addProfiles([](const char* name, int tier, int kind) {
            const auto add = [&](TensorType type, int rows, int width, int columns) {
                QTest::addRow("%s %s %s %d x %d, %d columns", name, tierName(Tier(tier)).data(),
                              engine::tensorTypeInfo(type).name.data(), rows, width, columns)
                    << tier << kind << static_cast<int>(type) << rows << width << columns;
            };
            // Longer than shared memory holds at once; rows that a workgroup shares.
            add(TensorType::Q8_0, 130, 4128, 1);
            add(TensorType::Q8_0, 5, 8192, 1);
            // Longer than a uniform buffer.
            if (DeviceKind(kind) == DeviceKind::Cpu) add(TensorType::Q8_0, 9, 21504, 1);
            if (Tier(tier) == Tier::IntegerDot) return; // one column only
            add(TensorType::Q4_0, 33, 1568, 3);
            add(TensorType::Q4_0, 5, 4128, 8);
            if (Tier(tier) == Tier::Plain) return;
            add(TensorType::Q4_K, 130, 256, 2);
            add(TensorType::F16, 33, 45, 5); // not in words of 16 bytes
            add(TensorType::BF16, 3, 7, 1);
            add(TensorType::Q6_K, 9, 768, 8);
            add(TensorType::F32, 33, 33, 3);
        });
    }
    void everyShapeAgreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        QFETCH(int, type);
        QFETCH(int, rows);
        QFETCH(int, width);
        QFETCH(int, columns);
        compare(tier, kind, TensorType(type), rows, width, static_cast<std::uint32_t>(columns));
    }

    void threeMatricesInPartsShareOneInput_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        test::addProfiles([](const char* name, int tier, int kind) {
            QTest::addRow("%s %s", name, tierName(Tier(tier)).data()) << tier << kind;
        });
    }
    void threeMatricesInPartsShareOneInput()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        VulkanFixture& fixture = m_fixtures.of(tier, DeviceKind(kind));
        if (!fixture) QSKIP(fixture.reason.c_str());
        constexpr int kWidth = 512;
        const TensorType types[] = {TensorType::Q4_0, TensorType::Q4_K, TensorType::Q6_K};
        const int rows[] = {130, 17, 9};
        for (const std::uint32_t columns : {1u, 2u}) {
            if (columns > 1 && Tier(tier) != Tier::Subgroup) continue; // the same by then
            Bench bench(fixture, 4 << 20);
            const std::vector<float> x = randomFloats(kWidth * columns, 2);
            operations::MatVec a;
            a.input = bench.put(x);
            a.columns = columns;
            std::vector<RandomWeights> weights;
            std::vector<DeviceMatrix> matrices;
            for (int m = 0; m < 3; ++m) {
                weights.push_back(randomWeights(types[m], rows[m], kWidth, 10 + unsigned(m)));
                matrices.push_back(
                    putMatrix(bench, weights.back().view, 1, m == 0 ? 12000 : 1u << 20));
                a.outputs[m] = bench.reserve(static_cast<std::size_t>(rows[m]) * columns * 4);
            }
            for (std::size_t m = 0; m < 3; ++m)
                a.matrices[m] = &matrices[m];
            QVERIFY(matrices[0].parts.size() > 2);
            QCOMPARE(bench.run([&](CommandRecorder& r) { operations::matVec(r, a); }),
                     std::string());
            QCOMPARE(bench.dispatches(), static_cast<std::uint32_t>(matrices[0].parts.size()));
            for (std::size_t m = 0; m < 3; ++m) {
                const double error = test::worst(bench.get<float>(a.outputs[m]),
                                                 test::product(weights[m], x, columns));
                QVERIFY2(error <= test::tolerance(fixture, matrices[m], columns),
                         qPrintable(QStringLiteral("matrix %1: %2").arg(m).arg(error)));
            }
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMatVec)
#include "test_mat_vec.moc"
