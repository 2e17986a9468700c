// Proves that a folder made out of each golden model becomes that model again, tensor by tensor and
// key by key, and so do its eyes and ears; that types, adapters and refusals are as promised.
#include "engine/convert/conversion.h"
#include "engine/model/block_formats.h"
#include "engine/session/model.h"
#include "tests/support/checkpoint_folder.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <set>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

GgufFile golden(const std::string& name)
{
    return std::move(*GgufFile::open(test::testData("goldens/" + name)));
}

Result<ConversionReport> convert(const ConversionRequest& request)
{
    return convertModel(request, {}, nullptr);
}

std::vector<float> valuesOf(const TensorView& tensor)
{
    std::vector<float> values(
        static_cast<std::size_t>(tensor.columns * tensor.rows * tensor.slices));
    dequantize(tensor.type, tensor.data, values.data(), values.size());
    return values;
}

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
    void mergesAdapters_data();
    void mergesAdapters();
    void refusesAdaptersOfOtherModels();
    void refusesValuesThatAreNoNumbers_data();
    void refusesValuesThatAreNoNumbers();
    void refusesHostileConfigs_data();
    void refusesHostileConfigs();
    void refusesToOverwriteItsSource();

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

// ---------------------------------------------------------------------------------------- adapters

namespace {

constexpr std::size_t kRank = 3;
constexpr const char* kChanged = "blk.1.ffn_gate.weight";
constexpr const char* kModule = "base_model.model.model.language_model.layers.1.mlp.gate_proj";

/// The matrices of an adapter for kChanged.
struct LowRank {
    std::vector<float> down, up;
};

LowRank lowRank(const TensorView& matrix)
{
    LowRank pair;
    for (std::size_t i = 0; i < kRank * static_cast<std::size_t>(matrix.columns); ++i)
        pair.down.push_back(static_cast<float>(std::sin(double(i))));
    for (std::size_t i = 0; i < kRank * static_cast<std::size_t>(matrix.rows); ++i)
        pair.up.push_back(static_cast<float>(std::cos(0.3 * double(i))));
    return pair;
}

void writePeftAdapter(const std::filesystem::path& place,
                      const TensorView& matrix,
                      const std::string& config)
{
    std::filesystem::create_directories(place);
    const LowRank pair = lowRank(matrix);
    const std::string module = kModule;
    test::writeFile(
        place / "adapter_model.safetensors",
        test::safetensorsOf(
            {{module + ".lora_A.weight", {kRank, std::uint64_t(matrix.columns)}, pair.down},
             {module + ".lora_B.weight", {std::uint64_t(matrix.rows), kRank}, pair.up}}));
    test::writeFile(place / "adapter_config.json", config);
}

std::string raw(const std::vector<float>& values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)};
}

void writeGgufAdapter(const std::filesystem::path& path, const TensorView& matrix, float alpha)
{
    const LowRank pair = lowRank(matrix);
    test::GgufImage image;
    image.setString("general.architecture", "gemma4");
    image.setString("general.type", "adapter");
    image.setString("adapter.type", "lora");
    image.setFloat("adapter.lora.alpha", alpha);
    const std::string name = kChanged;
    image.tensors.push_back(
        {name + ".lora_a", {std::uint64_t(matrix.columns), kRank}, 0, raw(pair.down), {}, 0});
    image.tensors.push_back(
        {name + ".lora_b", {kRank, std::uint64_t(matrix.rows)}, 0, raw(pair.up), {}, 0});
    image.write(path);
}

/// The matrix with the product added, computed plainly.
std::vector<double> merged(const TensorView& matrix, double weight)
{
    const LowRank pair = lowRank(matrix);
    const auto columns = static_cast<std::size_t>(matrix.columns);
    std::vector<double> values;
    for (const float value : valuesOf(matrix))
        values.push_back(double(value));
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t k = 0; k < kRank; ++k)
            values[i] += weight * double(pair.up[i / columns * kRank + k]) *
                         double(pair.down[k * columns + i % columns]);
    }
    return values;
}

} // namespace

