// Products of every storage type on every level this machine can run, against double sums over
// decoded weights. Three references: the given activations with the bound that their rounding
// allows; the same activations rounded here, where only float rounding remains; and, on levels that
// use them, activations and weights in bfloat16.
#include "engine/cpu/matrix_product.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::kLevels;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;

namespace {

constexpr TensorType kTypes[] = {
    TensorType::F32,     TensorType::F16,    TensorType::BF16,   TensorType::Q4_0,
    TensorType::Q4_1,    TensorType::Q5_0,   TensorType::Q5_1,   TensorType::Q8_0,
    TensorType::Q2_K,    TensorType::Q3_K,   TensorType::Q4_K,   TensorType::Q5_K,
    TensorType::Q6_K,    TensorType::IQ4_NL, TensorType::IQ4_XS, TensorType::IQ3_S,
    TensorType::IQ3_XXS, TensorType::IQ2_S,  TensorType::IQ2_XS, TensorType::IQ2_XXS,
    TensorType::IQ1_S,   TensorType::IQ1_M,  TensorType::TQ1_0,  TensorType::TQ2_0,
    TensorType::MXFP4,   TensorType::NVFP4};

/// Activations as the integer kernels see them: per 32 values, 1/127 of the largest magnitude.
std::vector<float>
roundedToBytes(const std::vector<float>& values, std::int64_t width, std::vector<float>& steps)
{
    std::vector<float> rounded(values.size());
    steps.assign(values.size(), 0.0f);
    if (width % 32 != 0) return values;
    for (std::size_t block = 0; block < values.size(); block += 32) {
        float largest = 0;
        for (std::size_t i = block; i < block + 32; ++i)
            largest = std::max(largest, std::fabs(values[i]));
        const float scale = largest / 127.0f;
        const float inverse = largest > 0 ? 127.0f / largest : 0.0f;
        for (std::size_t i = block; i < block + 32; ++i) {
            rounded[i] = scale * std::nearbyint(values[i] * inverse);
            steps[i] = scale;
        }
    }
    return rounded;
}

struct ProductCase {
    CpuLevel level;
    TensorType type;
    PreparedMatrix::Placement placement;
    std::int64_t rows;
    std::int64_t width;
    std::int64_t columns;
};

/// Largest error as a part of what is allowed; `detail` names the place.
double
worstError(const ProductCase& test, const RandomWeights& weights, ThreadPool& pool, QString& detail)
{
    const std::size_t count = static_cast<std::size_t>(test.columns * test.width);
    const std::vector<float> input = randomFloats(count, 11);
    std::vector<float> steps;
    const std::vector<float> rounded = roundedToBytes(input, test.width, steps);

    Result<PreparedMatrix> matrix =
        PreparedMatrix::prepare(weights.view, test.level, test.placement, pool);
    if (!matrix) return 1e30;
    Activations activations(test.columns, test.width);
    activations.set(input.data(), test.columns, test.width, test.width, test.level, pool);
    const std::int64_t stride = test.rows + 5;
    std::vector<float> output(static_cast<std::size_t>(test.columns * stride), 12345.0f);
    const Product product{&*matrix, &activations, 0, test.columns, output.data(), stride};
    multiply({&product, 1}, test.level, pool, nullptr);

    double worst = 0;
    std::vector<float> row(static_cast<std::size_t>(test.width));
    for (std::int64_t r = 0; r < test.rows; ++r) {
        dequantize(test.type, weights.view.row(r), row.data(), row.size());
        for (std::int64_t c = 0; c < test.columns; ++c) {
            double sum = 0, roundedSum = 0, magnitude = 0, byteBound = 0, brainBound = 0;
            for (std::int64_t i = 0; i < test.width; ++i) {
                const auto at = static_cast<std::size_t>(c * test.width + i);
                const double w = row[static_cast<std::size_t>(i)];
                sum += w * input[at];
                roundedSum += w * rounded[at];
                magnitude += std::fabs(w * rounded[at]) + std::fabs(w * input[at]);
                byteBound += std::fabs(w) * steps[at] * 0.5;
                brainBound += std::fabs(w * input[at]) * (1.0 / 256 + 1e-5);
            }
            const double got = output[static_cast<std::size_t>(c * stride + r)];
            const double floatError = 1e-5 * magnitude + 1e-7;
            // A level may compute in floats, in bytes or in bfloat16, but exactly so.
            const double exact = std::fabs(got - sum) / floatError;
            const double bytes = std::max(std::fabs(got - roundedSum) / (20 * floatError),
                                          std::fabs(got - sum) / (1.01 * byteBound + floatError));
            const double brain =
                test.level == CpuLevel::Amx ? std::fabs(got - sum) / brainBound : 1e30;
            const double error = std::min({exact, bytes, brain});
            if (!(error <= worst)) {
                worst = std::isnan(got) ? 1e30 : error;
                detail = QString("row %1 column %2: %3, expected %4 (in bytes %5)")
                             .arg(r)
                             .arg(c)
                             .arg(got)
                             .arg(sum)
                             .arg(roundedSum);
            }
        }
        for (std::int64_t c = 0; c < test.columns; ++c) {
            for (std::int64_t past = test.rows; past < stride; ++past) {
                if (output[static_cast<std::size_t>(c * stride + past)] != 12345.0f) {
                    detail = "wrote past the rows";
                    return 1e30;
                }
            }
        }
    }
    return worst;
}

} // namespace

