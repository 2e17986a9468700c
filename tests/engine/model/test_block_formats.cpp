// Every storage type against values that gguf-py computed (tests/data/goldens/quant): equal to the
// bit. Two rows of 512 values a type: random codes, and quantized values where gguf-py can
// quantize.
#include "engine/model/block_formats.h"
#include "engine/model/codebooks.h"
#include "tests/support/json_file.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

using namespace cabochon;
using namespace cabochon::engine;

static nlohmann::ordered_json readTypes()
{
    return test::readJsonFile(test::testData("goldens/quant/blocks.json")).at("types");
}

/// Index of the first value whose bits differ, or -1.
static int firstDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::memcmp(&a[i], &b[i], sizeof(float)) != 0) return static_cast<int>(i);
    }
    return -1;
}

class TestBlockFormats : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void knowsNameAndBlockOfEveryType_data() { typeRows(false); }
    void knowsNameAndBlockOfEveryType();
    void knowsNoOtherType();
    void decodesGoldenBlocksToTheBit_data() { typeRows(true); }
    void decodesGoldenBlocksToTheBit();
    void encodesGoldenSourcesToTheByte_data();
    void encodesGoldenSourcesToTheByte();
    void refusesToEncodeTheOtherTypes();
    void encodesExtremeValuesWithoutHarm_data();
    void encodesExtremeValuesWithoutHarm();
    void convertsEveryHalfThereAndBack();
    void roundsHalvesToNearestEven_data();
    void roundsHalvesToNearestEven();
    void holdsCodebooksWithoutRepetition();

private:
    void typeRows(bool withKinds);
    TensorType typeNamed(const QString& name) const
    {
        const std::uint32_t id = m_types.at(name.toStdString()).at("id");
        return findTensorType(id).value().type;
    }

    nlohmann::ordered_json m_types;
    std::map<std::string, test::Array> m_arrays;
};

void TestBlockFormats::initTestCase()
{
    m_types = readTypes();
    m_arrays = test::readSafetensors(test::testData("goldens/quant/blocks.safetensors"));
}

void TestBlockFormats::typeRows(bool withKinds)
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    for (const auto& [name, entry] : m_types.items()) {
        for (const char* kind : {"random", "quantized"}) {
            const bool there = m_arrays.count(name + "." + kind + ".bytes") > 0;
            if (withKinds && !there) continue;
            if (!withKinds && kind != std::string_view("random")) continue;
            QTest::addRow("%s %s", name.c_str(), kind) << QString::fromStdString(name) << kind;
        }
    }
}

void TestBlockFormats::knowsNameAndBlockOfEveryType()
{
    QFETCH(QString, name);
    const nlohmann::ordered_json entry = m_types.at(name.toStdString());
    const TensorTypeInfo& info = tensorTypeInfo(typeNamed(name));
    QCOMPARE(std::string(info.name), name.toStdString());
    QCOMPARE(info.blockElements, entry.at("values_per_block").get<std::uint32_t>());
    QCOMPARE(info.blockBytes, entry.at("bytes_per_block").get<std::uint32_t>());
}

void TestBlockFormats::knowsNoOtherType()
{
    std::set<std::uint32_t> ids = {0}; // F32 needs no golden
    for (const auto& [name, entry] : m_types.items())
        ids.insert(entry.at("id").get<std::uint32_t>());
    for (std::uint32_t id = 0; id < 300; ++id) {
        QCOMPARE(findTensorType(id).has_value(), ids.count(id) > 0);
    }
    QVERIFY(!findTensorType(std::numeric_limits<std::uint32_t>::max()));
}

void TestBlockFormats::decodesGoldenBlocksToTheBit()
{
    QFETCH(QString, name);
    QFETCH(QString, kind);
    const std::string prefix = (name + "." + kind).toStdString();
    const std::vector<float> expected = m_arrays.at(prefix + ".values").floats();
    const std::vector<std::byte>& bytes = m_arrays.at(prefix + ".bytes").bytes;
    const TensorTypeInfo& info = tensorTypeInfo(typeNamed(name));
    QCOMPARE(bytes.size(), expected.size() / info.blockElements * info.blockBytes);

    std::vector<float> values(expected.size(), -1.0f);
    dequantize(info.type, bytes.data(), values.data(), values.size());
    const int different = firstDifference(values, expected);
    QVERIFY2(different < 0,
             qPrintable(QString("value %1 is %2, expected %3")
                            .arg(different)
                            .arg(values[static_cast<std::size_t>(std::max(different, 0))])
                            .arg(expected[static_cast<std::size_t>(std::max(different, 0))])));
}

void TestBlockFormats::encodesGoldenSourcesToTheByte_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0"}) {
        QTest::newRow(name) << name;
    }
}

