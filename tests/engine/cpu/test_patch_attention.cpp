// Attention of all positions to all others against the plain operation, on every level, in floats
// and in codes: head sizes of the models and odd ones, numbers of positions around a tile's.
#include "engine/cpu/operations.h"
#include "engine/cpu/patch_attention.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestPatchAttention : public QObject {
    Q_OBJECT

private slots:
    void agreesWithThePlainOperation_data()
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
    void agreesWithThePlainOperation()
    {
        QFETCH(int, level);
        QFETCH(int, arithmetic);
        struct Shape {
            std::uint32_t positions, heads, headSize;
        };
        for (const Shape& shape : {Shape{9, 1, 64},
                                   {63, 2, 72},
                                   {64, 1, 24},
                                   {65, 2, 64},
                                   {135, 1, 72},
                                   {200, 1, 16},
                                   {50, 1, 100},
                                   {70, 2, 162},
                                   {1, 1, 8}}) {
            const std::size_t width = shape.heads * shape.headSize;
            const std::size_t stride = width + 5;
            const std::size_t count = shape.positions * stride;
            std::vector<float> queries = randomFloats(count, 1);
            const std::vector<float> keys = randomFloats(count, 2);
            const std::vector<float> values = randomFloats(count, 3);
            for (float& query : queries)
                query *= 2.0f; // peaks
            std::vector<float> expected(count);
            for (std::uint32_t head = 0; head < shape.heads; ++head) {
                const std::size_t at = head * shape.headSize;
                operations::attendAll(expected.data() + at, queries.data() + at, keys.data() + at,
                                      values.data() + at, shape.positions, shape.headSize, stride);
            }
            ThreadPool pool(2);
            PatchAttention attention =
                PatchAttention::create(shape.positions, shape.heads, shape.headSize,
                                       static_cast<CpuLevel>(level),
                                       static_cast<WideArithmetic>(arithmetic))
                    .value();
            attention.resize(shape.positions);
            const std::uint32_t first = std::min(shape.positions, PatchAttention::kStep);
            attention.set(0, first, keys.data(), values.data(), stride, pool);
            if (shape.positions > first) {
                attention.set(first, shape.positions - first, keys.data() + first * stride,
                              values.data() + first * stride, stride, pool);
            }
            for (std::uint32_t head = 0; head < shape.heads; ++head)
                attention.attend(head, queries.data(), stride, pool, nullptr);
            double largest = 0;
            for (std::uint32_t p = 0; p < shape.positions; ++p) {
                for (std::size_t i = 0; i < width; ++i) {
                    const double error =
                        std::abs(double(queries[p * stride + i]) - expected[p * stride + i]);
                    largest = error < 1e30 ? std::max(largest, error) : 1e30;
                }
            }
            QVERIFY2(largest < (arithmetic == 0 ? 2e-5 : 1e-2),
                     qPrintable(QString("%1 at head size %2, %3 positions")
                                    .arg(largest)
                                    .arg(shape.headSize)
                                    .arg(shape.positions)));
        }
    }

    void hidesNoNanInCodes_data() { agreesWithThePlainOperation_data(); }
    void hidesNoNanInCodes()
    {
        QFETCH(int, level);
        QFETCH(int, arithmetic);
        if (arithmetic == 0 || static_cast<CpuLevel>(level) < CpuLevel::Avx2) return;
        constexpr std::uint32_t kPositions = 70, kSize = 64, kAt = 66 * kSize + 3;
        ThreadPool pool(2);
        for (const int place : {0, 1, 2}) { // a query, key or value of the second tile
            std::vector<float> rows[3];
            for (int i = 0; i < 3; ++i)
                rows[i] = randomFloats(std::size_t{kPositions} * kSize, unsigned(i) + 1);
            rows[place][kAt] = std::numeric_limits<float>::quiet_NaN();
            PatchAttention attention =
                PatchAttention::create(kPositions, 1, kSize, static_cast<CpuLevel>(level),
                                       static_cast<WideArithmetic>(arithmetic))
                    .value();
            attention.resize(kPositions);
            attention.set(0, kPositions, rows[1].data(), rows[2].data(), kSize, pool);
            attention.attend(0, rows[0].data(), kSize, pool, nullptr);
            QVERIFY2(std::isnan(rows[0][kAt]), qPrintable(QString::number(place)));
        }
    }
};

CABOCHON_TEST(TestPatchAttention)
#include "test_patch_attention.moc"