class TestMatrixProduct : public QObject {
    Q_OBJECT

private slots:
    void equalsPlainLoops_data();
    void equalsPlainLoops();
    void computesManyColumns();
    void computesRowsWiderThanAThreadsScratch();
    void computesMoreColumnsThanARowIsDecodedFor();
    void knowsWhatActivationsHaveRoomFor();
    void computesSeveralProductsOfDifferentColumnsAtOnce();
    void leavesOutputsOfNoColumnsAlone();
    void stopsWhenCancelled();
    void copiesNoMoreThanTheFileHolds();
    void keepsMatricesInTheFileWhenAsked();
};

void TestMatrixProduct::equalsPlainLoops_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("inFile");
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) {
            qInfo("This machine cannot run %s.", cpuLevelName(level).data());
            continue;
        }
        for (const TensorType type : kTypes) {
            for (const bool inFile : {false, true}) {
                QTest::addRow("%s %s %s", cpuLevelName(level).data(),
                              tensorTypeInfo(type).name.data(), inFile ? "in file" : "repacked")
                    << static_cast<int>(level) << static_cast<int>(type) << inFile;
            }
        }
    }
}

void TestMatrixProduct::equalsPlainLoops()
{
    QFETCH(int, level);
    QFETCH(int, type);
    QFETCH(bool, inFile);
    ProductCase test;
    test.level = static_cast<CpuLevel>(level);
    test.type = static_cast<TensorType>(type);
    test.placement =
        inFile ? PreparedMatrix::Placement::InFile : PreparedMatrix::Placement::MayRepack;
    ThreadPool pool(2);
    const std::uint32_t block = tensorTypeInfo(test.type).blockElements;
    std::vector<std::int64_t> widths;
    if (block == 1) {
        widths = {1, 7, 32, 100, 1056};
    } else if (block == 256) {
        widths = {256, 768};
    } else {
        widths = {std::max(32u, block), 3 * std::max(32u, block), 1088};
    }
    double worst = 0;
    for (const std::int64_t rows : {1, 7, 33}) {
        for (const std::int64_t width : widths) {
            const RandomWeights weights = randomWeights(test.type, rows, width, 7, 64);
            for (const std::int64_t columns : {1, 2, 3, 5, 8, 9, 35}) {
                test.rows = rows;
                test.width = width;
                test.columns = columns;
                QString detail;
                const double error = worstError(test, weights, pool, detail);
                worst = std::max(worst, error);
                QVERIFY2(error <= 1.0,
                         qPrintable(QString("%1 x %2, %3 columns: %4 of the bound, %5")
                                        .arg(rows)
                                        .arg(width)
                                        .arg(columns)
                                        .arg(error)
                                        .arg(detail)));
            }
        }
    }
}

void TestMatrixProduct::computesManyColumns()
{
    ThreadPool pool(3);
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) continue;
        for (const TensorType type : {TensorType::Q4_0, TensorType::Q6_K, TensorType::BF16}) {
            QString detail;
            const ProductCase test{level, type, PreparedMatrix::Placement::MayRepack,
                                   40,    2304, 131};
            const RandomWeights weights = randomWeights(type, test.rows, test.width, 7, 64);
            const double error = worstError(test, weights, pool, detail);
            QVERIFY2(error <= 1.0, qPrintable(detail));
        }
    }
}

void TestMatrixProduct::computesRowsWiderThanAThreadsScratch()
{
    constexpr std::int64_t kWidth = 600 << 10;
    static_assert(kWidth * sizeof(float) > ThreadPool::kScratchBytes);
    ThreadPool pool(2);
    for (const TensorType type : {TensorType::F16, TensorType::Q4_0, TensorType::Q8_0}) {
        const RandomWeights weights = randomWeights(type, 2, kWidth, 7, 64);
        for (const CpuLevel level : kLevels) {
            if (!cpuLevelAvailable(level)) continue;
            for (const auto placement :
                 {PreparedMatrix::Placement::MayRepack, PreparedMatrix::Placement::InFile}) {
                QString detail;
                const ProductCase test{level, type, placement, 2, kWidth, 9};
                const double error = worstError(test, weights, pool, detail);
                QVERIFY2(error <= 1.0, qPrintable(cpuLevelName(level).data() + (": " + detail)));
            }
        }
    }
}

void TestMatrixProduct::computesMoreColumnsThanARowIsDecodedFor()
{
    ThreadPool pool(2);
    for (const CpuLevel level : {CpuLevel::Exact, CpuLevel::Portable}) {
        QString detail;
        const ProductCase test{level, TensorType::Q8_0, PreparedMatrix::Placement::MayRepack, 3, 96,
                               1030};
        const RandomWeights weights = randomWeights(test.type, test.rows, test.width, 7, 64);
        QVERIFY2(worstError(test, weights, pool, detail) <= 1.0, qPrintable(detail));
    }
}

