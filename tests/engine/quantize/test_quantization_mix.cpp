// The mixes against published files: which tensors of the real shapes get which types.
#include "engine/quantize/quantization_mix.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <string>
#include <vector>

using namespace cabochon::engine;

namespace {

std::vector<std::string> namesOf(std::uint32_t layers, std::uint32_t withValues)
{
    std::vector<std::string> names{"token_embd.weight", "output_norm.weight"};
    for (std::uint32_t i = layers; i-- > 0;) { // in no order: it must not matter
        const std::string start = "blk." + std::to_string(i) + ".";
        names.push_back(start + "ffn_down.weight");
        if (i < withValues) names.push_back(start + "attn_v.weight");
    }
    return names;
}

std::string typeOf(const QuantizationMix& mix,
                   const std::string& name,
                   std::uint64_t columns = 2560,
                   std::size_t dimensions = 2)
{
    return std::string(
        tensorTypeInfo(mix.typeOf({name, columns, dimensions, TensorType::BF16})).name);
}

} // namespace

class TestQuantizationMix : public QObject {
    Q_OBJECT

private slots:
    void givesSomeLayersMoreBits();
    void leavesVectorsAndRoutersWhole();
    void keepsTablesBetter();
    void fillsRowsOfAnyLength_data();
    void fillsRowsOfAnyLength();
    void storesPlainTypesPlainly();
    void treatsProjectorsGently();
    void knowsItsNames();
};

// 24 layers of E4B own values: layers 0 to 2, 21 to 23, and every third between.
void TestQuantizationMix::givesSomeLayersMoreBits()
{
    const std::vector<std::string> names = namesOf(42, 24);
    const QuantizationMix mix(FileType::Q4_K_M, names);
    std::string values, downs;
    for (std::uint32_t i = 0; i < 42; ++i) {
        const std::string start = "blk." + std::to_string(i) + ".";
        if (i < 24) values += typeOf(mix, start + "attn_v.weight") == "Q6_K" ? '6' : '4';
        downs += typeOf(mix, start + "ffn_down.weight", 10240) == "Q6_K" ? '6' : '4';
        QCOMPARE(typeOf(mix, start + "attn_q.weight"), "Q4_K");
        QCOMPARE(typeOf(mix, start + "ffn_up.weight"), "Q4_K");
    }
    QCOMPARE(values, "666446446446446446446666");
    QCOMPARE(downs, "666664464464464464464464464464464464666666");
    QCOMPARE(typeOf(QuantizationMix(FileType::Q5_K_M, names), "blk.0.attn_v.weight"), "Q6_K");
    QCOMPARE(typeOf(QuantizationMix(FileType::Q5_K_M, names), "blk.5.attn_k.weight"), "Q5_K");
    QCOMPARE(typeOf(QuantizationMix(FileType::Q4_0, names), "blk.0.attn_v.weight"), "Q4_0");
}

void TestQuantizationMix::leavesVectorsAndRoutersWhole()
{
    for (const FileType type : {FileType::Q4_0, FileType::F16, FileType::BF16}) {
        const QuantizationMix mix(type, {});
        QCOMPARE(typeOf(mix, "blk.0.attn_norm.weight", 2560, 1), "F32");
        QCOMPARE(typeOf(mix, "blk.0.ffn_gate_inp.weight", 2816), "F32");
        QCOMPARE(typeOf(mix, "blk.0.ffn_gate_inp.scale", 2816, 1), "F32");
        QCOMPARE(typeOf(mix, "blk.0.layer_output_scale.weight", 1, 1), "F32");
    }
}

void TestQuantizationMix::keepsTablesBetter()
{
    const QuantizationMix tied(FileType::Q4_K_M, namesOf(4, 4));
    QCOMPARE(typeOf(tied, "token_embd.weight"), "Q6_K");
    QCOMPARE(typeOf(tied, "per_layer_token_embd.weight", 10752), "Q6_K");
    QCOMPARE(typeOf(tied, "per_layer_model_proj.weight"), "BF16");
    std::vector<std::string> names = namesOf(4, 4);
    names.push_back("output.weight");
    const QuantizationMix untied(FileType::Q4_K_M, names);
    QCOMPARE(typeOf(untied, "token_embd.weight"), "Q4_K");
    QCOMPARE(typeOf(untied, "output.weight"), "Q6_K");
}

