// matMul on the device against multiplyPlain of engine/cpu/operations: every format, tier and kind
// of device, odd numbers of rows, columns and inputs, several parts, rows with room between them.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/device_matrix_fixture.h"
#include "tests/vulkan/rounded_input.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_matrix.h"

#include <QCoreApplication>
#include <QTest>

#include <cmath>
#include <optional>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;
using cabochon::test::Bench;
using cabochon::test::Products;
using cabochon::test::putMatrix;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;

namespace {

constexpr TensorType kTiledTypes[] = {
    TensorType::F32,  TensorType::F16,    TensorType::BF16,   TensorType::Q4_0,
    TensorType::Q4_1, TensorType::Q5_0,   TensorType::Q5_1,   TensorType::Q8_0,
    TensorType::Q2_K, TensorType::Q3_K,   TensorType::Q4_K,   TensorType::Q5_K,
    TensorType::Q6_K, TensorType::IQ4_NL, TensorType::IQ4_XS, TensorType::MXFP4};

struct ProductCase {
    std::uint32_t rows, width, columns;
    std::uint32_t inputGap = 0, outputGap = 0; // between columns
    std::uint64_t maxPart = std::uint64_t{1} << 27;
    operations::ProductSize tiledAs{};
};

/// The sum of the terms' sizes is what rounding is relative to. Float32 sums in another order: each
/// of K additions rounds once; random signs make the error grow as sqrt(K), K <= 2048.
constexpr float kTolerance = 2e-6f;

/// Empty, or the first value that is wrong.
QString compare(const ProductCase& c,
                const RandomWeights& weights,
                const std::vector<float>& input,
                const std::vector<float>& found,
                float tolerance)
{
    std::vector<float> row(c.width);
    for (std::uint32_t r = 0; r < c.rows; ++r) {
        engine::dequantize(weights.view.type, weights.view.row(r), row.data(), row.size());
        for (std::uint32_t column = 0; column < c.columns; ++column) {
            const float* x = input.data() + std::size_t{column} * (c.width + c.inputGap);
            double sum = 0, size = 0;
            for (std::uint32_t i = 0; i < c.width; ++i) {
                const double term = static_cast<double>(row[i]) * x[i];
                sum += term;
                size += std::abs(term);
            }
            const float value = found[std::size_t{column} * (c.rows + c.outputGap) + r];
            if (std::abs(value - sum) <= tolerance * size + 1e-30) continue; // false for NaN
            return QStringLiteral("row %1 of column %2 is %3, expected %4")
                .arg(r)
                .arg(column)
                .arg(value)
                .arg(sum);
        }
    }
    return {};
}

QString difference(VulkanFixture& fixture,
                   TensorType type,
                   const ProductCase& c,
                   Products products = Products::Floats)
{
    const RandomWeights weights = randomWeights(type, c.rows, c.width, 7, 512);
    const std::vector<float> input =
        randomFloats(std::size_t{c.columns} * (c.width + c.inputGap), 11);
    const std::uint32_t outputStride = c.rows + c.outputGap;
    Bench bench(fixture, std::size_t{16} << 20);
    const DeviceMatrix matrix = putMatrix(bench, weights.view, 1, c.maxPart);
    if (c.maxPart < matrix.bytes() && matrix.parts.size() < 2)
        return QStringLiteral("one part only");
    operations::MatMul product;
    product.matrix = &matrix;
    product.input = bench.put(input);
    product.output = bench.reserve(std::size_t{c.columns} * outputStride * 4);
    product.inputStride = c.inputGap ? c.width + c.inputGap : 0;
    product.outputStride = c.outputGap ? outputStride : 0;
    product.columns = c.columns;
    product.tiledAs = c.tiledAs;
    std::optional<test::RoundedInput> rounded;
    if (products == Products::Rounded) {
        rounded.emplace(bench, fixture.device->capabilities(), matrix.format, c.width, c.columns,
                        product.inputStride);
        product.rounded = rounded->view;
    }
    const std::string error = bench.run([&](CommandRecorder& recorder) {
        if (rounded) rounded->record(recorder, product.input);
        operations::matMul(recorder, product);
    });
    if (!error.empty()) return QString::fromStdString(error);
    const std::vector<float> found = bench.get<float>(product.output);
    for (std::uint32_t column = 0; column < c.columns; ++column) {
        for (std::uint32_t r = c.rows; r < outputStride; ++r) {
            if (!std::isnan(found[std::size_t{column} * outputStride + r]))
                return QStringLiteral("wrote between the columns");
        }
    }
    if (!rounded) return compare(c, weights, input, found, kTolerance);
    const QString wrong = compare(c, weights, rounded->values(bench, input), found,
                                  rounded->ownTolerance(kTolerance));
    if (!wrong.isEmpty()) return QStringLiteral("of the rounded input, ") + wrong;
    return compare(c, weights, input, found, rounded->tolerance());
}

} // namespace