void TestMatrixProduct::knowsWhatActivationsHaveRoomFor()
{
    const Activations activations(4, 64);
    QVERIFY(activations.fits(4, 64));
    QVERIFY(activations.fits(1, 32));
    QVERIFY(!activations.fits(5, 64));
    QVERIFY(!activations.fits(4, 512));
    QVERIFY(!activations.fits(-1, 64));
}

void TestMatrixProduct::computesSeveralProductsOfDifferentColumnsAtOnce()
{
    ThreadPool pool(2);
    const RandomWeights first = randomWeights(TensorType::Q4_0, 48, 64, 1);
    const RandomWeights second = randomWeights(TensorType::Q8_0, 24, 64, 2);
    const std::vector<float> input = randomFloats(12 * 64, 3);
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) continue;
        Result<PreparedMatrix> a =
            PreparedMatrix::prepare(first.view, level, PreparedMatrix::Placement::MayRepack, pool);
        Result<PreparedMatrix> b =
            PreparedMatrix::prepare(second.view, level, PreparedMatrix::Placement::MayRepack, pool);
        QVERIFY(a && b);
        Activations activations(12, 64);
        activations.set(input.data(), 12, 64, 64, level, pool);
        std::vector<float> together(12 * 48 + 12 * 24), apart(together.size());
        float* secondOut = together.data() + 12 * 48;
        const Product products[] = {
            {&*a, &activations, 0, 3, together.data(), 48},
            {&*b, &activations, 3, 0, secondOut, 24},
            {&*b, &activations, 1, 11, secondOut, 24},
            {&*a, &activations, 3, 9, together.data() + 3 * 48, 48},
        };
        multiply(products, level, pool, nullptr);
        float* secondApart = apart.data() + 12 * 48;
        for (Product product : products) {
            product.output = apart.data() + (product.output - together.data());
            multiply({&product, 1}, level, pool, nullptr);
        }
        QCOMPARE(together, apart);
        QVERIFY(secondApart[0] != 0.0f);
    }
}

void TestMatrixProduct::leavesOutputsOfNoColumnsAlone()
{
    ThreadPool pool(2);
    const RandomWeights weights = randomWeights(TensorType::Q4_0, 16, 32, 1);
    Result<PreparedMatrix> matrix = PreparedMatrix::prepare(
        weights.view, bestCpuLevel(), PreparedMatrix::Placement::MayRepack, pool);
    QVERIFY(matrix.has_value());
    const std::vector<float> input(32, 1.0f);
    Activations activations(1, 32);
    activations.set(input.data(), 0, 32, 32, bestCpuLevel(), pool);
    float output = 7.0f;
    const Product product{&*matrix, &activations, 0, 0, &output, 16};
    multiply({&product, 1}, bestCpuLevel(), pool, nullptr);
    multiply({}, bestCpuLevel(), pool, nullptr);
    QCOMPARE(output, 7.0f);
}

void TestMatrixProduct::stopsWhenCancelled()
{
    ThreadPool pool(2);
    const RandomWeights weights = randomWeights(TensorType::Q4_0, 16, 32, 1);
    Result<PreparedMatrix> matrix = PreparedMatrix::prepare(
        weights.view, bestCpuLevel(), PreparedMatrix::Placement::MayRepack, pool);
    QVERIFY(matrix.has_value());
    const std::vector<float> input(32, 1.0f);
    Activations activations(1, 32);
    activations.set(input.data(), 1, 32, 32, bestCpuLevel(), pool);
    std::vector<float> output(16, 7.0f);
    CancelFlag cancel;
    cancel.request();
    const Product product{&*matrix, &activations, 0, 1, output.data(), 16};
    multiply({&product, 1}, bestCpuLevel(), pool, &cancel);
    QCOMPARE(output, std::vector<float>(16, 7.0f));
}

void TestMatrixProduct::copiesNoMoreThanTheFileHolds()
{
    ThreadPool pool(2);
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) continue;
        for (const TensorType type : kTypes) {
            const RandomWeights weights = randomWeights(type, 32, 256, 1, 8);
            Result<PreparedMatrix> matrix = PreparedMatrix::prepare(
                weights.view, level, PreparedMatrix::Placement::MayRepack, pool);
            QVERIFY(matrix.has_value());
            QVERIFY(matrix->copiedBytes() <= weights.view.sizeBytes());
        }
    }
}

void TestMatrixProduct::keepsMatricesInTheFileWhenAsked()
{
    ThreadPool pool(2);
    const RandomWeights weights = randomWeights(TensorType::Q4_0, 32, 256, 1);
    Result<PreparedMatrix> matrix = PreparedMatrix::prepare(
        weights.view, bestCpuLevel(), PreparedMatrix::Placement::InFile, pool);
    QVERIFY(matrix.has_value());
    QCOMPARE(matrix->copiedBytes(), std::size_t{0});
    QCOMPARE(matrix->rows(), std::int64_t{32});
    QCOMPARE(matrix->columns(), std::int64_t{256});
}

CABOCHON_TEST(TestMatrixProduct)
#include "test_matrix_product.moc"
