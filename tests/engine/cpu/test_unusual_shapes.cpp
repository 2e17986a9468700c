// Models of shapes that no published one has, on every level this machine can run: each gives
// logits or an Error, and no buffer is outgrown. The sanitizer preset runs the same test.
#include "engine/cpu/cpu_backend.h"
#include "engine/session/model.h"
#include "tests/support/shaped_model.h"
#include "tests/support/test_main.h"
#include "tests/support/timeline_run.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using test::ModelShape;

namespace {

struct Named {
    const char* name;
    ModelShape shape;
};

std::vector<Named> shapes()
{
    using enum TensorType;
    return {
        {"per-layer width above all others", {.perLayerWidth = 512, .matrixType = Q4_0}},
        {"per-layer width above all others, halves", {.perLayerWidth = 512}},
        {"feed-forward above all others", {.feedForward = 1024, .matrixType = Q8_0}},
        {"heads above all others", {.heads = 16, .headSize = 64, .matrixType = Q4_0}},
        {"experts wider than the model",
         {.experts = 4, .usedExperts = 3, .expertWidth = 512, .matrixType = Q4_0}},
        {"experts narrower than the model",
         {.width = 256, .experts = 4, .usedExperts = 4, .expertWidth = 32, .matrixType = Q8_0}},
        {"every expert used",
         {.layers = 1, .experts = 512, .usedExperts = 512, .expertWidth = 32, .matrixType = Q4_0}},
        {"a width that is no multiple of a block", {.width = 20, .feedForward = 52, .headSize = 6}},
        {"one head of two values", {.layers = 1, .heads = 1, .headSize = 2}},
        {"rows beyond a thread's scratch",
         {.layers = 1, .heads = 256, .headSize = 4096, .matrixType = Q4_0}},
    };
}

} // namespace

class TestUnusualShapes : public QObject {
    Q_OBJECT

private slots:
    void givesLogitsOrAnError_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("level");
        const std::vector<Named> all = shapes();
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const CpuLevel level : {CpuLevel::Exact, CpuLevel::Portable, CpuLevel::Avx2,
                                         CpuLevel::Avx512Vnni, CpuLevel::Amx}) {
                if (!cpuLevelAvailable(level)) continue;
                QTest::addRow("%s, %s", all[i].name, cpuLevelName(level).data())
                    << static_cast<int>(i) << static_cast<int>(level);
            }
        }
    }

    void givesLogitsOrAnError()
    {
        QFETCH(int, shape);
        QFETCH(int, level);
        const ModelShape wanted = shapes()[static_cast<std::size_t>(shape)].shape;
        QTemporaryDir folder;
        const std::filesystem::path path =
            folder.filePath(QStringLiteral("model.gguf")).toStdString();
        test::shapedModel(wanted).write(path);
        const Result<std::unique_ptr<const Model>> model = Model::open(path);
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        CpuOptions options;
        options.threads = 1; // what is read and written does not depend on them, the time does
        options.level = static_cast<CpuLevel>(level);
        options.limits = {24, 1};
        const Result<std::unique_ptr<Backend>> backend = createCpuBackend(**model, options, {});
        QVERIFY2(backend, backend ? "" : backend.error().message.c_str());

        // More columns than a matrix-vector product takes, then one.
        TimelineOptions context;
        context.contextLength = 64;
        test::TimelineRun timeline(**backend, context);
        const std::vector<TokenId> ids = {2,  30, 31, 32, 33, 34, 35, 36, 37, 38,
                                          39, 40, 41, 42, 43, 44, 45, 46, 47, 48};
        for (const std::size_t count : {ids.size(), std::size_t{1}}) {
            const Status status = timeline.run(std::span(ids).first(count));
            QVERIFY2(status, status ? "" : status.error().message.c_str());
            const std::vector<float> logits = timeline.logits();
            QCOMPARE(logits.size(), std::size_t{(*model)->config().vocabularySize});
            QVERIFY(std::ranges::all_of(logits, [](float x) { return std::isfinite(x); }));
        }
    }
};

CABOCHON_TEST(TestUnusualShapes)
#include "test_unusual_shapes.moc"