void TestConversion::mergesAdapters_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("config");
    QTest::addColumn<double>("weight");
    QTest::newRow("PEFT") << "peft"
                          << R"({"peft_type": "LORA", "lora_alpha": 6})" << 2.0;
    QTest::newRow("PEFT by the root")
        << "peft"
        << R"({"lora_alpha": 6, "use_rslora": true})" << 6 / std::sqrt(3.0);
    QTest::newRow("GGUF") << "gguf"
                          << "" << 3.0;
    QTest::newRow("both") << "both"
                          << R"({"lora_alpha": 6})" << 5.0;
}

void TestConversion::mergesAdapters()
{
    QFETCH(QString, kind);
    QFETCH(QString, config);
    QFETCH(double, weight);
    const GgufFile source = golden("text-dense/model.gguf");
    const TensorView matrix = *source.tensor(kChanged);
    writePeftAdapter(folder() / "peft", matrix, config.toStdString());
    writeGgufAdapter(folder() / "adapter.gguf", matrix, 9);
    ConversionRequest request{test::testData("goldens/text-dense/model.gguf"),
                              folder() / "merged.gguf", FileType::F32};
    if (kind != "gguf") request.adapters.push_back({folder() / "peft", 0.5f});
    if (kind != "peft") request.adapters.push_back({folder() / "adapter.gguf", 0.5f});
    const auto report = convert(request);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    const auto file = GgufFile::open(request.target);
    QVERIFY(file);
    for (const TensorView& before : source.tensors()) {
        const std::vector<float> values = valuesOf(*file->tensor(before.name));
        if (before.name != kChanged) {
            QCOMPARE(values, valuesOf(before));
            continue;
        }
        const std::vector<double> expected = merged(before, 0.5 * weight);
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY(std::fabs(double(values[i]) - expected[i]) < 1e-5);
    }
}

void TestConversion::refusesAdaptersOfOtherModels()
{
    const GgufFile dense = golden("text-dense/model.gguf");
    writePeftAdapter(folder() / "peft-of-dense", *dense.tensor(kChanged), "{}");
    const auto refusal = [&](const std::filesystem::path& adapter) {
        ConversionRequest request{test::testData("goldens/text-moe/model.gguf"),
                                  folder() / "refused.gguf", FileType::F32};
        request.adapters.push_back({adapter});
        const auto report = convert(request);
        return report ? QString() : QString::fromStdString(report.error().message);
    };
    QVERIFY(refusal(folder() / "peft-of-dense").contains("but the model's is [64, 64]"));
    QVERIFY(refusal(test::testData("goldens/text-dense/model.gguf")).contains("expected lora"));
    test::writeFile(folder() / "peft-of-dense" / "adapter_config.json", R"({"use_dora": true})");
    QVERIFY(refusal(folder() / "peft-of-dense").contains("use_dora"));
    std::filesystem::remove(folder() / "peft-of-dense" / "adapter_config.json");
    QVERIFY(refusal(folder() / "peft-of-dense").contains("adapter_config.json"));
    QVERIFY(!std::filesystem::exists(folder() / "refused.gguf"));
}

// ---------------------------------------------------------------------------------------- refusals

void TestConversion::refusesValuesThatAreNoNumbers_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<FileType>("type");
    QTest::addColumn<QString>("said");
    const float infinity = std::numeric_limits<float>::infinity();
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN() << FileType::Q4_0
                         << "is not a number. Download the model again.";
    QTest::newRow("infinite") << infinity << FileType::F32 << "is infinite";
    QTest::newRow("beyond halves")
        << 1e6f << FileType::F16 << "is 1e+06, but F16 holds at most 65504. Choose BF16.";
}

void TestConversion::refusesValuesThatAreNoNumbers()
{
    QFETCH(float, value);
    QFETCH(FileType, type);
    QFETCH(QString, said);
    std::string bytes = test::contentOf(test::testData("goldens/text-dense/model.gguf"));
    const GgufFile source = golden("text-dense/model.gguf");
    const TensorView matrix = *source.tensor("blk.2.attn_output.weight");
    const auto place =
        static_cast<std::size_t>(matrix.row(3) - source.mappings()[0].bytes().data());
    std::memcpy(bytes.data() + place + 5 * sizeof(float), &value, sizeof value);
    test::writeFile(folder() / "broken.gguf", bytes);
    const auto report = convert({folder() / "broken.gguf", folder() / "never.gguf", type});
    QVERIFY(!report);
    const QString message = QString::fromStdString(report.error().message);
    QVERIFY2(message.contains("value 5 in row 3 of tensor blk.2.attn_output.weight " + said),
             qPrintable(message));
    QVERIFY(!std::filesystem::exists(folder() / "never.gguf"));
}

