// Hyper-parameters from metadata: the goldens' shapes, the published vocabulary's, per-layer values
// and who owns which KV cache. Values out of range: tests/support/hostile_gguf.cpp.
#include "engine/model/model_config.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <filesystem>
#include <nlohmann/json.hpp>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

static Result<ModelConfig> readConfig(const GgufImage& image)
{
    const std::string bytes = image.bytes();
    const Result<GgufFile> file = GgufFile::fromBytes(asBytes(bytes), "test.gguf");
    if (!file) return file.error();
    return ModelConfig::read(*file);
}

static ModelConfig openConfig(const std::filesystem::path& path)
{
    const GgufFile file = GgufFile::open(path).value();
    return ModelConfig::read(file).value();
}

class TestModelConfig : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheGoldens_data();
    void agreesWithTheGoldens();
    void readsThePublishedVocabularyFile();
    void readsTheBuiltInModel();
    void spellsOutScalarsAndArraysForEachLayer();
    void sharesKvWithTheLastOwnerOfTheSameKind_data();
    void sharesKvWithTheLastOwnerOfTheSameKind();
    void takesPatternsOfNumbers();
    void usesPublishedValuesWhereKeysAreOptional();
    void takesTheVocabularyFromTensorOrTokens();
    void namesTheSizesOfTheFamily_data();
    void namesTheSizesOfTheFamily();
    void refusesOtherArchitecturesBeforeTheirStorageTypes_data();
    void refusesOtherArchitecturesBeforeTheirStorageTypes();
};

void TestModelConfig::agreesWithTheGoldens_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"text-e", "text-dense", "text-moe", "text-unified"}) {
        QTest::newRow(name) << name;
    }
}

void TestModelConfig::agreesWithTheGoldens()
{
    QFETCH(QString, name);
    const std::filesystem::path folder = testData("goldens") / name.toStdString();
    const ModelConfig config = openConfig(folder / "model.gguf");
    const nlohmann::ordered_json golden = test::readJsonFile(folder / "case.json");
    const nlohmann::ordered_json& published = golden.at("config");
    QCOMPARE(config.width, published.at("hidden_size").get<std::uint32_t>());
    QCOMPARE(config.headCount, published.at("num_attention_heads").get<std::uint32_t>());
    QCOMPARE(config.vocabularySize, golden.at("n_vocab").get<std::uint32_t>());
    QCOMPARE(config.slidingWindow, golden.at("window").get<std::uint32_t>());
    const auto types = golden.at("layer_types").get<std::vector<std::string>>();
    const auto owners = golden.at("kv_owner").get<std::vector<std::uint32_t>>();
    QCOMPARE(config.layers.size(), types.size());
    for (std::size_t i = 0; i < types.size(); ++i) {
        QCOMPARE(config.layers[i].attention == AttentionKind::Sliding, types[i] == "S");
        QCOMPARE(config.layers[i].kvOwner, owners[i]);
    }
}

void TestModelConfig::readsThePublishedVocabularyFile()
{
    const ModelConfig config = openConfig(testData("vocabulary/ggml-vocab-gemma-4.gguf"));
    QCOMPARE(familySize(config), std::string("26B-A4B"));
    QCOMPARE(config.layerCount, 30u);
    QCOMPARE(config.width, 2816u);
    QCOMPARE(config.headCount, 16u);
    QCOMPARE(config.vocabularySize, 262144u);
    QCOMPARE(config.contextLength, 262144u);
    QCOMPARE(config.slidingWindow, 1024u);
    QCOMPARE(config.expertCount, 128u);
    QCOMPARE(config.expertUsedCount, 8u);
    QCOMPARE(config.expertWidth, 704u);
    QCOMPARE(config.rmsEpsilon, 1e-6f);
    QCOMPARE(config.ropeBaseFull, 1e6f);
    QCOMPARE(config.ropeBaseSliding, 1e4f);
    QCOMPARE(config.logitSoftcap, 30.0f);
    QVERIFY(config.isMixtureOfExperts() && !config.hasPerLayerInputs() &&
            config.bidirectionalImages());
    QCOMPARE(config.layers[4].attention, AttentionKind::Sliding);
    QCOMPARE(config.layers[4].headSize, 256u);
    QCOMPARE(config.layers[4].kvHeadCount, 8u);
    QCOMPARE(config.layers[5].attention, AttentionKind::Full);
    QCOMPARE(config.layers[5].headSize, 512u);
    QCOMPARE(config.layers[5].kvHeadCount, 2u);
    QCOMPARE(config.maxHeadSize(), 512u);
    QCOMPARE(config.maxFeedForwardWidth(), 2112u);
    QCOMPARE(config.firstSharedLayer(), 30u);
}

