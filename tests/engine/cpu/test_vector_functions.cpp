// Row operations of every level against double arithmetic, over sizes around the vector widths.
#include "engine/cpu/vector_functions.h"
#include "engine/model/block_formats.h"
#include "engine/model/kv_format.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/engine/cpu/row_difference.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::largestError;
using cabochon::test::randomFloats;

namespace {

constexpr std::size_t kSizes[] = {1, 2, 7, 8, 15, 16, 17, 31, 64, 100, 1536};

double gelu(double x)
{
    return 0.5 * x * (1.0 + std::tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)));
}

} // namespace

class TestVectorFunctions : public QObject {
    Q_OBJECT

private slots:
    void computesWhatPlainLoopsDo_data();
    void computesWhatPlainLoopsDo();
    void keepsGeluAccurateOverItsWholeRange_data() { computesWhatPlainLoopsDo_data(); }
    void keepsGeluAccurateOverItsWholeRange();
    void keepsSoftcapAccurateOverItsWholeRange_data() { computesWhatPlainLoopsDo_data(); }
    void keepsSoftcapAccurateOverItsWholeRange();
    void normalisesExtremeLogits_data() { computesWhatPlainLoopsDo_data(); }
    void normalisesExtremeLogits();
    void roundsHalvesToEven_data() { computesWhatPlainLoopsDo_data(); }
    void roundsHalvesToEven();
    void quantizesHeadsLikeTheDefinition_data() { computesWhatPlainLoopsDo_data(); }
    void quantizesHeadsLikeTheDefinition();
};

void TestVectorFunctions::computesWhatPlainLoopsDo_data()
{
    QTest::addColumn<int>("level");
    for (const CpuLevel level : {CpuLevel::Exact, CpuLevel::Portable, CpuLevel::Avx2,
                                 CpuLevel::Avx512Vnni, CpuLevel::Amx}) {
        if (cpuLevelAvailable(level)) {
            QTest::newRow(cpuLevelName(level).data()) << static_cast<int>(level);
        } else {
            qInfo("This machine cannot run %s.", cpuLevelName(level).data());
        }
    }
}

void TestVectorFunctions::computesWhatPlainLoopsDo()
{
    QFETCH(int, level);
    const VectorFunctions& functions = vectorFunctions(static_cast<CpuLevel>(level));
    constexpr double kRounding = 1e-6; // a few float roundings, relative
    for (const std::size_t size : kSizes) {
        const std::vector<float> a = randomFloats(size, 1);
        const std::vector<float> b = randomFloats(size, 2);
        const std::vector<float> c = randomFloats(size, 3);
        std::vector<float> out(size);

        double squares = 0;
        for (const float x : a)
            squares += static_cast<double>(x) * x;
        const double factor = 1.0 / std::sqrt(squares / static_cast<double>(size) + 1e-6);
        functions.rmsNorm(out.data(), a.data(), b.data(), size, 1e-6f);
        QVERIFY(largestError(out, 1e-9, [&](std::size_t i) { return a[i] * factor * b[i]; }) <
                kRounding);
        functions.rmsNorm(out.data(), a.data(), nullptr, size, 1e-6f);
        QVERIFY(largestError(out, 1e-9, [&](std::size_t i) { return a[i] * factor; }) < kRounding);
        functions.rmsNormAdd(out.data(), c.data(), a.data(), b.data(), size, 1e-6f);
        QVERIFY(largestError(out, 1.0, [&](std::size_t i) { return c[i] + a[i] * factor * b[i]; }) <
                kRounding);

        functions.geluMultiply(out.data(), a.data(), b.data(), size);
        QVERIFY(largestError(out, 0.2, [&](std::size_t i) { return gelu(a[i]) * b[i]; }) <
                2 * kRounding);

        out = a;
        functions.add(out.data(), b.data(), size);
        QVERIFY(largestError(out, 1.0, [&](std::size_t i) { return a[i] + b[i]; }) < kRounding);
        out = a;
        functions.addScaled(out.data(), 0.3f, b.data(), size);
        QVERIFY(largestError(out, 1.0, [&](std::size_t i) { return a[i] + 0.3f * b[i]; }) <
                kRounding);
        out = a;
        functions.scale(out.data(), 0.3f, size);
        QVERIFY(largestError(out, 0.0, [&](std::size_t i) { return a[i] * 0.3f; }) < kRounding);

        out = a;
        functions.softmax(out.data(), size);
        const double largest = *std::max_element(a.begin(), a.end());
        double sum = 0;
        for (const float x : a)
            sum += std::exp(x - largest);
        QVERIFY(largestError(out, 1e-9, [&](std::size_t i) {
                    return std::exp(a[i] - largest) / sum;
                }) < 2 * kRounding);

        const std::size_t head = size * 2;
        std::vector<float> rotated = randomFloats(head, 4);
        const std::vector<float> before = rotated;
        functions.rotate(rotated.data(), a.data(), b.data(), static_cast<std::uint32_t>(head));
        QVERIFY(largestError(rotated, 1.0, [&](std::size_t i) {
                    const std::size_t pair = i % size;
                    const double low = before[pair], high = before[pair + size];
                    return i < size ? low * a[pair] - high * b[pair]
                                    : high * a[pair] + low * b[pair];
                }) < kRounding);
    }
}