void TestConversion::refusesHostileConfigs_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before"); // replaced by `after`
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("said");
    const auto config = [](const char* before, const char* after, const char* said) {
        QTest::newRow(after) << "config.json" << before << after << said;
    };
    config("\"model_type\": \"gemma4\"", "\"model_type\": \"llama\"", "its model_type is llama");
    config("\"model_type\": \"gemma4\"", "\"model_type\": \"gemma4_assistant\"", "a drafter");
    config("\"num_hidden_layers\": 6", "\"num_hidden_layers\": 4000000000", "it must be 1 to 512");
    config("\"num_hidden_layers\": 6", "\"num_hidden_layers\": 5", "its layer_types has 6 entries");
    config("\"hidden_size\": 64", "\"hidden_size\": -64", "hidden_size is -64");
    config("\"hidden_size\": 64", "\"hidden_size\": 32", "expected");
    config("\"full_attention\"", "\"other_attention\"", "other_attention");
    config("\"rope_theta\": 1000000.0", "\"rope_theta\": 1e40", "rope_theta");
    config("\"proportional\"", "\"linear\"", "known is proportional");
    config("\"vocab_size\": 456", "\"vocab_size\": 400", "rows of embeddings");
    config("\"vocab_size\": 456", "\"vocab_size\": 500", "token_embd.weight has 456 rows");
    config("{", "[", "config.json");
    QTest::newRow("same id") << "tokenizer.json"
                             << "\"<eos>\":1,"
                             << "\"<eos>\":0,"
                             << "have the same id 0";
    QTest::newRow("id beyond") << "tokenizer.json"
                               << "\"<eos>\":1,"
                               << "\"<eos>\":456,"
                               << "has the id 456, but the model has 456 rows";
    QTest::newRow("a merge of three") << "tokenizer.json"
                                      << "\"merges\":["
                                      << "\"merges\":[[1,2,3],"
                                      << "expected two texts";
    QTest::newRow("no merges") << "tokenizer.json"
                               << "\"merges\""
                               << "\"other\""
                               << "no vocabulary with merges";
    QTest::newRow("suppressed beyond") << "generation_config.json"
                                       << "{"
                                       << "{\"suppress_tokens\": [456],"
                                       << "names 456";
}

void TestConversion::refusesHostileConfigs()
{
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, said);
    const std::filesystem::path made = folder() / "hostile";
    test::writeCheckpointFolder(made, golden("text-dense/model.gguf"), nullptr);
    QString content = QString::fromStdString(test::contentOf(made / file.toStdString()));
    QVERIFY2(content.contains(before), qPrintable(content.left(400)));
    content.replace(content.indexOf(before), before.size(), after);
    test::writeFile(made / file.toStdString(), content.toStdString());
    const auto report = convert({made, folder() / "hostile.gguf", FileType::Q8_0});
    QVERIFY(!report);
    const QString message = QString::fromStdString(report.error().message);
    QVERIFY2(message.contains(said), qPrintable(message));
    // Nothing is left behind.
    for (const char* ending : {"", ".partial", ".partial.journal"})
        QVERIFY(!std::filesystem::exists(folder() / (std::string("hostile.gguf") + ending)));
}

void TestConversion::refusesToOverwriteItsSource()
{
    const std::filesystem::path copy = folder() / "own.gguf";
    std::filesystem::copy_file(test::testData("goldens/text-e/model.gguf"), copy);
    const auto report = convert({copy, copy, FileType::Q8_0});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Usage);
    QVERIFY(!convert({copy, folder(), FileType::Q8_0}));
    QVERIFY(!convert(
        {test::testData("goldens/text-e/mmproj.gguf"), folder() / "p.gguf", FileType::Q4_0}));
}

CABOCHON_TEST(TestConversion)
#include "test_conversion.moc"
