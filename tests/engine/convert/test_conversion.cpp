// Proves that a folder made out of each golden model becomes that model again, tensor by tensor and
// key by key, and so do its eyes and ears; that types are as promised.
#include "engine/session/model.h"
#include "tests/engine/convert/conversion_scenes.h"
#include "tests/support/checkpoint_folder.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace cabochon;
using namespace cabochon::engine;
using test::convert;
using test::golden;
using test::valuesOf;

namespace {

/// A value of any key as text.
QString valueOf(const GgufFile& file, const std::string& key)
{
    if (const auto text = file.string(key)) return QString::fromStdString(std::string(*text));
    if (const auto number = file.unsignedInteger(key)) return QString::number(*number);
    if (const auto number = file.floating(key)) return QString::number(*number);
    if (const auto truth = file.boolean(key)) return *truth ? "true" : "false";
    QStringList list;
    if (const auto numbers = file.unsignedIntegers(key))
        for (const auto number : *numbers)
            list << QString::number(number);
    else if (const auto truths = file.booleans(key))
        for (const bool truth : *truths)
            list << (truth ? "t" : "f");
    else if (const auto reals = file.floats(key))
        for (const float real : *reals)
            list << QString::number(double(real));
    else if (const auto texts = file.strings(key))
        for (const std::string_view text : *texts)
            list << QString::fromStdString(std::string(text));
    return list.join('|');
}

/// Keys of the source that say nothing about what is computed.
bool isFree(std::string_view key)
{
    return key == "general.name" || key.starts_with("general.sampling.");
}

} // namespace

class TestConversion : public QObject {
    Q_OBJECT

private slots:
    void givesModelsBack_data();
    void givesModelsBack();
    void givesProjectorsBack_data();
    void givesProjectorsBack();
    void readsShardsAsOne();
    void keepsWhatBfloat16Holds();
    void storesAnewInOtherTypes_data();
    void storesAnewInOtherTypes();
    void copiesBlocksOfTheWantedType();
    void leavesOutWhatNobodyReads();

private:
    const std::filesystem::path& folder() const { return m_place.path(); }
    void compareKeys(const GgufFile& expected, const GgufFile& found);

    test::ScratchFolder m_place;
};

void TestConversion::compareKeys(const GgufFile& expected, const GgufFile& found)
{
    for (const std::string_view key : expected.keys()) {
        if (isFree(key)) continue;
        const std::string name(key);
        QVERIFY2(found.has(name), name.c_str());
        QCOMPARE(valueOf(found, name), valueOf(expected, name));
    }
}

void TestConversion::givesModelsBack_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"text-e", "text-dense", "text-moe", "text-unified"})
        QTest::newRow(name) << name;
}

void TestConversion::givesModelsBack()
{
    QFETCH(QString, name);
    const GgufFile source = golden(name.toStdString() + "/model.gguf");
    const std::filesystem::path made = folder() / name.toStdString();
    test::writeCheckpointFolder(made, source, nullptr);
    const std::filesystem::path target = folder() / (name.toStdString() + ".gguf");
    const auto report = convert({made, target, FileType::F32});
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(report->files.size(), std::size_t{1});

    const auto file = GgufFile::open(target);
    QVERIFY(file);
    compareKeys(source, *file);
    QCOMPARE(file->tensors().size(), source.tensors().size());
    for (const TensorView& expected : source.tensors()) {
        const auto found = file->tensor(expected.name);
        QVERIFY2(found, std::string(expected.name).c_str());
        QCOMPARE(found->type, TensorType::F32);
        QCOMPARE(sizesOf(*found), sizesOf(expected));
        QVERIFY(std::memcmp(found->data, expected.data, expected.sizeBytes()) == 0);
    }
    QVERIFY(Model::open(target));
}

void TestConversion::givesProjectorsBack_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"text-e", "text-dense", "text-unified"})
        QTest::newRow(name) << name;
}

void TestConversion::givesProjectorsBack()
{
    QFETCH(QString, name);
    const std::string plain = name.toStdString();
    const GgufFile model = golden(plain + "/model.gguf");
    const GgufFile source = golden(plain + "/mmproj.gguf");
    const std::filesystem::path made = folder() / (plain + "-media");
    test::writeCheckpointFolder(made, model, &source);
    ConversionRequest request{made, folder() / (plain + "-m.gguf"), FileType::F32};
    request.projectorTarget = folder() / (plain + "-p.gguf");
    request.projectorType = FileType::F32;
    const auto report = convert(request);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(report->files.size(), std::size_t{2});

    const auto file = GgufFile::open(*request.projectorTarget);
    QVERIFY(file);
    compareKeys(source, *file);
    QCOMPARE(file->tensors().size(), source.tensors().size());
    for (const TensorView& expected : source.tensors()) {
        const auto found = file->tensor(expected.name);
        QVERIFY2(found, std::string(expected.name).c_str());
        QCOMPARE(sizesOf(*found), sizesOf(expected));
        const std::vector<float> values = valuesOf(*found), wanted = valuesOf(expected);
        // What went through softplus and back lost its last digits.
        const float slack = found->name.find("per_dim_scale") != std::string_view::npos ? 1e-6f : 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY2(values[i] == wanted[i] ||
                         std::fabs(values[i] - wanted[i]) <= slack * std::fabs(wanted[i]),
                     qPrintable(QString("%1 of %2: %3, expected %4")
                                    .arg(i)
                                    .arg(std::string(expected.name).c_str())
                                    .arg(values[i])
                                    .arg(wanted[i])));
    }
}

