// Proves that what cannot be converted is refused with a sentence, and leaves nothing behind.
#include "tests/engine/convert/conversion_scenes.h"
#include "tests/support/checkpoint_folder.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cstring>
#include <limits>

using namespace cabochon;
using namespace cabochon::engine;
using test::convert;
using test::golden;

class TestConversionRefusals : public QObject {
    Q_OBJECT

private slots:
    void refusesValuesThatAreNoNumbers_data();
    void refusesValuesThatAreNoNumbers();
    void refusesHostileConfigs_data();
    void refusesHostileConfigs();
    void refusesToOverwriteItsSource();
    void saysWhichPartIsMissing();
    void saysThatThereIsNoSuchFolder();

private:
    const std::filesystem::path& folder() const { return m_place.path(); }

    test::ScratchFolder m_place;
};

void TestConversionRefusals::refusesValuesThatAreNoNumbers_data()
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

void TestConversionRefusals::refusesValuesThatAreNoNumbers()
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

void TestConversionRefusals::refusesHostileConfigs_data()
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

void TestConversionRefusals::refusesHostileConfigs()
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

void TestConversionRefusals::refusesToOverwriteItsSource()
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

void TestConversionRefusals::saysWhichPartIsMissing()
{
    const std::filesystem::path made = folder() / "parts";
    test::writeCheckpointFolder(made, golden("text-dense/model.gguf"), nullptr, {false, 2});
    for (const auto& entry : std::filesystem::directory_iterator(made)) {
        if (entry.path().filename().string().find("2-of-") == std::string::npos) continue;
        std::filesystem::remove(entry.path());
        break;
    }
    const auto report = convert({made, folder() / "parts.gguf", FileType::Q8_0});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ModelDamaged);
    const QString message = QString::fromStdString(report.error().message);
    QVERIFY2(message.contains("model.safetensors.index.json") &&
                 message.contains("which is not there"),
             qPrintable(message));
}

void TestConversionRefusals::saysThatThereIsNoSuchFolder()
{
    const std::filesystem::path target = folder() / "no-folder" / "out.gguf";
    const auto report =
        convert({test::testData("goldens/text-e/model.gguf"), target, FileType::Q8_0});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileWriteFailed);
    const QString message = QString::fromStdString(report.error().message);
    QVERIFY2(message.contains("no-folder/out.gguf ") && message.contains("folder is there"),
             qPrintable(message));
}

CABOCHON_TEST(TestConversionRefusals)
#include "test_conversion_refusals.moc"
