// proves MF-3: every tensor has exactly the name, type and shape of the table; the published shapes
// are opened as sparse files. Each tensor changed: test_changed_weights.
#include "engine/model/block_formats.h"
#include "tests/engine/model/weights_fixture.h"
#include "tests/support/json_file.h"
#include "tests/support/published_models.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestWeights : public QObject {
    Q_OBJECT

private slots:
    void findsEveryTensorOfTheGoldens_data();
    void findsEveryTensorOfTheGoldens();
    void opensEveryPublishedShape_data();
    void opensEveryPublishedShape();

    void synthesisesNothingButAllowsOptionalTensors();
    void splitsFusedAttention();
    void takesExpertsFusedOrApart();
    void ignoresDeadKeysAndValues();
    void takesAnOwnOutputMatrix();
    void refusesTensorsWithoutAPlace_data();
    void refusesTensorsWithoutAPlace();
    void readsOutputScales();
    void countsBytesReadPerToken();
};

// --------------------------------------------------------------------------------- whole models

void TestWeights::findsEveryTensorOfTheGoldens_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"text-e", "text-dense", "text-moe", "text-unified"}) {
        QTest::newRow(name) << name;
    }
}

void TestWeights::findsEveryTensorOfTheGoldens()
{
    QFETCH(QString, name);
    const std::filesystem::path folder = testData("goldens") / name.toStdString();
    const GgufFile file = GgufFile::open(folder / "model.gguf").value();
    const ModelConfig config = ModelConfig::read(file).value();
    const Result<Weights> weights = Weights::find(file, config);
    QVERIFY2(weights, weights ? "" : weights.error().message.c_str());
    const nlohmann::ordered_json golden = test::readJsonFile(folder / "case.json");
    for (const auto& [tensorName, description] : golden.at("gguf").at("tensors").items()) {
        const TensorView tensor = file.tensor(tensorName).value();
        std::vector<std::uint64_t> dimensions = {static_cast<std::uint64_t>(tensor.columns)};
        if (tensor.rows > 1) dimensions.push_back(static_cast<std::uint64_t>(tensor.rows));
        if (tensor.slices > 1) dimensions.push_back(static_cast<std::uint64_t>(tensor.slices));
        QCOMPARE("F32 " + shapeText(dimensions), description.get<std::string>());
    }
    QCOMPARE(weights->output.data, weights->tokenEmbedding.data); // tied
    QCOMPARE(static_cast<bool>(weights->perLayerEmbedding), name == "text-e");
    const LayerWeights& last = weights->layers.back();
    QCOMPARE(last.keyIsValue(), name != "text-e");
    QCOMPARE(last.isMixtureOfExperts(), name == "text-moe");
    QCOMPARE(static_cast<bool>(last.key), name != "text-e"); // shares the KV of another layer
    QVERIFY(!weights->layers.front().keyIsValue());
    QVERIFY(last.outputScale != 1.0f);
}

void TestWeights::opensEveryPublishedShape_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < publishedShapes().size(); ++i)
        QTest::newRow(publishedShapes()[i].name) << static_cast<int>(i);
}

void TestWeights::opensEveryPublishedShape()
{
    QFETCH(int, index);
    const PublishedShape& shape = publishedShapes()[static_cast<std::size_t>(index)];
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const std::filesystem::path path = folder.filePath("model.gguf").toStdString();
    publishedImage(shape).write(path);
    const Result<GgufFile> file = GgufFile::open(path);
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    const Result<ModelConfig> config = ModelConfig::read(*file);
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    QCOMPARE(familySize(*config), std::string(shape.name));
    const Result<Weights> weights = Weights::find(*file, *config);
    QVERIFY2(weights, weights ? "" : weights.error().message.c_str());
    // Section 2.7: E2B shares 13 and 14, E4B 22 and 23.
    if (shape.shared > 0) {
        const auto first = static_cast<std::uint32_t>(shape.layers - shape.shared);
        QCOMPARE(config->layers[first].kvOwner, first - 2);
        QCOMPARE(config->layers.back().kvOwner, first - 1);
        QVERIFY(!weights->layers[first].key && !weights->layers[first].keyNorm);
    }
    QCOMPARE(weights->layers.back().keyIsValue(), shape.keyIsValue);
    qInfo("%s: %.2f GB of file, %.2f GB read per token", shape.name,
          static_cast<double>(file->fileBytes()) / 1e9,
          static_cast<double>(weights->bytesReadPerToken(*config)) / 1e9);
}

