// Wide products of every storage type, in floats and in codes, against the plain definition, over
// rows, columns and widths that no vector or tile divides.
#include "engine/cpu/operations.h"
#include "engine/cpu/wide_product.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace cabochon::engine;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;

namespace {

struct Shape {
    std::int64_t rows, blocks, columns; // blocks of the type
};

/// Largest distance, as a share of the largest magnitude.
double shareOfLargest(const std::vector<float>& got, const std::vector<float>& expected)
{
    double worst = 0, largest = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double distance = std::fabs(double(got[i]) - double(expected[i]));
        worst = std::isnan(distance) ? 1e30 : std::fmax(worst, distance);
        largest = std::fmax(largest, std::fabs(double(expected[i])));
    }
    return worst / largest;
}

} // namespace

class TestWideTypes : public QObject {
    Q_OBJECT

private slots:
    void multipliesEveryType_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("arithmetic");
        for (const CpuLevel level : cabochon::test::kLevels) {
            if (!cpuLevelAvailable(level)) continue;
            for (const WideArithmetic arithmetic : {WideArithmetic::Floats, WideArithmetic::Codes})
                QTest::addRow("%s %s", cpuLevelName(level).data(),
                              arithmetic == WideArithmetic::Codes ? "codes" : "floats")
                    << static_cast<int>(level) << static_cast<int>(arithmetic);
        }
    }

    void multipliesEveryType()
    {
        QFETCH(int, level);
        QFETCH(int, arithmetic);
        const bool coded = arithmetic == static_cast<int>(WideArithmetic::Codes);
        ThreadPool pool(2);
        for (const TensorType type :
             {TensorType::F32, TensorType::F16, TensorType::BF16, TensorType::Q8_0,
              TensorType::Q4_0, TensorType::Q5_1, TensorType::Q4_K, TensorType::Q6_K}) {
            const std::int64_t block = tensorTypeInfo(type).blockElements;
            for (const Shape& shape : {Shape{1, 1, 1}, {17, 3, 7}, {33, block == 1 ? 95 : 5, 13}}) {
                const std::int64_t width = shape.blocks * block;
                const auto weights = randomWeights(type, shape.rows, width, 3);
                const auto count = static_cast<std::size_t>(shape.columns);
                const std::vector<float> input =
                    randomFloats(count * static_cast<std::size_t>(width), 4);
                std::vector<float> expected(count * static_cast<std::size_t>(shape.rows));
                operations::multiplyPlain(weights.view, input.data(), count, expected.data());

                auto columns =
                    WideColumns::create(shape.columns, width, static_cast<CpuLevel>(level), "tests",
                                        static_cast<WideArithmetic>(arithmetic));
                QVERIFY(columns);
                columns->resize(shape.columns, width);
                for (std::int64_t c = 0; c < shape.columns; ++c)
                    columns->setColumn(c, input.data() + c * width);
                std::vector<float> got(expected.size());
                const WideProduct product{weights.view, &*columns, got.data(), shape.rows};
                multiplyWide({&product, 1}, pool, nullptr);
                const double share = shareOfLargest(got, expected);
                QVERIFY2(share < (coded ? 1e-3 : 1e-5),
                         qPrintable(QString("%1, %2 wide: %3")
                                        .arg(tensorTypeInfo(type).name.data())
                                        .arg(width)
                                        .arg(share)));
            }
        }
    }
};

CABOCHON_TEST(TestWideTypes)
#include "test_wide_types.moc"