void TestConversion::readsShardsAsOne()
{
    const GgufFile source = golden("text-moe/model.gguf");
    for (const std::size_t shards : {1, 3}) {
        const std::filesystem::path made = folder() / "model";
        std::filesystem::remove_all(made);
        test::writeCheckpointFolder(made, source, nullptr, {false, shards});
        const auto target = folder() / ("shards-" + std::to_string(shards) + ".gguf");
        QVERIFY(convert({made, target, FileType::Q8_0}));
    }
    QCOMPARE(test::contentOf(folder() / "shards-1.gguf"),
             test::contentOf(folder() / "shards-3.gguf"));
}

void TestConversion::keepsWhatBfloat16Holds()
{
    const GgufFile source = golden("text-dense/model.gguf");
    test::writeCheckpointFolder(folder() / "brain", source, nullptr, {true, 1});
    const auto target = folder() / "brain.gguf";
    QVERIFY(convert({folder() / "brain", target, FileType::BF16}));
    const auto file = GgufFile::open(target);
    QVERIFY(file);
    for (const TensorView& expected : source.tensors()) {
        const TensorView found = *file->tensor(expected.name);
        QCOMPARE(found.type, expected.rows > 1 ? TensorType::BF16 : TensorType::F32);
        std::vector<float> wanted = valuesOf(expected);
        if (expected.name != "rope_freqs.weight") {
            for (float& value : wanted)
                value = bfloat16ToFloat(floatToBfloat16(value));
        }
        QCOMPARE(valuesOf(found), wanted);
    }
}

void TestConversion::storesAnewInOtherTypes_data()
{
    QTest::addColumn<FileType>("type");
    QTest::addColumn<int>("threads");
    QTest::newRow("F16") << FileType::F16 << 1;
    QTest::newRow("Q8_0") << FileType::Q8_0 << 2;
    QTest::newRow("Q6_K") << FileType::Q6_K << 1;
    QTest::newRow("Q5_K_M") << FileType::Q5_K_M << 3;
    QTest::newRow("Q4_K_M") << FileType::Q4_K_M << 2;
    QTest::newRow("Q5_0") << FileType::Q5_0 << 1;
    QTest::newRow("Q4_0") << FileType::Q4_0 << 2;
}

void TestConversion::storesAnewInOtherTypes()
{
    QFETCH(FileType, type);
    QFETCH(int, threads);
    const auto source = test::testData("goldens/text-e/model.gguf");
    const auto target = folder() / "anew.gguf";
    ConversionRequest request{source, target, type};
    request.threads = static_cast<unsigned>(threads);
    const auto report = convert(request);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QVERIFY(!report->wasQuantized);
    const auto file = GgufFile::open(target);
    QVERIFY(file);
    QCOMPARE(*file->unsignedInteger("general.file_type"), static_cast<std::uint64_t>(type));
    const GgufFile original = golden("text-e/model.gguf");
    const RowQuantizer quantizer;
    for (const TensorView& before : original.tensors()) {
        const TensorView after = *file->tensor(before.name);
        const std::vector<float> values = valuesOf(before);
        std::vector<std::byte> expected(after.sizeBytes());
        quantizer.quantize(after.type, values.data(), expected.data(), values.size());
        QVERIFY2(std::memcmp(expected.data(), after.data, expected.size()) == 0,
                 std::string(before.name).c_str());
    }
    QVERIFY(Model::open(target));
}

void TestConversion::copiesBlocksOfTheWantedType()
{
    const auto source = test::testData("goldens/text-e/model.gguf");
    QVERIFY(convert({source, folder() / "once.gguf", FileType::Q4_0}));
    const auto again = convert({folder() / "once.gguf", folder() / "twice.gguf", FileType::Q4_0});
    QVERIFY(again);
    QVERIFY(again->wasQuantized);
    const auto once = GgufFile::open(folder() / "once.gguf");
    const auto twice = GgufFile::open(folder() / "twice.gguf");
    QVERIFY(once && twice);
    for (const TensorView& tensor : once->tensors())
        QVERIFY(std::memcmp(tensor.data, twice->tensor(tensor.name)->data, tensor.sizeBytes()) ==
                0);
}

void TestConversion::leavesOutWhatNobodyReads()
{
    const std::filesystem::path made = folder() / "dead";
    test::writeCheckpointFolder(made, golden("text-e/model.gguf"), nullptr);
    QVERIFY(convert({made, folder() / "live.gguf", FileType::F32}));
    // Keys of a layer that reads those of another, a head beside the table, a table of angles.
    test::writeFile(made / "more.safetensors",
                    test::safetensorsOf(
                        {{"lm_head.weight", {2, 2}, {1, 2, 3, 4}},
                         {"model.language_model.layers.5.self_attn.k_proj.weight", {1, 2}, {1, 2}},
                         {"model.language_model.rotary_emb.inv_freq", {1}, {1}}}));
    std::string index = R"({"weight_map": {"lm_head.weight": "more.safetensors", )";
    index += R"("model.language_model.norm.weight": "model.safetensors"}})";
    test::writeFile(made / "model.safetensors.index.json", index);
    const auto report = convert({made, folder() / "dead.gguf", FileType::F32});
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(test::contentOf(folder() / "dead.gguf"), test::contentOf(folder() / "live.gguf"));
}

CABOCHON_TEST(TestConversion)
#include "test_conversion.moc"
