// Proves that the tensors of published models follow from their numbers: names and extents are
// those that the generator of random models writes, bytes those of the published files.
#include "engine/model/memory_plan.h"
#include "engine/model/published_model.h"
#include "engine/model/published_projector.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

ModelOutline outline(const char* size, const char* quantization)
{
    Result<ModelOutline> model = publishedModel(size, quantization);
    if (!model) qFatal("%s", model.error().message.c_str());
    return std::move(*model);
}

QString lineOf(const TensorOutline& tensor)
{
    QString line = QString::fromStdString(tensor.name) + ' ' + QString::number(tensor.sizes[0]);
    for (std::size_t i = 1; i < 3; ++i) {
        if (tensor.sizes[i] != 1) line += 'x' + QString::number(tensor.sizes[i]);
    }
    return line;
}

} // namespace

class TestPublishedModel : public QObject {
    Q_OBJECT

private slots:
    void tensorsAreThoseOfTheGenerator()
    {
        QFile file(QString::fromStdString(testData("shapes/published_tensors.txt").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QMap<QString, QSet<QString>> expected;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
            const QStringList words = line.split(' ');
            if (words.size() != 4 || line.startsWith('#')) continue;
            for (const QString& layer : words[3].split(',')) {
                const QString block = layer == "-" ? QString() : "blk." + layer + '.';
                expected[words[0]].insert(block + words[1] + ' ' + words[2]);
            }
        }
        QCOMPARE(expected.size(), 5);
        for (auto size = expected.cbegin(); size != expected.cend(); ++size) {
            QSet<QString> found;
            for (const TensorOutline& tensor : outline(qPrintable(size.key()), "q4_0").tensors)
                found.insert(lineOf(tensor));
            QVERIFY2(found == size.value(), qPrintable(QStringList((found - size.value()).values() +
                                                                   (size.value() - found).values())
                                                           .join("; ")));
        }
    }

    /// The sizes of files that are published to the byte; their vocabularies and chat templates
    /// differ by some kilobytes.
    void publishedFilesAreSoLarge_data()
    {
        QTest::addColumn<QString>("quantization");
        QTest::addColumn<double>("bytes");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("E2B") << "q4_0" << 3349516256.0 << 0.0001;
        QTest::newRow("E4B") << "q4_0" << 5154941280.0 << 0.0001;
        QTest::newRow("12B") << "q4_0" << 6975879296.0 << 0.0001;
        QTest::newRow("26B-A4B") << "q4_0" << 14439363584.0 << 0.0001;
        QTest::newRow("31B") << "q4_0" << 17651001568.0 << 0.0001;
        // Known to a digit or two alone.
        QTest::newRow("E2B ") << "q8_0" << 5.0e9 << 0.03;
        QTest::newRow("E4B ") << "q4_k_m" << 5.0e9 << 0.03;
        QTest::newRow("26B-A4B ") << "q4_k_m" << 17.0e9 << 0.06;
        QTest::newRow("31B ") << "q4_k_m" << 19.35e9 << 0.04;
    }
    void publishedFilesAreSoLarge()
    {
        QFETCH(QString, quantization);
        QFETCH(double, bytes);
        QFETCH(double, tolerance);
        const QByteArray size = QByteArray(QTest::currentDataTag()).trimmed();
        const auto found = double(outline(size.constData(), qPrintable(quantization)).fileBytes());
        QVERIFY2(std::abs(found / bytes - 1) <= tolerance,
                 qPrintable(QString("%1 instead of %2").arg(found, 0, 'f', 0).arg(bytes, 0, 'f')));
    }

    void everyQuantizationOfEverySize()
    {
        for (const std::string_view size : kPublishedSizes) {
            std::uint64_t before = 0;
            for (const std::string_view quantization : kPublishedQuantizations) {
                const ModelOutline model =
                    outline(std::string(size).c_str(), std::string(quantization).c_str());
                QCOMPARE(familySize(model.config), std::string(size));
                for (const TensorOutline& tensor : model.tensors) {
                    const std::int64_t block = tensorTypeInfo(tensor.type).blockElements;
                    QVERIFY2(tensor.sizes[0] % block == 0, tensor.name.c_str());
                }
                // From the fewest bits to the most; the first two are about equal.
                if (quantization != "Q4_0" && quantization != "IQ4_XS")
                    QVERIFY(model.fileBytes() >= before);
                before = model.fileBytes();
            }
        }
    }

    /// Rows that do not divide into blocks of 256.
    void rowsThatBlocksDoNotDivideGetAnotherType()
    {
        const ModelOutline model = outline("26B-A4B", "Q4_K_M");
        QCOMPARE(model.weights.layers[0].expertDown.type, TensorType::Q8_0); // gets more
        QCOMPARE(model.weights.layers[4].expertDown.type, TensorType::Q5_0);
        QCOMPARE(model.weights.layers[4].down.type, TensorType::Q5_0);
        QCOMPARE(model.weights.layers[4].expertGateUp.type, TensorType::Q4_K);
        QCOMPARE(model.weights.layers[4].router.type, TensorType::F32);
    }

    void keysAndValuesAreAsTheFamilySays()
    {
        // engine/MODEL.md, The family: bytes a token of full layers, and of a window of sliding
        // ones.
        const struct {
            const char* size;
            std::uint64_t full, sliding;
        } expected[] = {{"E2B", 6144, 12288},
                        {"E4B", 16384, 40960},
                        {"12B", 16384, 327680},
                        {"26B-A4B", 20480, 204800},
                        {"31B", 81920, 819200}};
        for (const auto& [size, full, sliding] : expected) {
            const ModelConfig config = outline(size, "q4_0").config;
            const KvPageLayout page(config, {}, 0, config.layerCount);
            QCOMPARE(page.bytesOf(KvGroup::Full), full * kPagePositions);
            QCOMPARE(page.bytesOf(KvGroup::Sliding), sliding * kPagePositions);
        }
    }

    /// What the files of projectors are published with; their headers are some kilobytes.
    void projectorsAreSoLarge_data()
    {
        QTest::addColumn<QString>("quantization");
        QTest::addColumn<double>("bytes");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("E2B") << "f16" << 986833664.0 << 0.003;
        QTest::newRow("E4B") << "f16" << 991552256.0 << 0.003;
        QTest::newRow("12B") << "bf16" << 175e6 << 0.01;
        QTest::newRow("26B-A4B") << "bf16" << 1.2e9 << 0.05;
        QTest::newRow("31B") << "q8_0" << 0.8e9 << 0.10;
    }
    void projectorsAreSoLarge()
    {
        QFETCH(QString, quantization);
        QFETCH(double, bytes);
        QFETCH(double, tolerance);
        const Result<std::unique_ptr<const Projector>> projector =
            publishedProjector(QTest::currentDataTag(), quantization.toStdString());
        QVERIFY(projector);
        double found = 0;
        (*projector)->weights().forEach([&](const TensorView& tensor, bool) {
            found += double(tensor.sizeBytes());
        });
        QVERIFY2(std::abs(found / bytes - 1) <= tolerance,
                 qPrintable(QString("%1 instead of %2").arg(found, 0, 'f', 0).arg(bytes, 0, 'f')));
        QCOMPARE((*projector)->hears(),
                 (*projector)->width() != 2816 && (*projector)->width() != 5376);
    }

    void otherNamesAreRefused()
    {
        const Result<ModelOutline> size = publishedModel("70b", "q4_0");
        QVERIFY(!size);
        QVERIFY(size.error().message.find("E2B, E4B, 12B") != std::string::npos);
        const Result<ModelOutline> quantization = publishedModel("e2b", "q4_7");
        QVERIFY(!quantization);
        QCOMPARE(quantization.error().code, ErrorCode::ModelUnsupported);
        QVERIFY(!publishedProjector("70b", "f16"));
    }
};

CABOCHON_TEST(TestPublishedModel)
#include "test_published_model.moc"
