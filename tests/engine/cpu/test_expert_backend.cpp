// Proves that experts handed to the CPU alone compute what the definition says, on every level of
// kernels, for one column and for many, and that a cancel is told.
#include "engine/cpu/cpu_expert_backend.h"
#include "engine/cpu/operations.h"
#include "engine/session/model.h"
#include "tests/support/golden_case.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
namespace op = cabochon::engine::operations;

namespace {

std::unique_ptr<const Model> openModel()
{
    Result<std::unique_ptr<const Model>> model =
        Model::open(test::goldenFolder("text-moe") / "model.gguf");
    if (!model) qFatal("%s", model.error().message.c_str());
    return std::move(*model);
}

/// Columns with random inputs, choices and weights.
struct Columns {
    std::uint32_t count;
    std::vector<float> input, weights, output;
    std::vector<std::uint32_t> chosen;

    Columns(const ModelConfig& config, std::uint32_t columns)
        : count(columns), input(std::size_t{columns} * config.width), output(input.size())
    {
        std::mt19937 random(count);
        std::normal_distribution<float> normal;
        for (float& value : input)
            value = normal(random);
        std::vector<std::uint32_t> experts(config.expertCount);
        for (std::uint32_t c = 0; c < count; ++c) {
            for (std::uint32_t e = 0; e < config.expertCount; ++e)
                experts[e] = e;
            std::shuffle(experts.begin(), experts.end(), random);
            for (std::uint32_t k = 0; k < config.expertUsedCount; ++k) {
                chosen.push_back(experts[k]);
                weights.push_back(std::abs(normal(random)));
            }
        }
    }
    ExpertBatch batch(std::uint32_t layer, const CancelFlag* cancel = nullptr)
    {
        ExpertBatch batch;
        batch.layer = layer;
        batch.columns = count;
        batch.input = input.data();
        batch.chosen = chosen.data();
        batch.weights = weights.data();
        batch.output = output.data();
        batch.cancel = cancel;
        return batch;
    }
};

} // namespace

class TestExpertBackend : public QObject {
    Q_OBJECT

    std::unique_ptr<const Model> m_model = openModel();

    std::unique_ptr<ExpertBackend> create(CpuLevel level, std::uint32_t firstLayer)
    {
        Result<std::unique_ptr<ExpertBackend>> backend =
            createCpuExpertBackend(*m_model, {2, level, 0}, firstLayer, {});
        if (!backend) qFatal("%s", backend.error().message.c_str());
        return std::move(*backend);
    }

    /// Steps 4 and 5 of 2.9 as they are written there.
    std::vector<float> expected(const Columns& columns, std::uint32_t layer)
    {
        const ModelConfig& config = m_model->config();
        const LayerWeights& weights = m_model->weights().layers[layer];
        std::vector<float> sums(columns.output.size());
        std::vector<float> gate(config.expertWidth), up(config.expertWidth), out(config.width);
        for (std::size_t slot = 0; slot < columns.chosen.size(); ++slot) {
            const std::size_t column = slot / config.expertUsedCount;
            const float* input = columns.input.data() + column * config.width;
            const std::int64_t e = columns.chosen[slot];
            if (weights.expertGateUp) {
                const TensorView both = weights.expertGateUp.slice(e);
                op::multiplyPlain(both.rowRange(0, config.expertWidth), input, 1, gate.data());
                op::multiplyPlain(both.rowRange(config.expertWidth, config.expertWidth), input, 1,
                                  up.data());
            } else {
                op::multiplyPlain(weights.expertGate.slice(e), input, 1, gate.data());
                op::multiplyPlain(weights.expertUp.slice(e), input, 1, up.data());
            }
            op::geluMultiply(gate.data(), gate.data(), up.data(), gate.size());
            op::multiplyPlain(weights.expertDown.slice(e), gate.data(), 1, out.data());
            for (std::size_t i = 0; i < out.size(); ++i)
                sums[column * config.width + i] += columns.weights[slot] * out[i];
        }
        return sums;
    }

private slots:
    void sumsAreThoseOfTheDefinition_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("columns");
        for (const CpuLevel level : {CpuLevel::Exact, bestCpuLevel()}) {
            for (const int columns : {1, 3, 40}) {
                QTest::addRow("%s, %d columns", std::string(cpuLevelName(level)).c_str(), columns)
                    << static_cast<int>(level) << columns;
            }
        }
    }
    void sumsAreThoseOfTheDefinition()
    {
        QFETCH(int, level);
        QFETCH(int, columns);
        const std::uint32_t last = m_model->config().layerCount - 1;
        const auto backend = create(CpuLevel(level), last - 1);
        const auto context = backend->createContext(40);
        QVERIFY(context);
        for (const std::uint32_t layer : {last - 1, last}) {
            Columns given(m_model->config(), static_cast<std::uint32_t>(columns));
            QVERIFY((*context)->run(given.batch(layer)));
            const std::vector<float> sums = expected(given, layer);
            for (std::size_t i = 0; i < sums.size(); ++i) {
                QVERIFY2(std::abs(given.output[i] - sums[i]) < 1e-3f * (1 + std::abs(sums[i])),
                         qPrintable(QString("layer %1, value %2: %3, expected %4")
                                        .arg(layer)
                                        .arg(i)
                                        .arg(given.output[i])
                                        .arg(sums[i])));
            }
        }
    }

    void aCancelIsTold()
    {
        const auto backend = create(CpuLevel::Exact, 0);
        const auto context = backend->createContext(4);
        QVERIFY(context);
        Columns given(m_model->config(), 4);
        CancelFlag cancel;
        cancel.request();
        const Status status = (*context)->run(given.batch(0, &cancel));
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Cancelled);
    }

    void loadingCanBeCancelled()
    {
        std::uint64_t whole = 0;
        Result<std::unique_ptr<ExpertBackend>> backend = createCpuExpertBackend(
            *m_model, {2, CpuLevel::Exact, 0}, 1, [&](std::uint64_t done, std::uint64_t total) {
                whole = total;
                return done < total / 2;
            });
        QVERIFY(!backend);
        QCOMPARE(backend.error().code, ErrorCode::Cancelled);
        std::uint64_t experts = 0;
        for (std::uint32_t i = 1; i < m_model->config().layerCount; ++i) {
            const LayerWeights& layer = m_model->weights().layers[i];
            for (const TensorView* view :
                 {&layer.expertGate, &layer.expertUp, &layer.expertGateUp, &layer.expertDown})
                experts += *view ? view->sizeBytes() : 0;
        }
        QCOMPARE(whole, experts);
    }
};

CABOCHON_TEST(TestExpertBackend)
#include "test_expert_backend.moc"
