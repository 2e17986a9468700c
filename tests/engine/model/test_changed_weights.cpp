// The weight table against one changed tensor at a time, for every tensor of every kind of model:
// dropped, renamed, transposed, longer, of another type. Each is named with both shapes.
#include "tests/engine/model/weights_fixture.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <cstring>
#include <fstream>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestChangedWeights : public QObject {
    Q_OBJECT

private slots:
    void missesEachDroppedTensor_data() { everyTensor(); }
    void missesEachDroppedTensor();
    void missesEachRenamedTensor_data() { everyTensor(); }
    void missesEachRenamedTensor();
    void refusesEachTransposedTensor_data() { everyTensor(); }
    void refusesEachTransposedTensor();
    void refusesEachLongerTensor_data() { everyTensor(); }
    void refusesEachLongerTensor();
    void takesHalvesAndRefusesBlocksForVectors_data();
    void takesHalvesAndRefusesBlocksForVectors();

private:
    void everyTensor();
};

void TestChangedWeights::everyTensor()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    for (const char* kind : {"per-layer", "dense", "experts"}) {
        for (const GgufTensor& tensor : imageFor(kind).tensors) {
            QTest::addRow("%s %s", kind, tensor.name.c_str()) << kind << tensor.name.c_str();
        }
    }
}

void TestChangedWeights::missesEachDroppedTensor()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    GgufImage image = imageFor(kind);
    const std::string shape = shapeText(image.tensor(name.toStdString()).dimensions);
    image.removeTensor(name.toStdString());
    const Opened opened(image);
    if (name == "rope_freqs.weight") {
        QVERIFY2(opened.weights, opened.error.message.c_str());
        QVERIFY(!opened.weights->ropeFactors);
        return;
    }
    QVERIFY(!opened.weights);
    const QString message = QString::fromStdString(opened.error.message);
    const QString expected =
        QString("tensor %1 is missing; expected %2, found none").arg(name, shape.c_str());
    QVERIFY2(message.contains(expected), qPrintable(message));
    QCOMPARE(opened.error.code, ErrorCode::ModelDamaged);
}

void TestChangedWeights::missesEachRenamedTensor()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    GgufImage image = imageFor(kind);
    image.tensor(name.toStdString()).name += "x";
    const Opened opened(image);
    QVERIFY(!opened.weights);
    const QString message = QString::fromStdString(opened.error.message);
    const bool optional = name == "rope_freqs.weight";
    QVERIFY2(message.contains(optional ? "tensor rope_freqs.weightx [6] has no place"
                                       : name + " is missing"),
             qPrintable(message));
}

void TestChangedWeights::refusesEachTransposedTensor()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    GgufImage image = imageFor(kind);
    GgufTensor& tensor = image.tensor(name.toStdString());
    const std::string shape = shapeText(tensor.dimensions);
    if (tensor.dimensions == std::vector<std::uint64_t>{1}) {
        QVERIFY(Opened(image).weights); // one number has no other orientation
        return;
    }
    if (tensor.dimensions.size() == 1)
        tensor.dimensions.insert(tensor.dimensions.begin(), 1);
    else
        std::swap(tensor.dimensions[0], tensor.dimensions[1]);
    const std::string transposed = shapeText(tensor.dimensions);
    const Opened opened(image);
    QVERIFY(!opened.weights);
    const QString message = QString::fromStdString(opened.error.message);
    if (name == "token_embd.weight") { // disagrees with the number of tokens first
        QVERIFY2(message.contains("token_embd.weight has 16 rows, but"), qPrintable(message));
        return;
    }
    QVERIFY2(
        message.contains(
            QString("tensor %1 is %2, expected %3").arg(name, transposed.c_str(), shape.c_str())),
        qPrintable(message));
    QCOMPARE(opened.error.code, ErrorCode::ModelShapeMismatch);
}

void TestChangedWeights::refusesEachLongerTensor()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    GgufImage image = imageFor(kind);
    GgufTensor& tensor = image.tensor(name.toStdString());
    const std::string shape = shapeText(tensor.dimensions);
    tensor.dimensions.back() += 1;
    tensor.data += tensor.data;
    const std::string longer = shapeText(tensor.dimensions);
    const Opened opened(image);
    QVERIFY(!opened.weights);
    const QString message = QString::fromStdString(opened.error.message);
    if (name == "token_embd.weight") {
        QVERIFY2(message.contains("token_embd.weight has 23 rows, but"), qPrintable(message));
        return;
    }
    QVERIFY2(message.contains(
                 QString("tensor %1 is %2, expected %3").arg(name, longer.c_str(), shape.c_str())),
             qPrintable(message));
}

void TestChangedWeights::takesHalvesAndRefusesBlocksForVectors_data()
{
    QTest::addColumn<QString>("name");
    const GgufFile file = GgufFile::open(testData("goldens/text-e/model.gguf")).value();
    for (const TensorView& tensor : file.tensors()) {
        QTest::newRow(std::string(tensor.name).c_str())
            << QString::fromUtf8(tensor.name.data(), static_cast<int>(tensor.name.size()));
    }
}

/// Changes the type in the file's bytes: halves and Q8_0 blocks need less room than F32 had.
void TestChangedWeights::takesHalvesAndRefusesBlocksForVectors()
{
    QFETCH(QString, name);
    std::ifstream stream(testData("goldens/text-e/model.gguf"), std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    const std::size_t record = bytes.find(rawString(name.toStdString()));
    QVERIFY(record != std::string::npos);
    const std::size_t sizes = record + 8 + static_cast<std::size_t>(name.size());
    std::uint32_t dimensions = 0;
    std::memcpy(&dimensions, bytes.data() + sizes, 4);
    std::uint64_t columns = 0;
    std::memcpy(&columns, bytes.data() + sizes + 4, 8);

    const auto openAs = [&](TensorType type) -> Status {
        bytes.replace(sizes + 4 + 8 * dimensions, 4, raw(static_cast<std::uint32_t>(type)));
        const Result<GgufFile> file = GgufFile::fromBytes(asBytes(bytes), "test.gguf");
        if (!file) return file.error();
        const ModelConfig config = ModelConfig::read(*file).value();
        const Result<Weights> weights = Weights::find(*file, config);
        return weights ? Status() : Status(weights.error());
    };
    const bool vector = dimensions == 1;
    const bool factors = name == "rope_freqs.weight";
    QVERIFY(openAs(TensorType::F32));
    QCOMPARE(openAs(TensorType::F16).has_value(), !factors);
    QCOMPARE(openAs(TensorType::BF16).has_value(), !factors);
    const Status blocks = openAs(TensorType::Q8_0);
    if (columns % 32 != 0) {
        QVERIFY(blocks.error().message.find("Q8_0 stores blocks of 32") != std::string::npos);
    } else if (vector) {
        const QString message = QString::fromStdString(blocks.error().message);
        QVERIFY2(message.contains(
                     QString("tensor %1 is Q8_0 [%2], expected F32").arg(name).arg(columns)),
                 qPrintable(message));
    } else {
        QVERIFY(blocks);
    }
}

CABOCHON_TEST(TestChangedWeights)
#include "test_changed_weights.moc"
