// How matrices are cut into planes and parts. What the bits mean is proved by test_mat_vec, which
// reads them back by shaders/weights.glsl and compares with the definition.
#include "tests/engine/cpu/random_weights.h"
#include "tests/support/test_main.h"
#include "vulkan/kernels/device_matrix.h"

#include <QCoreApplication>
#include <QTest>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;

class TestDeviceMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsHoldAllRowsOnce_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("multiple");
        QTest::addColumn<int>("maxBytes");
        QTest::newRow("one part") << 100 << 1 << 1000000;
        QTest::newRow("odd parts") << 1001 << 1 << 20000;
        QTest::newRow("experts") << 7 * 24 << 24 << 40000;
        QTest::newRow("a row each") << 5 << 1 << 1;
    }
    void partsHoldAllRowsOnce()
    {
        QFETCH(int, rows);
        QFETCH(int, multiple);
        QFETCH(int, maxBytes);
        const auto parts =
            partsOf(MatrixFormat::Q4_0, 1536, static_cast<std::uint32_t>(rows),
                    static_cast<std::uint32_t>(multiple), static_cast<std::uint64_t>(maxBytes));
        std::uint32_t sum = 0;
        for (const MatrixLayout& layout : parts) {
            QCOMPARE(sum % static_cast<std::uint32_t>(multiple), 0u);
            sum += layout.rows;
            if (maxBytes > 1) QVERIFY(layout.bytes <= static_cast<std::uint64_t>(maxBytes));
        }
        QCOMPARE(sum, static_cast<std::uint32_t>(rows));
    }

    void planesTakeNoMoreThanTheFile_data()
    {
        QTest::addColumn<int>("type");
        for (const TensorType type :
             {TensorType::F32, TensorType::F16, TensorType::Q4_0, TensorType::Q4_1,
              TensorType::Q5_0, TensorType::Q5_1, TensorType::Q8_0, TensorType::Q2_K,
              TensorType::Q4_K, TensorType::Q5_K, TensorType::Q6_K, TensorType::IQ4_NL,
              TensorType::IQ4_XS, TensorType::MXFP4})
            QTest::newRow(engine::tensorTypeInfo(type).name.data()) << static_cast<int>(type);
    }
    void planesTakeNoMoreThanTheFile()
    {
        QFETCH(int, type);
        const RandomWeights weights = randomWeights(TensorType(type), 64, 1536, 1);
        const MatrixLayout layout = MatrixLayout::of(formatFor(TensorType(type)), 1536, 64);
        QCOMPARE(layout.bytes, weights.bytes.size());
        QCOMPARE(layout.bytes % 16, 0u);
    }

    void rowsOfFloatsArePaddedWithZeros()
    {
        const RandomWeights weights = randomWeights(TensorType::F32, 3, 33, 1);
        const MatrixLayout layout = MatrixLayout::of(MatrixFormat::F32, 33, 3);
        QCOMPARE(layout.bytes, 3u * 64 * 4);
        std::vector<std::byte> planes(layout.bytes, std::byte{0xff});
        packMatrix(weights.view, layout, planes.data());
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t i = 0; i < 64; ++i) {
                float value = 0, expected = 0;
                std::memcpy(&value, planes.data() + (row * 64 + i) * 4, 4);
                if (i < 33) std::memcpy(&expected, weights.bytes.data() + (row * 33 + i) * 4, 4);
                QCOMPARE(value, expected);
            }
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestDeviceMatrix)
#include "test_device_matrix.moc"