class TestMatMul : public QObject {
    Q_OBJECT

    TierFixtures m_fixtures;

    /// A graphics card's kernels and those for emulated lanes, on every tier.
    void addRows(const std::function<void(const char*, int, int)>& add)
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        for (const Tier tier : TierFixtures::tiers()) {
            add("card", static_cast<int>(tier), static_cast<int>(DeviceKind::Discrete));
            add("cpu", static_cast<int>(tier), static_cast<int>(DeviceKind::Cpu));
        }
    }
    VulkanFixture& fixture(int tier, int kind)
    {
        return m_fixtures.of(tier, static_cast<DeviceKind>(kind));
    }

    VulkanFixture& cardWithIntegers()
    {
        return fixture(static_cast<int>(Tier::IntegerDot), static_cast<int>(DeviceKind::Discrete));
    }

    /// Tiers whose products read a rounded input.
    void addRoundedRows()
    {
        QTest::addColumn<int>("tier");
        for (const Tier tier : {Tier::IntegerDot, Tier::CooperativeMatrix})
            QTest::addRow("%s", tierName(tier).data()) << static_cast<int>(tier);
    }

private Q_SLOTS:
    void everyFormatAgreesWithTheDefinition_data()
    {
        addRows([](const char* name, int tier, int kind) {
            if (tier != 0) return; // kernels of all tiers are the same
            QTest::addRow("%s %s", name, tierName(Tier(tier)).data()) << tier << kind;
        });
    }
    void everyFormatAgreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        VulkanFixture& device = fixture(tier, kind);
        if (!device) QSKIP(device.reason.c_str());
        for (const TensorType type : kTiledTypes) {
            const QString found = difference(device, type, {70, 512, 37});
            QVERIFY2(
                found.isEmpty(),
                qPrintable(QLatin1String(engine::tensorTypeInfo(type).name.data()) + ": " + found));
        }
    }

    void oddSizesAgreeWithTheDefinition_data()
    {
        addRows([](const char* name, int tier, int kind) {
            QTest::addRow("%s %s", name, tierName(Tier(tier)).data()) << tier << kind;
        });
    }
    void oddSizesAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        VulkanFixture& device = fixture(tier, kind);
        if (!device) QSKIP(device.reason.c_str());
        const ProductCase cases[] = {
            {33, 64, 1},   {65, 96, 8},     {1, 32, 9},     {31, 192, 17},
            {257, 64, 64}, {300, 160, 130}, {1100, 32, 33}, {2050, 32, 65},
            {33, 2048, 9}, {40, 8192, 10},  {35, 17024, 9}, {5, 49152, 9},
        };
        for (const ProductCase& c : cases) {
            const QString found = difference(device, TensorType::Q8_0, c);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 x %2, %3 columns: %4")
                                                     .arg(c.rows)
                                                     .arg(c.width)
                                                     .arg(c.columns)
                                                     .arg(found)));
        }
    }

    void floatsOfAnyWidthAgreeWithTheDefinition_data()
    {
        everyFormatAgreesWithTheDefinition_data(); // tiles of many columns
    }
    void floatsOfAnyWidthAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        VulkanFixture& device = fixture(tier, kind);
        if (!device) QSKIP(device.reason.c_str());
        for (const std::uint32_t width : {1u, 7u, 36u, 45u, 200u}) {
            for (const TensorType type : {TensorType::F32, TensorType::BF16}) {
                const QString found = difference(device, type, {67, width, 19});
                QVERIFY2(found.isEmpty(),
                         qPrintable(QStringLiteral("width %1: %2").arg(width).arg(found)));
            }
        }
    }

    void partsAndGapsAgreeWithTheDefinition_data()
    {
        addRows([](const char* name, int tier, int kind) {
            if (Tier(tier) > Tier::Subgroup) return; // float32 products as on T1
            QTest::addRow("%s %s", name, tierName(Tier(tier)).data()) << tier << kind;
        });
    }
    void partsAndGapsAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        VulkanFixture& device = fixture(tier, kind);
        if (!device) QSKIP(device.reason.c_str());
        const ProductCase cases[] = {
            {101, 64, 33, 0, 0, 4096}, {101, 64, 33, 4, 3, 2048}, {64, 96, 130, 32, 5},
            {130, 64, 12, 3, 0},       {101, 64, 5, 32, 4, 4096},
        };
        for (const ProductCase& c : cases) {
            const QString found = difference(device, TensorType::Q4_0, c);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 x %2, %3 columns: %4")
                                                     .arg(c.rows)
                                                     .arg(c.width)
                                                     .arg(c.columns)
                                                     .arg(found)));
        }
    }

    void inputsAreRoundedToSignedBytes()
    {
        VulkanFixture& device = cardWithIntegers();
        if (!device) QSKIP(device.reason.c_str());
        if (!device.device->capabilities().has(Tier::IntegerDot))
            QSKIP("The device has no integer dot products.");
        constexpr std::uint32_t kWidth = 96, kColumns = 70, kStride = 99, kBlocks = kWidth / 32;
        std::vector<float> input = randomFloats(std::size_t{kColumns} * kStride, 3);
        std::fill_n(input.begin() + kStride + 32, 32, 0.0f);  // column 1, block 1
        std::fill_n(input.begin() + 2 * kStride, 32, 1e-33f); // column 2, block 0
        std::fill_n(input.begin() + 3 * kStride, 32, -1e30f); // column 3, block 0
        Bench bench(device, std::size_t{1} << 20);
        const BufferView view = bench.put(input);
        const test::RoundedInput rounded(bench, device.device->capabilities(), MatrixFormat::Q8_0,
                                         kWidth, kColumns, kStride);
        QCOMPARE(bench.run([&](CommandRecorder& recorder) { rounded.record(recorder, view); }),
                 std::string());
        const auto blocks = test::quantizedBlocks(bench, rounded.view, kBlocks * kColumns);
        for (std::uint32_t c = 0; c < kColumns; ++c) {
            for (std::uint32_t b = 0; b < kBlocks; ++b) {
                const float* x = input.data() + std::size_t{c} * kStride + b * 32;
                const test::QuantizedBlock& block = blocks[b * kColumns + c];
                int sums[2] = {}, most = 0;
                float largest = 0;
                for (int i = 0; i < 32; ++i) {
                    const float error = std::abs(block.scale * block.codes[i] - x[i]);
                    QVERIFY2(error <= 0.5001f * block.scale + 2e-33f,
                             qPrintable(QString("column %1, value %2").arg(c).arg(b * 32 + i)));
                    sums[i / 16] += block.codes[i];
                    most = std::max(most, std::abs(int{block.codes[i]}));
                    largest = std::max(largest, std::abs(x[i]));
                }
                QCOMPARE(most, largest > 1e-30f ? 127 : 0);
                QCOMPARE(int{block.sums[0]}, sums[0]);
                QCOMPARE(int{block.sums[1]}, sums[1]);
            }
        }
    }

    void roundedProductsOfEveryFormatAgreeWithTheDefinition_data() { addRoundedRows(); }
    void roundedProductsOfEveryFormatAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        VulkanFixture& device = fixture(tier, static_cast<int>(DeviceKind::Discrete));
        if (!device) QSKIP(device.reason.c_str());
        if (!device.device->capabilities().has(Tier(tier)))
            QSKIP("The device has no products of this tier.");
        for (const TensorType type : kTiledTypes) {
            const operations::InputForm form =
                operations::inputForm(device.device->capabilities(), formatFor(type), 37);
            if (form == operations::InputForm::Floats) continue;
            const QString found = difference(device, type, {70, 512, 37}, Products::Rounded);
            QVERIFY2(
                found.isEmpty(),
                qPrintable(QLatin1String(engine::tensorTypeInfo(type).name.data()) + ": " + found));
        }
    }

    void roundedProductsOfOddSizesAgreeWithTheDefinition_data() { addRoundedRows(); }
    void roundedProductsOfOddSizesAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        VulkanFixture& device = fixture(tier, static_cast<int>(DeviceKind::Discrete));
        if (!device) QSKIP(device.reason.c_str());
        if (!device.device->capabilities().has(Tier(tier)))
            QSKIP("The device has no products of this tier.");
        // All tiles; minima are where inputs' sums count.
        const ProductCase cases[] = {
            {1, 32, 9},
            {31, 192, 17},
            {257, 64, 64},
            {300, 160, 130},
            {1100, 32, 33},
            {1025, 64, 32},
            {2050, 32, 65},
            {35, 17024, 9},
            {101, 64, 33, 4, 3, 2048},
            {64, 96, 130, 32, 5},
            {130, 64, 12, 3, 0},
            {260, 96, 130, 0, 4, 1 << 27, {1 << 20, 128}},
        };
        for (const ProductCase& c : cases) {
            const QString found = difference(device, TensorType::Q4_1, c, Products::Rounded);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 x %2, %3 columns: %4")
                                                     .arg(c.rows)
                                                     .arg(c.width)
                                                     .arg(c.columns)
                                                     .arg(found)));
        }
    }

    /// Weights and inputs far from 1 stay numbers, whatever halves can hold.
    void halvesHoldInputsOfAnySize()
    {
        VulkanFixture& device = fixture(static_cast<int>(Tier::CooperativeMatrix),
                                        static_cast<int>(DeviceKind::Discrete));
        if (!device) QSKIP(device.reason.c_str());
        if (!device.device->capabilities().has(Tier::CooperativeMatrix))
            QSKIP("The device has no matrix units.");
        constexpr std::uint32_t kWidth = 96, kColumns = 5, kStride = 97;
        const float sizes[kColumns] = {1.0f, 1e30f, 3e-20f, 0.0f, 65504.0f};
        std::vector<float> input = randomFloats(std::size_t{kColumns} * kStride, 3);
        for (std::size_t i = 0; i < input.size(); ++i)
            input[i] *= sizes[i / kStride];
        Bench bench(device, std::size_t{1} << 20);
        const BufferView view = bench.put(input);
        operations::RoundInput round{view,    {},     operations::InputForm::Halves,
                                     kStride, kWidth, kColumns};
        round.output = bench.reserve(operations::roundedInputBytes(round.form, kWidth, kColumns));
        QCOMPARE(
            bench.run([&](CommandRecorder& recorder) { operations::roundInput(recorder, round); }),
            std::string());
        const std::vector<float> found =
            test::halfInput(bench, round.output, kWidth, kColumns, kStride);
        for (std::size_t c = 0; c < kColumns; ++c) {
            for (std::size_t i = 0; i < kWidth; ++i) {
                const float x = input[c * kStride + i];
                const float error = std::abs(found[c * kStride + i] - x);
                QVERIFY2(error <= std::abs(x) / 2048 + 4e-9f * sizes[c],
                         qPrintable(QString("column %1, value %2").arg(c).arg(i)));
            }
        }
    }

    void inputsAreRoundedByTierAndKind()
    {
        using operations::InputForm;
        using operations::inputForm;
        Capabilities c;
        c.kind = DeviceKind::Discrete;
        c.integerDotAccelerated = true;
        for (const Tier tier : {Tier::Plain, Tier::Subgroup}) {
            c.tier = tier;
            QVERIFY(inputForm(c, MatrixFormat::Q4_0, 9) == InputForm::Floats);
        }
        c.tier = Tier::IntegerDot;
        QVERIFY(inputForm(c, MatrixFormat::Q4_0, 9) == InputForm::Bytes);
        QVERIFY(inputForm(c, MatrixFormat::Q4_0, 8) == InputForm::Floats);
        QVERIFY(inputForm(c, MatrixFormat::F16, 9) == InputForm::Floats);
        c.tier = Tier::CooperativeMatrix;
        for (const MatrixFormat format :
             {MatrixFormat::Q4_0, MatrixFormat::F16, MatrixFormat::BF16})
            QVERIFY(inputForm(c, format, 9) == InputForm::Halves);
        QVERIFY(inputForm(c, MatrixFormat::F32, 9) == InputForm::Floats);
        QVERIFY(inputForm(c, MatrixFormat::Q4_0, 8) == InputForm::Floats);
        c.kind = DeviceKind::Cpu;
        QVERIFY(inputForm(c, MatrixFormat::Q4_0, 9) == InputForm::Floats);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMatMul)
#include "test_mat_mul.moc"
