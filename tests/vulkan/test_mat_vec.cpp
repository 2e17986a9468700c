// matVec on the device against multiplyPlain of engine/cpu/operations: every format, tier and kind
// of device, odd sizes, several columns, several matrices and parts, prologues and epilogues.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/device_matrix_fixture.h"
#include "tests/vulkan/rounded_input.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_matrix.h"

#include <QCoreApplication>
#include <QTest>

#include <cmath>

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

std::vector<float> product(const RandomWeights& weights, const std::vector<float>& x, std::size_t n)
{
    std::vector<float> y(n * static_cast<std::size_t>(weights.view.rows));
    engine::operations::multiplyPlain(weights.view, x.data(), n, y.data());
    return y;
}

/// The size that a sum of these terms has if their signs are random. A sum itself may be near 0.
double termsSize(const RandomWeights& weights, const std::vector<float>& x)
{
    std::vector<float> row(static_cast<std::size_t>(weights.view.columns));
    double most = 0;
    for (std::int64_t r = 0; r < weights.view.rows; ++r) {
        engine::dequantize(weights.view.type, weights.view.row(r), row.data(), row.size());
        double squares = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            squares += static_cast<double>(row[i]) * row[i] * x[i] * x[i];
        most = std::max(most, std::sqrt(squares));
    }
    return most;
}

/// Largest error relative to the largest expected value, or to `scale` where that is larger.
double
worst(const std::vector<float>& found, const std::vector<float>& expected, double scale = 1e-6)
{
    double most = 0;
    for (const float value : expected)
        scale = std::max(scale, std::abs(static_cast<double>(value)));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double error = std::abs(static_cast<double>(found[i]) - expected[i]) / scale;
        most = std::isnan(error) ? 1e30 : std::max(most, error);
    }
    return most;
}

bool usesDot(const VulkanFixture& fixture, const DeviceMatrix& matrix, std::uint32_t columns)
{
    const Capabilities& c = fixture.device->capabilities();
    return c.multipliesBytes() && c.kind != DeviceKind::Cpu && hasIntegerCodes(matrix.format) &&
           columns == 1 && matrix.columns >= 256;
}

/// Sums of another order; with integer dot products x is rounded to a 254th of its largest value in
/// 32, which random signs reduce in a sum.
double tolerance(const VulkanFixture& fixture, const DeviceMatrix& matrix, std::uint32_t columns)
{
    if (usesDot(fixture, matrix, columns)) return 2e-2;
    return matrix.format == MatrixFormat::F16 ? 1e-3 : 2e-5; // IQ3_S was rounded to halves
}

/// x as kernels with integer dot products see it: eight bits, a scale for every 32.
std::vector<float> quantized(std::vector<float> x)
{
    for (std::size_t first = 0; first < x.size(); first += 32) {
        float largest = 0;
        for (std::size_t i = first; i < first + 32; ++i)
            largest = std::max(largest, std::abs(x[i]));
        for (std::size_t i = first; i < first + 32; ++i)
            x[i] = std::nearbyint(x[i] * (127.0f / largest)) * (largest / 127.0f);
    }
    return x;
}

/// The product on the device.
std::vector<float> deviceProduct(VulkanFixture& fixture,
                                 const RandomWeights& weights,
                                 const std::vector<float>& x,
                                 std::uint32_t columns,
                                 DeviceMatrix& matrix)
{
    Bench bench(fixture, 4 << 20);
    matrix = putMatrix(bench, weights.view);
    operations::MatVec a;
    a.matrices[0] = &matrix;
    a.input = bench.put(x);
    a.columns = columns;
    a.outputs[0] =
        bench.reserve(static_cast<std::size_t>(weights.view.rows) * columns * sizeof(float));
    const std::string error = bench.run([&](CommandRecorder& r) { operations::matVec(r, a); });
    if (!error.empty()) {
        qWarning("%s", error.c_str());
        return {};
    }
    return bench.get<float>(a.outputs[0]);
}

} // namespace

class TestMatVec : public QObject {
    Q_OBJECT

    TierFixtures m_fixtures;

    void addProfiles(const std::function<void(const char*, int, int)>& add)
    {
        for (const Tier tier : TierFixtures::tiers()) {
            if (tier > Tier::IntegerDot) continue; // the same kernels
            add("card", static_cast<int>(tier), static_cast<int>(DeviceKind::Discrete));
        }
        add("cpu", static_cast<int>(Tier::Subgroup), static_cast<int>(DeviceKind::Cpu));
    }