void TestVectorFunctions::keepsGeluAccurateOverItsWholeRange()
{
    QFETCH(int, level);
    const VectorFunctions& functions = vectorFunctions(static_cast<CpuLevel>(level));
    std::vector<float> gate, up, out;
    for (double x = -30; x <= 30; x += 0.0037)
        gate.push_back(static_cast<float>(x));
    for (const float x : {-1e30f, -1e4f, -0.0f, 0.0f, 1e-30f, 1e4f, 1e18f})
        gate.push_back(x);
    up.assign(gate.size(), 1.0f);
    out.resize(gate.size());
    functions.geluMultiply(out.data(), gate.data(), up.data(), gate.size());
    // Far below zero the plain form cancels; there an error of 1e-7 of the input is its own.
    for (std::size_t i = 0; i < gate.size(); ++i) {
        const double want = gelu(gate[i]);
        QVERIFY2(
            std::fabs(out[i] - want) <= 1e-6 * std::fabs(want) + 2e-7,
            qPrintable(QString("gelu(%1) = %2, expected %3").arg(gate[i]).arg(out[i]).arg(want)));
    }
}

void TestVectorFunctions::keepsSoftcapAccurateOverItsWholeRange()
{
    QFETCH(int, level);
    const VectorFunctions& functions = vectorFunctions(static_cast<CpuLevel>(level));
    std::vector<float> values;
    for (double x = -200; x <= 200; x += 0.013)
        values.push_back(static_cast<float>(x));
    values.insert(values.end(), {0.0f, 1e-20f, 1e30f, -1e30f});
    std::vector<float> out = values;
    functions.softcap(out.data(), 30.0f, out.size());
    QVERIFY(largestError(out, 1e-30,
                         [&](std::size_t i) { return 30.0 * std::tanh(values[i] / 30.0); }) < 2e-6);
    out = values;
    functions.softcap(out.data(), 0.0f, out.size());
    QCOMPARE(out, values);
}

void TestVectorFunctions::normalisesExtremeLogits()
{
    QFETCH(int, level);
    const VectorFunctions& functions = vectorFunctions(static_cast<CpuLevel>(level));
    std::vector<float> values(37, -1e30f);
    values[5] = 1e30f;
    functions.softmax(values.data(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(values[i], i == 5 ? 1.0f : 0.0f);
}

void TestVectorFunctions::roundsHalvesToEven()
{
    QFETCH(int, level);
    const VectorFunctions& functions = vectorFunctions(static_cast<CpuLevel>(level));
    std::vector<float> values = randomFloats(1001, 5);
    values[0] = 65504.0f;
    values[1] = 1e9f;
    values[2] = 5.9604645e-8f;
    values[3] = 1.0f + 1.0f / 2048.0f;
    values[4] = 1.0f + 3.0f / 2048.0f;
    std::vector<std::uint16_t> out(values.size());
    functions.toHalf(out.data(), values.data(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(out[i], floatToHalf(values[i]));
}

void TestVectorFunctions::quantizesHeadsLikeTheDefinition()
{
    QFETCH(int, level);
    const VectorFunctions& functions = vectorFunctions(static_cast<CpuLevel>(level));
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    for (const std::uint32_t headSize : {1u, 16u, 31u, 32u, 33u, 64u, 100u, 256u, 510u, 512u}) {
        for (const float size : {1.0f, 1e-7f, 1e-3f, 3e6f, 0.0f, kInfinity}) {
            std::vector<float> values = randomFloats(headSize, headSize);
            for (float& value : values)
                value *= size == kInfinity ? 1.0f : size;
            if (size == kInfinity) values[headSize / 2] = -size;
            const std::size_t blocks = (headSize + kQ8Block - 1) / kQ8Block;
            // One more of each: must stay.
            std::vector<std::int8_t> codes(headSize + 1, 77), expected(headSize + 1, 77);
            std::vector<std::uint16_t> scales(blocks + 1, 777), expectedScales(blocks + 1, 777);
            functions.quantizeHead(codes.data(), scales.data(), values.data(), headSize);
            quantizeHead(expected.data(), expectedScales.data(), values.data(), headSize);
            for (std::size_t block = 0; block < blocks; ++block) {
                const float scale = halfToFloat(scales[block]);
                if (std::isnan(halfToFloat(expectedScales[block]))) {
                    QVERIFY(std::isnan(scale)); // whatever its codes are
                    continue;
                }
                QCOMPARE(scales[block], expectedScales[block]);
                const auto end = std::min<std::size_t>(headSize, (block + 1) * kQ8Block);
                for (std::size_t i = block * kQ8Block; i < end; ++i) {
                    QCOMPARE(codes[i], expected[i]);
                    // Half a step, and what rounding the scale to f16 cuts off the largest.
                    if (size == 1.0f)
                        QVERIFY(std::fabs(static_cast<float>(codes[i]) * scale - values[i]) <=
                                0.57f * scale);
                }
            }
            QCOMPARE(codes.back(), std::int8_t{77});
            QCOMPARE(scales.back(), std::uint16_t{777});
            if (size == kInfinity) QVERIFY(std::isnan(halfToFloat(scales[headSize / 2 / 32])));
        }
    }
}

CABOCHON_TEST(TestVectorFunctions)
#include "test_vector_functions.moc"