void TestModelConfig::readsTheBuiltInModel()
{
    const ModelConfig config = openConfig(nanoModel());
    QCOMPARE(familySize(config), std::string("Nano"));
    QCOMPARE(config.name, std::string("Cabochon Nano"));
    QCOMPARE(config.sizeLabel, std::string("5M"));
    QCOMPARE(config.perLayerWidth, 32u);
    QCOMPARE(config.vocabularySize, 4096u);
    QCOMPARE(config.firstSharedLayer(), 6u);
    QCOMPARE(config.layers[6].kvOwner, 4u);
    QCOMPARE(config.layers[8].kvOwner, 5u);
    QVERIFY(!config.bidirectionalImages());
}

void TestModelConfig::spellsOutScalarsAndArraysForEachLayer()
{
    GgufImage image = tinyModel(TinyKind::Dense);
    image.setUnsigned("gemma4.attention.head_count_kv", 2);
    image.setIntegers("gemma4.feed_forward_length", {10, 20, 30});
    const Result<ModelConfig> config = readConfig(image);
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    for (const LayerConfig& layer : config->layers)
        QCOMPARE(layer.kvHeadCount, 2u);
    QCOMPARE(config->layers[0].feedForwardWidth, 10u);
    QCOMPARE(config->layers[2].feedForwardWidth, 30u);
    QCOMPARE(config->maxFeedForwardWidth(), 30u);
}

void TestModelConfig::sharesKvWithTheLastOwnerOfTheSameKind_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<unsigned>("shared");
    QTest::addColumn<QList<unsigned>>("owners");
    QTest::newRow("none shared") << "SSF" << 0u << QList<unsigned>{0, 1, 2};
    QTest::newRow("owners next to the boundary")
        << "SSFSSF" << 3u << QList<unsigned>{0, 1, 2, 1, 1, 2};
    QTest::newRow("a full layer further back") << "FSSF" << 1u << QList<unsigned>{0, 1, 2, 0};
    QTest::newRow("only full layers") << "FF" << 1u << QList<unsigned>{0, 0};
    QTest::newRow("boundary inside a period")
        << "SSSSFSSSSF" << 4u << QList<unsigned>{0, 1, 2, 3, 4, 5, 5, 5, 5, 4};
}

void TestModelConfig::sharesKvWithTheLastOwnerOfTheSameKind()
{
    QFETCH(QString, pattern);
    QFETCH(unsigned, shared);
    QFETCH(QList<unsigned>, owners);
    GgufImage image = tinyModel(TinyKind::PerLayer);
    std::vector<bool> sliding;
    for (const QChar letter : pattern)
        sliding.push_back(letter == 'S');
    image.setUnsigned("gemma4.block_count", static_cast<unsigned>(sliding.size()));
    image.setUnsigned("gemma4.feed_forward_length", 24);
    image.setBooleans("gemma4.attention.sliding_window_pattern", sliding);
    image.setUnsigned("gemma4.attention.shared_kv_layers", shared);
    const Result<ModelConfig> config = readConfig(image);
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    for (std::uint32_t i = 0; i < config->layerCount; ++i) {
        QCOMPARE(config->layers[i].kvOwner, owners[static_cast<int>(i)]);
        QCOMPARE(config->layers[i].ownsKv(i), i < config->firstSharedLayer());
    }
}

void TestModelConfig::takesPatternsOfNumbers()
{
    GgufImage image = tinyModel(TinyKind::Dense);
    image.setIntegers("gemma4.attention.sliding_window_pattern", {0, 1, 0});
    QCOMPARE(readConfig(image).value().layers[1].attention, AttentionKind::Sliding);
    QCOMPARE(readConfig(image).value().layers[2].attention, AttentionKind::Full);
    image.setIntegers("gemma4.attention.sliding_window_pattern", {0, 2, 0});
    QCOMPARE(readConfig(image).error().code, ErrorCode::ModelDamaged);
}

