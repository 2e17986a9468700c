// Proves that adapters are added to the matrices they were made for, of both kinds of files and by
// their weights, and that those of other models are refused.
#include "tests/engine/convert/conversion_scenes.h"
#include "tests/support/checkpoint_folder.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace cabochon;
using namespace cabochon::engine;
using test::convert;
using test::golden;
using test::valuesOf;

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

class TestAdapters : public QObject {
    Q_OBJECT

private slots:
    void mergesAdapters_data();
    void mergesAdapters();
    void refusesAdaptersOfOtherModels();

private:
    const std::filesystem::path& folder() const { return m_place.path(); }

    test::ScratchFolder m_place;
};

void TestAdapters::mergesAdapters_data()
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

void TestAdapters::mergesAdapters()
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

void TestAdapters::refusesAdaptersOfOtherModels()
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

CABOCHON_TEST(TestAdapters)
#include "test_adapters.moc"