    void compare(int tier, int kind, TensorType type, int rows, int width, std::uint32_t columns)
    {
        VulkanFixture& fixture = m_fixtures.of(tier, DeviceKind(kind));
        if (!fixture) QSKIP(fixture.reason.c_str());
        const RandomWeights weights = randomWeights(type, rows, width, 1, 64);
        const std::vector<float> x = randomFloats(static_cast<std::size_t>(width) * columns, 2);
        const double size = termsSize(weights, x);
        DeviceMatrix matrix;
        const std::vector<float> found = deviceProduct(fixture, weights, x, columns, matrix);
        const auto verify = [&](const std::vector<float>& seen, double most) {
            const double error =
                found.empty() ? 1e30 : worst(found, product(weights, seen, columns), size);
            QVERIFY2(error <= most, qPrintable(QStringLiteral("%1 x %2, %3 columns: %4")
                                                   .arg(rows)
                                                   .arg(width)
                                                   .arg(columns)
                                                   .arg(error)));
        };
        verify(x, tolerance(fixture, matrix, columns));
        // The same roundings: what remains are sums of another order.
        if (usesDot(fixture, matrix, columns)) verify(quantized(x), 2e-5);
    }

private Q_SLOTS:
    void everyFormatAgreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("type");
        addProfiles([](const char* name, int tier, int kind) {
            for (const TensorType type : kTypes) {
                const bool codes = hasIntegerCodes(formatFor(type));
                // Without subgroups only sums differ; without codes there are no dot products.
                if (Tier(tier) == Tier::Plain && type != TensorType::Q4_0 &&
                    type != TensorType::Q6_K && type != TensorType::F32)
                    continue;
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
        for (const auto& [width, rows] :
             {std::pair(smallest, 3), std::pair(odd, 33), std::pair(smallest == 7 ? 96 : odd, 1)}) {
            compare(tier, kind, TensorType(type), rows, width, 1);
            if (QTest::currentTestFailed()) return;
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
        addProfiles([](const char* name, int tier, int kind) {
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
            add(TensorType::F16, 33, 96, 5);
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
        addProfiles([](const char* name, int tier, int kind) {
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
                const double error =
                    worst(bench.get<float>(a.outputs[m]), product(weights[m], x, columns));
                QVERIFY2(error <= tolerance(fixture, matrices[m], columns),
                         qPrintable(QStringLiteral("matrix %1: %2").arg(m).arg(error)));
            }
        }
    }

    void prologuesAndEpiloguesEqualTheirOperations_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("residual");
        QTest::addColumn<bool>("norm");
        QTest::addColumn<int>("epilogue");
        addProfiles([](const char* name, int tier, int kind) {
            for (int bits = 0; bits < 4; ++bits) {
                for (int epilogue = 0; epilogue < 4; ++epilogue) {
                    // Each prologue and each epilogue once, the network's pairs of them besides.
                    const bool network = bits == 3 && epilogue < 2;
                    if (!network && (bits != (epilogue + 1) % 4 || Tier(tier) == Tier::Plain))
                        continue;
                    QTest::addRow("%s %s%s%s %d", name, tierName(Tier(tier)).data(),
                                  bits & 1 ? " residual" : "", bits & 2 ? " norm" : "", epilogue)
                        << tier << kind << bool(bits & 1) << bool(bits & 2) << epilogue;
                }
            }
        });
    }
    void prologuesAndEpiloguesEqualTheirOperations()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        QFETCH(bool, residual);
        QFETCH(bool, norm);
        QFETCH(int, epilogue);
        namespace op = engine::operations;
        VulkanFixture& fixture = m_fixtures.of(tier, DeviceKind(kind));
        if (!fixture) QSKIP(fixture.reason.c_str());
        constexpr std::size_t kWidth = 544, kRows = 70;
        const RandomWeights first = randomWeights(TensorType::Q8_0, kRows, kWidth, 1);
        const RandomWeights second = randomWeights(TensorType::Q5_1, kRows, kWidth, 2);
        const std::vector<float> input = randomFloats(kWidth, 3), stream = randomFloats(kWidth, 4);
        const std::vector<float> postNorm = randomFloats(kWidth, 5),
                                 weight = randomFloats(kWidth, 6);
        const std::vector<float> factor = randomFloats(kRows + 9, 7);

        std::vector<float> h = input, x;
        if (residual) {
            op::rmsNorm(h.data(), h.data(), postNorm.data(), kWidth, 1e-6f);
            op::add(h.data(), stream.data(), kWidth);
            op::scale(h.data(), 0.75f, kWidth);
        }
        x = h;
        if (norm) op::rmsNorm(x.data(), x.data(), weight.data(), kWidth, 1e-6f);
        std::vector<float> expected = product(first, x, 1);
        const std::vector<float> up = product(second, x, 1);
        const auto kindOfEpilogue = static_cast<operations::Epilogue>(epilogue);
        if (kindOfEpilogue == operations::Epilogue::GeluPair)
            op::geluMultiply(expected.data(), expected.data(), up.data(), kRows);
        if (kindOfEpilogue == operations::Epilogue::GeluTimes)
            op::geluMultiply(expected.data(), expected.data(), factor.data() + 9, kRows);
        if (kindOfEpilogue == operations::Epilogue::Softcap)
            op::softcap(expected.data(), 30.0f, kRows);

        Bench bench(fixture, 1 << 20);
        const DeviceMatrix a = putMatrix(bench, first.view), b = putMatrix(bench, second.view);
        operations::MatVec vec;
        vec.matrices[0] = &a;
        if (kindOfEpilogue == operations::Epilogue::GeluPair) vec.matrices[1] = &b;
        vec.input = bench.put(input);
        vec.outputs[0] = bench.reserve(kRows * 4);
        if (residual) {
            vec.prologue.residual = bench.put(stream);
            vec.prologue.postNorm = bench.put(postNorm);
            vec.prologue.scale = 0.75f;
        }
        if (norm) vec.prologue.norm = bench.put(weight);
        if (residual || norm) vec.prologue.stream = bench.reserve(kWidth * 4);
        vec.epilogue = kindOfEpilogue;
        vec.factor = bench.put(factor);
        vec.factorOffset = 9;
        vec.cap = 30.0f;
        QCOMPARE(bench.run([&](CommandRecorder& r) { operations::matVec(r, vec); }), std::string());
        const double error = worst(bench.get<float>(vec.outputs[0]), expected);
        // GELU multiplies two products: their errors add up.
        QVERIFY2(error <= 3 * tolerance(fixture, a, 1), qPrintable(QString::number(error)));
        if (residual || norm) {
            const double streamError = worst(bench.get<float>(vec.prologue.stream), h);
            QVERIFY2(streamError < 1e-5, qPrintable(QString::number(streamError)));
        }
    }

    /// What a pair leaves as bytes is what the next product reads, without floats in between.
    void bytesPassFromProductToProduct_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("width");
        for (const auto& [rows, width] :
             {std::pair(256, 256), std::pair(288, 4128), std::pair(5376, 512)})
            QTest::addRow("%d x %d", rows, width) << rows << width;
    }
    void bytesPassFromProductToProduct()
    {
        QFETCH(int, rows);
        QFETCH(int, width);
        namespace op = engine::operations;
        VulkanFixture& fixture =
            m_fixtures.of(static_cast<int>(Tier::IntegerDot), DeviceKind::Discrete);
        if (!fixture) QSKIP(fixture.reason.c_str());
        if (!fixture.device->capabilities().multipliesBytes())
            QSKIP("The device has no integer dot products.");
        const auto inner = static_cast<std::size_t>(rows);
        constexpr int kOut = 37;
        const RandomWeights gate = randomWeights(TensorType::Q4_0, rows, width, 1, 64);
        const RandomWeights up = randomWeights(
            width % 256 == 0 ? TensorType::Q6_K : TensorType::Q5_1, rows, width, 2, 64);
        const RandomWeights down = randomWeights(TensorType::Q4_0, kOut, rows, 3, 64);
        const std::vector<float> x = randomFloats(static_cast<std::size_t>(width), 4);
        std::vector<float> hidden = product(gate, quantized(x), 1);
        const std::vector<float> ups = product(up, quantized(x), 1);
        op::geluMultiply(hidden.data(), hidden.data(), ups.data(), inner);

        Bench bench(fixture, std::size_t{32} << 20);
        const DeviceMatrix a = putMatrix(bench, gate.view), b = putMatrix(bench, up.view),
                           c = putMatrix(bench, down.view);
        const BufferView bytes =
            bench.reserve(operations::roundedInputBytes(operations::InputForm::Bytes, inner, 1));
        operations::MatVec pair;
        pair.matrices[0] = &a;
        pair.matrices[1] = &b;
        pair.input = bench.put(x);
        pair.outputs[0] = bench.reserve(inner * 4);
        pair.outputBytes = bytes;
        pair.epilogue = operations::Epilogue::GeluPair;
        operations::MatVec next;
        next.matrices[0] = &c;
        next.inputBytes = bytes;
        next.outputs[0] = bench.reserve(kOut * 4);
        QVERIFY(operations::writesBytes(a));
        QCOMPARE(bench.run([&](CommandRecorder& r) {
            QVERIFY(operations::readsBytes(r, pair) && operations::readsBytes(r, next));
            operations::matVec(r, pair);
            r.barrier("the next product reads the bytes");
            operations::matVec(r, next);
        }),
                 std::string());
        const auto blocks = test::quantizedBlocks(bench, bytes, inner / 32);
        double scale = 0;
        for (const float value : hidden)
            scale = std::max(scale, std::abs(double(value)));
        std::vector<float> seen(inner);
        for (std::size_t i = 0; i < inner; ++i) {
            const test::QuantizedBlock& block = blocks[i / 32];
            seen[i] = block.scale * block.codes[i % 32];
            QVERIFY2(
                std::abs(seen[i] - hidden[i]) <= 0.501f * block.scale + 1e-4 * scale,
                qPrintable(
                    QString("value %1 is %2, expected %3").arg(i).arg(seen[i]).arg(hidden[i])));
        }
        const double error = worst(bench.get<float>(next.outputs[0]), product(down, seen, 1));
        QVERIFY2(error <= 2e-5, qPrintable(QString::number(error)));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMatVec)
#include "test_mat_vec.moc"
