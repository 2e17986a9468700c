// Products with very many columns against the plain operation, on every level, in floats and in
// codes: all storage types, odd sizes, bounds, values that are no numbers.
#include "engine/cpu/operations.h"
#include "engine/cpu/wide_product.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

std::vector<float> multiplied(const LinearWeights& linear,
                              const std::vector<float>& input,
                              std::int64_t columns,
                              CpuLevel level,
                              WideArithmetic arithmetic)
{
    ThreadPool pool(2);
    const std::int64_t width = linear.matrix.columns;
    WideColumns wide = WideColumns::create(columns, width, level, "a test", arithmetic).value();
    wide.resize(columns, width);
    for (std::int64_t c = 0; c < columns; ++c) {
        wide.setColumn(c, input.data() + c * width, linear.bounds.inputMin, linear.bounds.inputMax);
    }
    std::vector<float> output(static_cast<std::size_t>(columns * linear.matrix.rows));
    const WideProduct product{linear.matrix,           &wide,
                              output.data(),           linear.matrix.rows,
                              linear.bounds.outputMin, linear.bounds.outputMax};
    multiplyWide({&product, 1}, pool, nullptr);
    return output;
}

void addLevels()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("arithmetic");
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) continue;
        for (const int arithmetic : {0, 1}) {
            QTest::addRow("%s in %s", cpuLevelName(level).data(),
                          arithmetic == 0 ? "floats" : "codes")
                << static_cast<int>(level) << arithmetic;
        }
    }
}

} // namespace

class TestWideProduct : public QObject {
    Q_OBJECT

private slots:
    void agreesWithThePlainProduct_data() { addLevels(); }
    void agreesWithThePlainProduct()
    {
        QFETCH(int, level);
        QFETCH(int, arithmetic);
        struct Shape {
            std::int64_t rows, width, columns;
        };
        for (const TensorType type : {TensorType::F32, TensorType::F16, TensorType::BF16,
                                      TensorType::Q8_0, TensorType::Q4_0}) {
            const bool blocks = type == TensorType::Q8_0 || type == TensorType::Q4_0;
            for (const Shape& shape : {Shape{16, 64, 6},
                                       {1, 32, 1},
                                       {37, 96, 13},
                                       {32, 4320, 7},
                                       {5, 45, 8},
                                       {19, 1056, 8},
                                       {7, 769, 13}}) {
                if (blocks && shape.width % 32 != 0) continue;
                const RandomWeights weights = randomWeights(type, shape.rows, shape.width, 3);
                const LinearWeights linear{weights.view, {-1.5f, 1.25f, -2.0f, 3.0f}};
                const std::vector<float> input =
                    randomFloats(static_cast<std::size_t>(shape.columns * shape.width), 4);
                std::vector<float> expected(static_cast<std::size_t>(shape.columns * shape.rows));
                operations::clippedLinear(linear, input.data(),
                                          static_cast<std::size_t>(shape.columns), expected.data());
                const std::vector<float> output =
                    multiplied(linear, input, shape.columns, static_cast<CpuLevel>(level),
                               static_cast<WideArithmetic>(arithmetic));
                // Weights are up to 10: in codes each product is off by some 1/8191 of that.
                double largest = 0, size = 0;
                for (std::size_t i = 0; i < output.size(); ++i) {
                    largest = std::max(largest, std::abs(double(output[i]) - expected[i]));
                    size = std::max(size, std::abs(double(expected[i])));
                }
                const double tolerance =
                    (arithmetic == 0 ? 2e-5 : 3e-3) * std::sqrt(double(shape.width));
                QVERIFY2(largest <= tolerance, qPrintable(QString("%1 of %2, type %3, width %4")
                                                              .arg(largest)
                                                              .arg(size)
                                                              .arg(static_cast<int>(type))
                                                              .arg(shape.width)));
                QVERIFY(size > 0.01);
            }
        }
    }

    void keepsSmallValuesBesideLargeOnes()
    {
        // A block of its own for each 64 values: what is small there stays exact enough.
        const RandomWeights weights = randomWeights(TensorType::F16, 16, 128, 5);
        std::vector<float> input(128, 0.0f);
        for (std::size_t i = 0; i < 32; ++i)
            input[i] = 1e-4f * static_cast<float>(i + 1);
        input[127] = 1e-12f; // of which the inverse is large
        const LinearWeights linear{weights.view, {}};
        std::vector<float> expected(16);
        operations::clippedLinear(linear, input.data(), 1, expected.data());
        for (const CpuLevel level : kLevels) {
            if (!cpuLevelAvailable(level)) continue;
            const std::vector<float> output =
                multiplied(linear, input, 1, level, WideArithmetic::Codes);
            for (std::size_t r = 0; r < 16; ++r)
                QVERIFY(std::abs(output[r] - expected[r]) < 1e-4f);
        }
    }

    void passesOnWhatIsNoNumber()
    {
        const RandomWeights weights = randomWeights(TensorType::F16, 16, 64, 6);
        for (const float bad :
             {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            std::vector<float> input = randomFloats(64, 7);
            input[40] = bad;
            for (const CpuLevel level : kLevels) {
                if (!cpuLevelAvailable(level)) continue;
                const std::vector<float> output =
                    multiplied({weights.view, {}}, input, 1, level, WideArithmetic::Codes);
                QVERIFY(!std::isfinite(output[3]));
            }
        }
        // Bounds make a finite number of infinity, but not of NaN.
        std::vector<float> input = randomFloats(64, 7);
        input[40] = std::numeric_limits<float>::quiet_NaN();
        for (const CpuLevel level : kLevels) {
            if (!cpuLevelAvailable(level)) continue;
            for (const WideArithmetic arithmetic : {WideArithmetic::Floats, WideArithmetic::Codes})
                QVERIFY(std::isnan(multiplied({weights.view, {-1.0f, 1.0f, -1.0f, 1.0f}}, input, 1,
                                              level, arithmetic)[3]));
        }
    }
};

CABOCHON_TEST(TestWideProduct)
#include "test_wide_product.moc"