// ----------------------------------------------------------------------------------- variants

void TestWeights::synthesisesNothingButAllowsOptionalTensors()
{
    GgufImage image = tinyModel(TinyKind::Experts);
    for (int layer = 0; layer < 3; ++layer) {
        const std::string block = "blk." + std::to_string(layer) + ".";
        image.removeTensor(block + "layer_output_scale.weight");
        image.removeTensor(block + "ffn_down_exps.scale");
    }
    const Opened opened(image);
    QVERIFY2(opened.weights, opened.error.message.c_str());
    QCOMPARE(opened.weights->layers[1].outputScale, 1.0f);
    QVERIFY(!opened.weights->layers[1].expertDownScale);
}

void TestWeights::splitsFusedAttention()
{
    GgufImage image = tinyModel(TinyKind::PerLayer);
    for (const int layer : {0, 3}) { // an owner and a layer that shares
        const std::string block = "blk." + std::to_string(layer) + ".";
        GgufTensor fused = image.tensor(block + "attn_q.weight");
        image.removeTensor(fused.name);
        std::string keyAndValue(2 * 16 * 6 * 2, '\0');
        if (layer == 0) {
            keyAndValue = image.tensor(block + "attn_k.weight").data +
                          image.tensor(block + "attn_v.weight").data;
            image.removeTensor(block + "attn_k.weight");
            image.removeTensor(block + "attn_v.weight");
        }
        fused.name = block + "attn_qkv.weight";
        fused.dimensions = {16, 12 + 6 + 6};
        fused.data += keyAndValue;
        image.tensors.push_back(fused);
    }
    const Opened opened(image);
    QVERIFY2(opened.weights, opened.error.message.c_str());
    const GgufImage original = tinyModel(TinyKind::PerLayer);
    const LayerWeights& owner = opened.weights->layers[0];
    const auto equals = [&](const TensorView& view, const char* name) {
        for (const GgufTensor& tensor : original.tensors) {
            if (tensor.name != name) continue;
            return view.sizeBytes() == tensor.data.size() &&
                   std::memcmp(view.data, tensor.data.data(), tensor.data.size()) == 0;
        }
        return false;
    };
    QVERIFY(equals(owner.query, "blk.0.attn_q.weight"));
    QVERIFY(equals(owner.key, "blk.0.attn_k.weight"));
    QVERIFY(equals(owner.value, "blk.0.attn_v.weight"));
    QCOMPARE(owner.value.rows, 6);
    QVERIFY(equals(opened.weights->layers[3].query, "blk.3.attn_q.weight"));
    QVERIFY(!opened.weights->layers[3].key);

    image.add("blk.0.attn_k.weight", {16, 6}, TensorType::F16); // both ways at once
    QCOMPARE(Opened(image).error.code, ErrorCode::ModelUnsupported);
}

void TestWeights::takesExpertsFusedOrApart()
{
    GgufImage image = tinyModel(TinyKind::Experts);
    const Opened fused(image);
    QVERIFY(fused.weights->layers[0].expertGateUp && !fused.weights->layers[0].expertGate);
    QCOMPARE(fused.weights->layers[0].expertGateUp.slice(1).rowRange(10, 10).data,
             fused.weights->layers[0].expertGateUp.data + (20 + 10) * 16 * 2);
    image.removeTensor("blk.0.ffn_gate_up_exps.weight");
    image.add("blk.0.ffn_gate_exps.weight", {16, 10, 2}, TensorType::F16);
    const Opened half(image);
    QVERIFY(half.error.message.find("blk.0.ffn_up_exps.weight is missing; expected [16, 10, 2]") !=
            std::string::npos);
    image.add("blk.0.ffn_up_exps.weight", {16, 10, 2}, TensorType::F16);
    const Opened apart(image);
    QVERIFY2(apart.weights, apart.error.message.c_str());
    QVERIFY(!apart.weights->layers[0].expertGateUp && apart.weights->layers[0].expertGate &&
            apart.weights->layers[0].expertUp);
    QVERIFY(apart.weights->layers[1].expertGateUp);
    image.add("blk.1.ffn_up_exps.weight", {16, 10, 2}, TensorType::F16);
    QCOMPARE(Opened(image).error.code, ErrorCode::ModelUnsupported);
}

