// The operations of the encoder of sound: the definitions against answers made by hand, and every
// level against the definitions, over sizes around the vector widths.
#include "engine/cpu/sound_operations.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/engine/cpu/row_difference.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace cabochon::engine;
using cabochon::test::differenceOf;
using cabochon::test::randomFloats;

namespace op = cabochon::engine::operations;

namespace {

constexpr std::size_t kRowSizes[] = {1, 2, 7, 8, 15, 16, 17, 31, 48, 100, 1024};
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

} // namespace

class TestSoundOperations : public QObject {
    Q_OBJECT

private slots:
    void definesWhatIsMeant();
    void definesBands();
    void definesConvolutions();

    void computesRows_data();
    void computesRows();
    void convolves_data() { computesRows_data(); }
    void convolves();
    void attends_data() { computesRows_data(); }
    void attends();
    void hidesNoNan_data() { computesRows_data(); }
    void hidesNoNan();
};

void TestSoundOperations::definesWhatIsMeant()
{
    std::vector<float> values{0.0f, 2.0f, -100.0f};
    op::silu(values.data(), values.size());
    QCOMPARE(values[0], 0.0f);
    QVERIFY(std::fabs(values[1] - 2.0f / (1.0f + std::exp(-2.0f))) < 1e-6f);
    QVERIFY(std::fabs(values[2]) < 1e-30f);

    const std::vector<float> pair{3.0f, 5.0f, 0.0f, 100.0f};
    std::vector<float> gated(2);
    op::gatedUnit(gated.data(), pair.data(), 2);
    QCOMPARE(gated, (std::vector<float>{1.5f, 5.0f}));

    std::vector<float> norm{1.0f, 3.0f}; // mean 2, variance 1
    const std::vector<float> weight{10.0f, 4.0f};
    op::layerNormRelu(norm.data(), weight.data(), 2, 0.0f);
    QCOMPARE(norm, (std::vector<float>{0.0f, 4.0f}));

    const std::vector<float> earlier{1.0f, 2.0f}, now{3.0f, 4.0f};
    const float* rows[] = {nullptr, earlier.data(), now.data()};
    const std::vector<float> taps{9.0f, 9.0f, 1.0f, 10.0f, 100.0f, 1000.0f};
    std::vector<float> sum(2);
    op::convolveTime(sum.data(), rows, taps.data(), 3, 2);
    QCOMPARE(sum, (std::vector<float>{301.0f, 4020.0f}));
}

/// Three positions of one head of one value, span 2: the weights are known by hand.
void TestSoundOperations::definesBands()
{
    const std::vector<float> queries{1.0f, 1.0f, 0.0f}, keys{5.0f, 2.0f, 7.0f};
    const std::vector<float> values{10.0f, 20.0f, 40.0f}, distances{1.0f, -2.0f};
    std::vector<float> out(3);
    BandAttention band;
    band.queries = queries.data();
    band.keys = keys.data();
    band.values = values.data();
    band.relativeKeys = distances.data();
    band.out = out.data();
    band.stride = band.relativeStride = band.outStride = band.headSize = 1;
    band.span = 2;
    band.cap = 1e6f; // hardly any
    op::attendBand(band, 0, 0, 3);
    QCOMPARE(out[0], 10.0f);
    // Position 1: 2 + 1 of itself, 5 - 2 of the one before: equal.
    QVERIFY(std::fabs(out[1] - 15.0f) < 1e-4f);
    QCOMPARE(out[2], 30.0f); // a query of 0 sees both alike, and not the third before it
}

/// One channel, one tap at a time: where each weight looks.
void TestSoundOperations::definesConvolutions()
{
    constexpr std::size_t kFrequencies = 4, kOut = 32;
    std::vector<float> rows[3];
    for (std::size_t t = 0; t < 3; ++t) {
        rows[t].push_back(0.0f);
        for (std::size_t f = 0; f < 2 * kFrequencies; ++f)
            rows[t].push_back(float(100 * (t + 1) + f));
    }
    for (std::size_t t = 0; t < 3; ++t) {
        for (std::size_t k = 0; k < 3; ++k) {
            std::vector<float> weights(9 * kOut);
            weights[(3 * t + k) * kOut + 5] = 1.0f;
            std::vector<float> out(kFrequencies * kOut, kNan);
            ConvolutionRow row;
            for (std::size_t i = 0; i < 3; ++i)
                row.rows[i] = rows[i].data();
            row.weights = weights.data();
            row.channelsIn = 1;
            row.channelsOut = kOut;
            row.frequencies = kFrequencies;
            row.out = out.data();
            op::convolveRow(row);
            for (std::size_t f = 0; f < kFrequencies; ++f) {
                QCOMPARE(out[f * kOut + 5], rows[t][2 * f + k]);
                QCOMPARE(out[f * kOut + 6], 0.0f);
            }
        }
    }
}

void TestSoundOperations::computesRows_data()
{
    QTest::addColumn<int>("level");
    for (const CpuLevel level : cabochon::test::kLevels) {
        if (cpuLevelAvailable(level)) {
            QTest::newRow(cpuLevelName(level).data()) << static_cast<int>(level);
        } else {
            qInfo("This machine cannot run %s.", cpuLevelName(level).data());
        }
    }
}

