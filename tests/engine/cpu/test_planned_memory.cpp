// Proves that what is planned by shapes alone is what the CPU backend then takes: weights and work
// space of layers as wide as those of every published model, and pages of a conversation that fills
// its context. The real files: tests/benchmarks/planned_memory.sh.
#include "engine/cpu/cpu_backend.h"
#include "engine/cpu/cpu_expert_backend.h"
#include "engine/model/memory_plan.h"
#include "engine/model/published_model.h"
#include "engine/session/model.h"
#include "tests/support/published_models.h"
#include "tests/support/shaped_model.h"
#include "tests/support/test_main.h"
#include "tests/support/timeline_run.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

std::unique_ptr<const Model> openImage(const GgufImage& image, const QString& path)
{
    image.write(path.toStdString());
    Result<std::unique_ptr<const Model>> model = Model::open(path.toStdString());
    if (!model) qFatal("%s", model.error().message.c_str());
    return std::move(*model);
}

} // namespace

class TestPlannedMemory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void layersOfEverySize_data()
    {
        QTest::addColumn<int>("shape");
        for (std::size_t i = 0; i < publishedShapes().size(); ++i)
            QTest::newRow(publishedShapes()[i].name) << static_cast<int>(i);
    }
    void layersOfEverySize()
    {
        QFETCH(int, shape);
        const std::unique_ptr<const Model> model =
            openImage(shallowImage(publishedShapes()[static_cast<std::size_t>(shape)]),
                      m_folder.filePath("model.gguf"));
        CpuOptions options;
        options.threads = 3;
        options.limits = {.columns = 96, .rows = 5};
        const MemoryReport planned = planCpuMemory(model->config(), model->weights(), options);
        const Result<std::unique_ptr<Backend>> backend = createCpuBackend(*model, options, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());
        const MemoryReport taken = (*backend)->memory();
        QVERIFY(taken.weightBytes > 0 || bestCpuLevel() < CpuLevel::Avx2);
        QCOMPARE(planned.weightBytes, taken.weightBytes);
        QCOMPARE(planned.workBytes, taken.workBytes);
    }

    void theFirstLayersAlone()
    {
        const std::unique_ptr<const Model> model =
            openImage(shallowImage(publishedShapes()[1]), m_folder.filePath("first.gguf"));
        CpuOptions options;
        options.threads = 2;
        options.layers = 1;
        const MemoryReport planned = planCpuMemory(model->config(), model->weights(), options);
        const Result<std::unique_ptr<LayerBackend>> layers = createCpuLayers(*model, options, {});
        QVERIFY(layers);
        QCOMPARE(planned.weightBytes, (*layers)->memory().weightBytes);
        QCOMPARE(planned.workBytes, (*layers)->memory().workBytes);
    }

    void expertsAlone()
    {
        ModelShape shape{.layers = 3, .width = 64, .experts = 6, .usedExperts = 2};
        shape.expertWidth = 96;
        shape.matrixType = TensorType::Q4_0;
        const std::unique_ptr<const Model> model =
            openImage(shapedModel(shape), m_folder.filePath("experts.gguf"));
        CpuOptions options;
        options.limits.columns = 48;
        const MemoryReport planned = planCpuExperts(model->config(), model->weights(), options, 1);
        const Result<std::unique_ptr<ExpertBackend>> experts =
            createCpuExpertBackend(*model, options, 1, {});
        QVERIFY(experts);
        QCOMPARE(planned.weightBytes, (*experts)->weightBytes());
        const Result<std::unique_ptr<ExpertContext>> context = (*experts)->createContext(48);
        QVERIFY(context);
        QCOMPARE(planned.workBytes, (*context)->workBytes());
    }

    /// As a session does it: prompts in runs, a fork kept at the end of one of them.
    void pagesOfAFullContext_data()
    {
        QTest::addColumn<bool>("eightBits");
        QTest::newRow("16 bits") << false;
        QTest::newRow("8 bits") << true;
    }
    void pagesOfAFullContext()
    {
        QFETCH(bool, eightBits);
        constexpr std::uint32_t kContext = 2048, kColumns = 256;
        const std::unique_ptr<const Model> model =
            openImage(shapedModel({.contextLength = kContext}), m_folder.filePath("context.gguf"));
        CpuOptions options;
        options.limits.columns = kColumns;
        const Result<std::unique_ptr<Backend>> backend = createCpuBackend(*model, options, {});
        QVERIFY(backend);
        const std::uint64_t before = (*backend)->memory().kvBytes; // of the check at its end
        TimelineOptions asked;
        asked.contextLength = kContext;
        if (eightBits) asked.formats = KvFormats::of(KvFormat::Q8);
        TimelineRun run(**backend, asked);
        const std::vector<TokenId> ids(kColumns, 7);
        CacheShape shape;
        shape.contextLength = kContext;
        shape.runColumns = kColumns;
        shape.formats = asked.formats;
        const CacheBytes planned = cacheBytes(model->config(), shape);

        QVERIFY(run.run(std::span(ids).first(1)));
        const std::uint64_t first = (*backend)->memory().kvBytes - (eightBits ? before : 0);
        QCOMPARE(first, planned.first);
        QVERIFY(run.run(std::span(ids).first(kColumns - 1)));
        while (run.position() < kContext / 2)
            QVERIFY(run.run(ids));
        Timeline kept = run.timeline().fork();
        kept.trim(kKeptSlack);
        std::uint64_t most = 0;
        while (run.position() < kContext) {
            QVERIFY(run.run(ids));
            most = std::max(most, (*backend)->memory().kvBytes - (eightBits ? before : 0));
        }
        QVERIFY2(most <= planned.atMost && double(most) >= 0.9 * double(planned.atMost),
                 qPrintable(QString("%1 of %2").arg(most).arg(planned.atMost)));
    }

    /// Shapes alone and the file say the same.
    void outlineAndFileAgree()
    {
        for (const PublishedShape& shape : publishedShapes()) {
            const QString path = m_folder.filePath("whole.gguf");
            GgufImage image = publishedImage(shape);
            image.write(path.toStdString());
            const Result<GgufFile> file = GgufFile::open(path.toStdString());
            QVERIFY(file);
            const Result<ModelConfig> config = ModelConfig::read(*file);
            QVERIFY2(config, config ? "" : config.error().message.c_str());
            const Result<Weights> weights = Weights::find(*file, *config);
            QVERIFY(weights);
            Result<ModelOutline> outline = publishedModel(shape.name, "Q4_0");
            QVERIFY(outline);
            // Those of the image have other types where the published file has: see there.
            std::size_t i = 0;
            std::vector<TensorType> types;
            weights->forEach(
                [&](const TensorView& view, WeightKind) { types.push_back(view.type); });
            outline->weights.forEach([&](const TensorView&, WeightKind) { ++i; });
            QCOMPARE(i + 1, types.size()); // ropeFactors
            const CpuOptions options{.threads = 2, .level = bestCpuLevel()};
            const MemoryReport ofFile = planCpuMemory(*config, *weights, options);
            const MemoryReport ofOutline =
                planCpuMemory(outline->config, outline->weights, options);
            QCOMPARE(ofOutline.workBytes, ofFile.workBytes);
            if (shape.experts == 0) QCOMPARE(ofOutline.weightBytes, ofFile.weightBytes);
        }
    }
};

CABOCHON_TEST(TestPlannedMemory)
#include "test_planned_memory.moc"