void TestWeights::ignoresDeadKeysAndValues()
{
    GgufImage image = tinyModel(TinyKind::PerLayer);
    image.add("blk.3.attn_k.weight", {16, 6}, TensorType::F16);
    image.add("blk.3.attn_v.weight", {16, 99}, TensorType::F32); // not even looked at
    image.add("blk.4.attn_k_norm.weight", {12}, TensorType::F32);
    const Opened opened(image);
    QVERIFY2(opened.weights, opened.error.message.c_str());
    QVERIFY(!opened.weights->layers[3].key && !opened.weights->layers[3].value);
    QVERIFY(!opened.weights->layers[4].keyNorm);
    QVERIFY(!opened.weights->layers[3].keyIsValue());
}

void TestWeights::takesAnOwnOutputMatrix()
{
    GgufImage image = tinyModel(TinyKind::Dense);
    image.add("output.weight", {16, 22}, TensorType::F32);
    const Opened opened(image);
    QVERIFY2(opened.weights, opened.error.message.c_str());
    QCOMPARE(opened.weights->output.type, TensorType::F32);
    QVERIFY(opened.weights->output.data != opened.weights->tokenEmbedding.data);
}

void TestWeights::refusesTensorsWithoutAPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    const QString place = "has no place in this model";
    QTest::newRow("unknown") << "something.weight" << place;
    QTest::newRow("a layer too many") << "blk.3.attn_norm.weight" << place;
    QTest::newRow("a leading zero") << "blk.00.attn_norm.weight" << place;
    QTest::newRow("a number too large") << "blk.99999999999999999999.attn_norm.weight" << place;
    QTest::newRow("no suffix") << "blk.0." << place;
    QTest::newRow("a bias") << "blk.0.attn_q.bias" << place;
    QTest::newRow("per-layer embeddings in a dense model") << "blk.0.inp_gate.weight" << place;
    QTest::newRow("a router in a dense model") << "blk.0.ffn_gate_inp.weight" << place;
    QTest::newRow("a scale of NVFP4") << "blk.0.attn_q.scale"
                                      << "scales another tensor as a whole";
    QTest::newRow("an input scale") << "blk.0.attn_q.input_scale"
                                    << "scales another tensor as a whole";
}

void TestWeights::refusesTensorsWithoutAPlace()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    GgufImage image = tinyModel(TinyKind::Dense);
    image.add(name.toStdString(), {16}, TensorType::F32);
    const Opened opened(image);
    QCOMPARE(opened.error.code, ErrorCode::ModelUnsupported);
    const QString message = QString::fromStdString(opened.error.message);
    QVERIFY2(message.contains("tensor " + name + " [16]") && message.contains(sentence),
             qPrintable(message));
}

void TestWeights::readsOutputScales()
{
    GgufImage image = tinyModel(TinyKind::Dense);
    image.tensor("blk.0.layer_output_scale.weight").data = raw(0.25f);
    GgufTensor& half = image.tensor("blk.1.layer_output_scale.weight");
    half.type = static_cast<std::uint32_t>(TensorType::F16);
    half.data = raw(floatToHalf(-3.5f));
    const Opened opened(image);
    QVERIFY2(opened.weights, opened.error.message.c_str());
    QCOMPARE(opened.weights->layers[0].outputScale, 0.25f);
    QCOMPARE(opened.weights->layers[1].outputScale, -3.5f);
}

void TestWeights::countsBytesReadPerToken()
{
    for (const char* kind : {"per-layer", "dense", "experts"}) {
        const GgufImage image = imageFor(kind);
        std::uint64_t expected = 0;
        for (const GgufTensor& tensor : image.tensors) {
            const bool rowOnly = tensor.name == "per_layer_token_embd.weight";
            const bool oneOfTwoExperts = tensor.dimensions.size() == 3;
            std::uint64_t bytes = tensor.data.size();
            if (rowOnly) bytes /= 22;
            if (oneOfTwoExperts) bytes /= 2;
            if (tensor.name == "token_embd.weight") bytes += bytes / 22; // one row, and the head
            expected += bytes;
        }
        const Opened opened(image);
        QCOMPARE(opened.weights->bytesReadPerToken(opened.config), expected);
    }
}

CABOCHON_TEST(TestWeights)
#include "test_weights.moc"