void TestSoundOperations::computesRows()
{
    QFETCH(int, level);
    const SoundFunctions& functions = soundFunctions(static_cast<CpuLevel>(level));
    constexpr double kRounding = 1e-6;
    for (const std::size_t size : kRowSizes) {
        std::vector<float> a = randomFloats(2 * size, 1);
        for (float& value : a)
            value *= 10.0f; // where the sigmoid is 0 and 1, too
        const std::vector<float> b = randomFloats(5 * size, 2);
        std::vector<float> expected(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(size));
        std::vector<float> got = expected;

        op::silu(expected.data(), size);
        functions.silu(got.data(), size);
        QVERIFY(differenceOf(got, expected) < kRounding);

        op::gatedUnit(expected.data(), a.data(), size);
        std::vector<float> inPlace = a;
        functions.gatedUnit(inPlace.data(), inPlace.data(), size);
        QVERIFY(differenceOf(inPlace, expected) < kRounding);

        op::multiply(expected.data(), a.data(), b.data(), size);
        functions.multiply(got.data(), a.data(), b.data(), size);
        QVERIFY(differenceOf(got, expected) < kRounding);

        const float* rows[] = {nullptr, a.data(), a.data() + size, b.data(), a.data()};
        op::convolveTime(expected.data(), rows, b.data(), 5, size);
        functions.convolveTime(got.data(), rows, b.data(), 5, size);
        QVERIFY(differenceOf(got, expected) < 4 * kRounding);

        expected.assign(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(size));
        for (float& value : expected)
            value += 30.0f; // a mean that counts
        got = expected;
        op::layerNormRelu(expected.data(), b.data(), size, 1e-6f);
        functions.layerNormRelu(got.data(), b.data(), size, 1e-6f);
        QVERIFY(size == 1 || differenceOf(got, expected) < 10 * kRounding);
    }
}

void TestSoundOperations::convolves()
{
    QFETCH(int, level);
    for (const auto& [in, out, frequencies] :
         {std::array<std::size_t, 3>{1, 128, 64}, {1, 32, 4}, {5, 64, 8}, {128, 32, 32}}) {
        const std::size_t length = (1 + 2 * frequencies) * in;
        const std::vector<float> values = randomFloats(3 * length, 3);
        std::vector<float> weights = randomFloats(9 * in * out, 4);
        for (float& weight : weights)
            weight /= std::sqrt(float(9 * in)); // sums of size 1
        for (const int absent : {-1, 0, 2}) {   // in the middle, at the start, at the end
            ConvolutionRow row;
            for (std::size_t t = 0; t < 3; ++t)
                row.rows[t] = int(t) == absent ? nullptr : values.data() + t * length;
            row.weights = weights.data();
            row.channelsIn = in;
            row.channelsOut = out;
            row.frequencies = frequencies;
            std::vector<float> expected(frequencies * out), got(frequencies * out, kNan);
            row.out = expected.data();
            op::convolveRow(row);
            row.out = got.data();
            soundFunctions(static_cast<CpuLevel>(level)).convolveRow(row);
            QVERIFY(differenceOf(got, expected) < 1e-5);
        }
    }
}

void TestSoundOperations::attends()
{
    QFETCH(int, level);
    constexpr std::size_t kPositions = 29;
    for (const std::size_t headSize : {1u, 7u, 16u, 24u, 32u, 37u, 128u}) {
        constexpr std::size_t kHeads = 2;
        const std::size_t width = kHeads * headSize;
        const std::vector<float> queries = randomFloats(kPositions * width, 5);
        const std::vector<float> keys = randomFloats(kPositions * width, 6);
        const std::vector<float> values = randomFloats(kPositions * width, 7);
        const std::vector<float> distances = randomFloats(12 * width, 8);
        BandAttention band;
        band.queries = queries.data();
        band.keys = keys.data();
        band.values = values.data();
        band.stride = band.relativeStride = band.outStride = width;
        band.relativeKeys = distances.data();
        band.headSize = headSize;
        band.span = 12;
        band.cap = 5.0f;
        std::vector<float> expected(kPositions * width), got(kPositions * width, kNan);
        for (std::size_t head = 0; head < kHeads; ++head) {
            band.out = expected.data();
            op::attendBand(band, head, 0, kPositions);
            band.out = got.data();
            const SoundFunctions& functions = soundFunctions(static_cast<CpuLevel>(level));
            functions.attendBand(band, head, 0, 5); // in two parts
            functions.attendBand(band, head, 5, kPositions);
        }
        QVERIFY(differenceOf(got, expected) < 1e-5);
    }
}

/// A value that is no number must come out, or the encoder could not say that something is wrong.
void TestSoundOperations::hidesNoNan()
{
    QFETCH(int, level);
    const SoundFunctions& functions = soundFunctions(static_cast<CpuLevel>(level));
    for (const std::size_t size : kRowSizes) {
        std::vector<float> values = randomFloats(size, 9);
        const std::vector<float> weight = randomFloats(size, 10);
        values[size / 2] = kNan;
        functions.layerNormRelu(values.data(), weight.data(), size, 1e-6f);
        QVERIFY(std::all_of(values.begin(), values.end(),
                            [](float value) { return std::isnan(value); }));
        values = randomFloats(size, 9);
        values[size / 2] = kNan;
        functions.silu(values.data(), size);
        QVERIFY(std::isnan(values[size / 2]));
    }
}

CABOCHON_TEST(TestSoundOperations)
#include "test_sound_operations.moc"