void TestBlockFormats::encodesGoldenSourcesToTheByte()
{
    QFETCH(QString, name);
    const std::vector<float> source = m_arrays.at(name.toStdString() + ".source").floats();
    const std::vector<std::byte>& expected =
        m_arrays.at(name.toStdString() + ".quantized.bytes").bytes;
    std::vector<std::byte> bytes(expected.size());
    QVERIFY(quantize(typeNamed(name), source.data(), bytes.data(), source.size()));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        QVERIFY2(bytes[i] == expected[i], qPrintable(QString("byte %1").arg(i)));
    }
}

void TestBlockFormats::refusesToEncodeTheOtherTypes()
{
    const std::vector<float> source(256, 1.0f);
    std::vector<std::byte> target(1024);
    QVERIFY(!quantize(TensorType::Q4_K, source.data(), target.data(), source.size()));
    QVERIFY(!quantize(TensorType::IQ1_S, source.data(), target.data(), source.size()));
    QVERIFY(!quantize(TensorType::MXFP4, source.data(), target.data(), source.size()));
}

void TestBlockFormats::encodesExtremeValuesWithoutHarm_data()
{
    encodesGoldenSourcesToTheByte_data();
}

void TestBlockFormats::encodesExtremeValuesWithoutHarm()
{
    QFETCH(QString, name);
    const TensorTypeInfo& info = tensorTypeInfo(typeNamed(name));
    const float infinity = std::numeric_limits<float>::infinity();
    const float notANumber = std::numeric_limits<float>::quiet_NaN();
    for (const float extreme :
         {0.0f, -0.0f, 1e-42f, 3e38f, -3e38f, infinity, -infinity, notANumber}) {
        std::vector<float> source(32, 0.5f);
        source[7] = extreme;
        std::vector<std::byte> bytes(32 / info.blockElements * info.blockBytes);
        QVERIFY(quantize(info.type, source.data(), bytes.data(), source.size()));
        std::vector<float> back(32);
        dequantize(info.type, bytes.data(), back.data(), back.size());
        if (extreme == 0.0f) QVERIFY(std::fabs(back[8] - 0.5f) < 0.001f);
    }
}

void TestBlockFormats::convertsEveryHalfThereAndBack()
{
    for (unsigned half = 0; half < 0x10000; ++half) {
        const float value = halfToFloat(static_cast<std::uint16_t>(half));
        if ((half & 0x7fff) > 0x7c00) {
            QVERIFY(std::isnan(value));
            QVERIFY(std::isnan(halfToFloat(floatToHalf(value))));
        } else {
            QCOMPARE(unsigned{floatToHalf(value)}, half);
        }
        const float wide = bfloat16ToFloat(static_cast<std::uint16_t>(half));
        if (!std::isnan(wide))
            QCOMPARE(unsigned{floatToBfloat16(wide)}, half);
        else
            QVERIFY(std::isnan(bfloat16ToFloat(floatToBfloat16(wide))));
    }
    QCOMPARE(halfToFloat(0x3c00), 1.0f);
    QCOMPARE(halfToFloat(0x0001), 0x1p-24f);
    QCOMPARE(halfToFloat(0xfbff), -65504.0f);
}

void TestBlockFormats::roundsHalvesToNearestEven_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("half");
    QTest::newRow("tie down") << 1.0f + 0x1p-11f << 0x3c00;
    QTest::newRow("tie up") << 1.0f + 3 * 0x1p-11f << 0x3c02;
    QTest::newRow("just above a tie") << std::nextafter(1.0f + 0x1p-11f, 2.0f) << 0x3c01;
    QTest::newRow("largest that is finite") << std::nextafter(65520.0f, 0.0f) << 0x7bff;
    QTest::newRow("smallest infinite") << 65520.0f << 0x7c00;
    QTest::newRow("carry into the exponent") << 2.0f - 0x1p-12f << 0x4000;
    QTest::newRow("subnormal tie to even") << 0x1p-25f << 0x0000;
    QTest::newRow("subnormal above the tie") << std::nextafter(0x1p-25f, 1.0f) << 0x0001;
    QTest::newRow("subnormal to normal") << 0x1p-14f - 0x1p-26f << 0x0400;
    QTest::newRow("negative") << -0x1p-24f * 1.5f << 0x8002;
    QTest::newRow("tiny") << -1e-30f << 0x8000;
}

void TestBlockFormats::roundsHalvesToNearestEven()
{
    QFETCH(float, value);
    QFETCH(int, half);
    QCOMPARE(static_cast<int>(floatToHalf(value)), half);
}

void TestBlockFormats::holdsCodebooksWithoutRepetition()
{
    const auto distinct = [](const auto& book) {
        return std::set(book.begin(), book.end()).size() == book.size();
    };
    QVERIFY(distinct(codebooks::kIq2Xxs));
    QVERIFY(distinct(codebooks::kIq2Xs));
    QVERIFY(distinct(codebooks::kIq2S));
    QVERIFY(distinct(codebooks::kIq1));
    QVERIFY(distinct(codebooks::kIq3Xxs));
    QVERIFY(distinct(codebooks::kIq3S));
}

CABOCHON_TEST(TestBlockFormats)
#include "test_block_formats.moc"