void TestModelConfig::usesPublishedValuesWhereKeysAreOptional()
{
    GgufImage image = tinyModel(TinyKind::Dense);
    for (const char* key :
         {"rope.freq_base", "rope.freq_base_swa", "final_logit_softcapping",
          "attention.layer_norm_rms_epsilon", "rope.dimension_count", "attention.value_length",
          "attention.shared_kv_layers", "embedding_length_per_layer_input"}) {
        image.removeKey(std::string("gemma4.") + key);
    }
    image.removeKey("general.name");
    const Result<ModelConfig> config = readConfig(image);
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    QCOMPARE(config->ropeBaseFull, 1e6f);
    QCOMPARE(config->ropeBaseSliding, 1e4f);
    QCOMPARE(config->logitSoftcap, 30.0f);
    QCOMPARE(config->rmsEpsilon, 1e-6f);
    QCOMPARE(config->perLayerWidth, 0u);
    QCOMPARE(config->sharedKvLayers, 0u);
    QCOMPARE(config->name, std::string());
}

void TestModelConfig::takesTheVocabularyFromTensorOrTokens()
{
    GgufImage image = tinyModel(TinyKind::Dense);
    QCOMPARE(readConfig(image).value().vocabularySize, 22u);
    image.removeKey("tokenizer.ggml.tokens");
    QCOMPARE(readConfig(image).value().vocabularySize, 22u);
    image.removeTensor("token_embd.weight");
    image.setStrings("tokenizer.ggml.tokens", {"a", "b", "c"});
    QCOMPARE(readConfig(image).value().vocabularySize, 3u);
}

void TestModelConfig::namesTheSizesOfTheFamily_data()
{
    QTest::addColumn<unsigned>("layers");
    QTest::addColumn<unsigned>("width");
    QTest::addColumn<unsigned>("heads");
    QTest::addColumn<unsigned>("perLayer");
    QTest::addColumn<unsigned>("experts");
    QTest::addColumn<QString>("name");
    QTest::newRow("E2B") << 35u << 1536u << 8u << 256u << 0u << "E2B";
    QTest::newRow("E4B") << 42u << 2560u << 8u << 256u << 0u << "E4B";
    QTest::newRow("12B") << 48u << 3840u << 16u << 0u << 0u << "12B";
    QTest::newRow("26B") << 30u << 2816u << 16u << 0u << 128u << "26B-A4B";
    QTest::newRow("31B") << 60u << 5376u << 32u << 0u << 0u << "31B";
    QTest::newRow("fewer layers") << 6u << 1536u << 8u << 256u << 0u << "custom";
    QTest::newRow("other experts") << 30u << 2816u << 16u << 0u << 64u << "custom";
}

void TestModelConfig::namesTheSizesOfTheFamily()
{
    QFETCH(unsigned, layers);
    QFETCH(unsigned, width);
    QFETCH(unsigned, heads);
    QFETCH(unsigned, perLayer);
    QFETCH(unsigned, experts);
    QFETCH(QString, name);
    ModelConfig config;
    config.layerCount = layers;
    config.width = width;
    config.headCount = heads;
    config.perLayerWidth = perLayer;
    config.expertCount = experts;
    QCOMPARE(QString::fromStdString(familySize(config)), name);
}

void TestModelConfig::refusesOtherArchitecturesBeforeTheirStorageTypes_data()
{
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("says");
    QTest::newRow("drafter") << "gemma4_assistant"
                             << "this is a drafter";
    QTest::newRow("drafter with a hyphen") << "gemma4-assistant"
                                           << "this is a drafter";
    QTest::newRow("encoder") << "clip"
                             << "image and audio encoder (mmproj)";
    QTest::newRow("another model") << "llama"
                                   << "This is a llama model";
    QTest::newRow("ours") << "gemma4"
                          << "the storage type 26";
}

void TestModelConfig::refusesOtherArchitecturesBeforeTheirStorageTypes()
{
    QFETCH(QString, architecture);
    QFETCH(QString, says);
    constexpr std::uint32_t kI32 = 26; // ggml's number; drafters keep their token order in it
    GgufImage image = tinyModel(TinyKind::Dense);
    image.setString("general.architecture", architecture.toStdString());
    image.tensors.push_back({.name = "mtp.token_ordering.weight",
                             .dimensions = {2},
                             .type = kI32,
                             .data = std::string(8, '\0'),
                             .offset = {}});
    const Result<ModelConfig> config = readConfig(image);
    QVERIFY(!config);
    QCOMPARE(config.error().code, ErrorCode::ModelUnsupported);
    QVERIFY2(QString::fromStdString(config.error().message).contains(says),
             config.error().message.c_str());
}

CABOCHON_TEST(TestModelConfig)
#include "test_model_config.moc"