void TestQuantizationMix::fillsRowsOfAnyLength_data()
{
    QTest::addColumn<FileType>("type");
    QTest::addColumn<quint64>("columns");
    QTest::addColumn<QString>("expected");
    QTest::newRow("704 in Q4_K_M") << FileType::Q4_K_M << quint64{704} << "Q5_0";
    QTest::newRow("2112 in Q5_K_M") << FileType::Q5_K_M << quint64{2112} << "Q5_1";
    QTest::newRow("704 in Q6_K") << FileType::Q6_K << quint64{704} << "Q8_0";
    QTest::newRow("704 in Q4_0") << FileType::Q4_0 << quint64{704} << "Q4_0";
    QTest::newRow("80 in Q4_K_M") << FileType::Q4_K_M << quint64{80} << "F16";
    QTest::newRow("80 in Q8_0") << FileType::Q8_0 << quint64{80} << "F16";
    QTest::newRow("2816 in Q4_K_M") << FileType::Q4_K_M << quint64{2816} << "Q4_K";
}

void TestQuantizationMix::fillsRowsOfAnyLength()
{
    QFETCH(FileType, type);
    QFETCH(quint64, columns);
    QFETCH(QString, expected);
    const QuantizationMix mix(type, namesOf(30, 25));
    QCOMPARE(QString::fromStdString(typeOf(mix, "blk.5.ffn_up_exps.weight", columns, 3)), expected);
}

void TestQuantizationMix::storesPlainTypesPlainly()
{
    const QuantizationMix mix(FileType::Q8_0, namesOf(4, 4));
    for (const char* name : {"token_embd.weight", "per_layer_model_proj.weight",
                             "blk.0.attn_v.weight", "blk.0.inp_gate.weight"})
        QCOMPARE(typeOf(mix, name), "Q8_0");
}

void TestQuantizationMix::treatsProjectorsGently()
{
    const auto typeIn = [](FileType type, const std::string& name, std::uint64_t columns,
                           std::size_t dimensions) {
        return std::string(
            tensorTypeInfo(projectorTypeOf(type, {name, columns, dimensions, TensorType::BF16}))
                .name);
    };
    QCOMPARE(typeIn(FileType::Q8_0, "v.blk.0.ffn_down.weight", 4304, 2), "F16");
    QCOMPARE(typeIn(FileType::Q8_0, "v.blk.0.attn_q.weight", 1152, 2), "Q8_0");
    QCOMPARE(typeIn(FileType::F16, "v.patch_embd.weight", 768, 4), "F16");
    QCOMPARE(typeIn(FileType::Q8_0, "v.patch_embd.weight", 768, 4), "F32");
    QCOMPARE(typeIn(FileType::BF16, "v.patch_embd.weight", 6912, 2), "BF16");
    for (const char* name : {"a.conv1d.0.weight", "a.blk.0.conv_dw.weight",
                             "a.input_projection.weight", "v.position_embd.weight"})
        QCOMPARE(typeIn(FileType::F16, name, 1024, 2), "F32");
    QCOMPARE(typeIn(FileType::F16, "a.blk.0.attn_q.input_min", 1, 1), "F32");
}

void TestQuantizationMix::knowsItsNames()
{
    QCOMPARE(findFileType("q4_k_m"), FileType::Q4_K_M);
    QCOMPARE(findFileType("Q5_K"), FileType::Q5_K_M);
    QVERIFY(!findFileType("Q9_9"));
    QCOMPARE(static_cast<int>(*findFileType("Q4_K_M")), 15);
    QCOMPARE(static_cast<int>(*findFileType("BF16")), 32);
    QVERIFY(fileTypeNames().find("Q6_K") != std::string::npos);
}

CABOCHON_TEST(TestQuantizationMix)
#include "test_quantization_mix.moc"
