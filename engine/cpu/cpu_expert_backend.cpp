#include "engine/cpu/cpu_expert_backend.h"

#include "engine/base/check.h"
#include "engine/cpu/cpu_weights.h"
#include "engine/cpu/expert_products.h"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::engine {

namespace {

/// What the contexts of one backend share.
struct Shared {
    Shared(unsigned threads, CpuLevel cpuLevel, std::uint32_t layer)
        : pool(threads), level(cpuLevel), firstLayer(layer)
    {
    }
    ThreadPool pool;
    CpuLevel level;
    std::uint32_t firstLayer;
    std::vector<ExpertMatrices> layers; // from firstLayer on
    std::mutex oneRunAtATime;           // contexts share the pool
};

class CpuExpertContext final : public ExpertContext {
public:
    CpuExpertContext(Shared& shared, ExpertProducts products)
        : m_shared(shared), m_products(std::move(products))
    {
    }
    Status run(const ExpertBatch& batch) override
    {
        CABOCHON_CHECK_OR_ERROR(batch.layer >= m_shared.firstLayer &&
                                batch.layer - m_shared.firstLayer < m_shared.layers.size());
        const std::lock_guard lock(m_shared.oneRunAtATime);
        m_products.run(m_shared.layers[batch.layer - m_shared.firstLayer], batch, m_shared.pool);
        if (batch.cancel && batch.cancel->requested())
            return Error{ErrorCode::Cancelled, "The computation was cancelled."};
        return {};
    }
    std::uint64_t workBytes() const override { return m_products.workBytes(); }

private:
    Shared& m_shared;
    ExpertProducts m_products;
};

class CpuExpertBackend final : public ExpertBackend {
public:
    CpuExpertBackend(const Model& model, unsigned threads, CpuLevel level, std::uint32_t firstLayer)
        : m_model(model), m_shared(threads, level, firstLayer)
    {
    }
    Status load(const LoadProgress& progress)
    {
        Result<std::vector<ExpertMatrices>> layers =
            prepareExperts(m_model, m_shared.level, m_shared.pool, m_shared.firstLayer, progress);
        if (!layers) return layers.error();
        m_shared.layers = std::move(*layers);
        return {};
    }
    Result<std::unique_ptr<ExpertContext>> createContext(std::uint32_t maxColumns) override
    {
        Result<ExpertProducts> products =
            ExpertProducts::create(m_model.config(), m_shared.level, maxColumns);
        if (!products) return products.error();
        return std::unique_ptr<ExpertContext>(
            std::make_unique<CpuExpertContext>(m_shared, std::move(*products)));
    }
    std::uint64_t weightBytes() const override
    {
        std::uint64_t bytes = 0;
        for (const ExpertMatrices& experts : m_shared.layers)
            bytes += experts.copiedBytes();
        return bytes;
    }

private:
    const Model& m_model;
    Shared m_shared;
};

} // namespace

MemoryReport planCpuExperts(const ModelConfig& config,
                            const Weights& weights,
                            const CpuOptions& options,
                            std::uint32_t firstLayer)
{
    MemoryReport report;
    report.weightBytes = expertBytes(weights, options.level.value_or(bestCpuLevel()), firstLayer);
    report.workBytes = ExpertProducts::workBytesOf(config, options.limits.columns);
    return report;
}

Result<std::unique_ptr<ExpertBackend>> createCpuExpertBackend(const Model& model,
                                                              const CpuOptions& options,
                                                              std::uint32_t firstLayer,
                                                              const LoadProgress& progress)
{
    Result<CpuLevel> level = levelOf(options);
    if (!level) return level.error();
    auto backend =
        std::make_unique<CpuExpertBackend>(model, threadsOf(options), *level, firstLayer);
    Status status = backend->load(progress);
    if (!status) return status.error();
    return std::unique_ptr<ExpertBackend>(std::move(backend));
}

} // namespace cabochon::engine
