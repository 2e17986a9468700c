#include "engine/cpu/cpu_backend.h"

#include "engine/cpu/cpu_weights.h"
#include "engine/cpu/forward.h"
#include "engine/cpu/kv_pages.h"
#include "engine/session/model_check.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <utility>

#if defined(__linux__)
#include <sched.h>
#endif

namespace cabochon::engine {

namespace {

/// Pages of one format, and who holds them.
struct Cache {
    std::unique_ptr<KvPages> pages;
    std::shared_ptr<KvPool> pool; // null where another backend has the tables
};

RunLimits usableLimits(const CpuOptions& options)
{
    RunLimits limits;
    limits.columns = std::max(1u, options.limits.columns);
    limits.rows = std::clamp(options.limits.rows, 1u, limits.columns);
    return limits;
}

/// Weights, work space and pages of a model, or of its first layers: what both kinds of backend
/// are made of.
class CpuNetwork {
public:
    CpuNetwork(unsigned threads, CpuLevel level) : m_pool(threads), m_level(level) {}

    Status load(const Model& model, const CpuOptions& options, const LoadProgress& progress)
    {
        Result<CpuWeights> weights =
            CpuWeights::prepare(model, m_level, m_pool, options.layers, progress);
        if (!weights) return weights.error();
        m_weights = std::move(*weights);
        m_limits = usableLimits(options);
        Result<std::unique_ptr<Forward>> forward = Forward::create(m_weights, m_pool, m_limits);
        if (!forward) return forward.error();
        m_forward = std::move(*forward);
        m_runPages.reserve(m_limits.columns);
        return {};
    }

    Cache& cache(const KvFormats& formats)
    {
        for (Cache& cache : m_caches) {
            if (cache.pages->formats() == formats) return cache;
        }
        Cache& cache = m_caches.emplace_back();
        cache.pages = std::make_unique<KvPages>(config(), formats,
                                                static_cast<std::uint32_t>(m_weights.layers.size()),
                                                vectorFunctions(m_level));
        return cache;
    }

    Status run(const RunColumns& columns, const RunOptions& options)
    {
        m_runPages.clear();
        for (const Timeline* timeline : columns.timelines)
            m_runPages.push_back(cache(timeline->formats()).pages.get());
        return m_forward->run(columns, m_runPages, options);
    }

    MemoryReport memory() const
    {
        MemoryReport report;
        report.weightBytes = m_weights.copiedBytes;
        for (const Cache& cache : m_caches)
            report.kvBytes += cache.pages->sizeBytes();
        report.workBytes = m_forward->workBytes();
        return report;
    }

    const ModelConfig& config() const { return m_weights.model->config(); }
    const RunLimits& limits() const { return m_limits; }
    const Forward& forward() const { return *m_forward; }
    unsigned threadCount() const { return m_pool.threadCount(); }
    CpuLevel level() const { return m_level; }

private:
    ThreadPool m_pool;
    CpuLevel m_level;
    CpuWeights m_weights;
    RunLimits m_limits;
    std::unique_ptr<Forward> m_forward;
    std::vector<Cache> m_caches;      // one for each pair of formats
    std::vector<KvPages*> m_runPages; // of the run's timelines
};

class CpuBackend final : public Backend {
public:
    CpuBackend(unsigned threads, CpuLevel level) : m_network(threads, level) {}

    Status load(const Model& model, const CpuOptions& options, const LoadProgress& progress)
    {
        return m_network.load(model, options, progress);
    }

    std::string deviceName() const override { return "cpu"; }
    std::string deviceDescription() const override
    {
        const unsigned cores = m_network.threadCount();
        return "CPU · " + std::to_string(cores) + (cores == 1 ? " core, " : " cores, ") +
               std::string(cpuLevelName(m_network.level()));
    }
    RunLimits limits() const override { return m_network.limits(); }

    Result<Timeline> createTimeline(const TimelineOptions& requested) override
    {
        const ModelConfig& config = m_network.config();
        TimelineOptions options = requested;
        if (options.contextLength == 0) options.contextLength = config.contextLength;
        options.contextLength = std::min(options.contextLength, config.contextLength);
        Cache& cache = m_network.cache(options.formats);
        if (!cache.pool) {
            cache.pool =
                std::make_shared<KvPool>(config, std::vector<KvStorage*>{cache.pages.get()});
        }
        return Timeline(cache.pool, options, config.slidingWindow);
    }

    Status compute(const RunColumns& columns, const RunOptions& options) override
    {
        return m_network.run(columns, options);
    }
    Result<std::span<const float>> rowLogits(std::uint32_t row) override
    {
        return m_network.forward().logits(row);
    }
    Result<std::span<const float>> rowHidden(std::uint32_t row) override
    {
        return m_network.forward().hidden(row);
    }
    std::uint32_t vocabularySize() const override { return m_network.config().vocabularySize; }
    std::uint32_t width() const override { return m_network.config().width; }
    MemoryReport memory() const override { return m_network.memory(); }

private:
    CpuNetwork m_network;
};

/// The first layers for a device that has the others.
class CpuLayers final : public LayerBackend {
public:
    CpuLayers(unsigned threads, CpuLevel level) : m_network(threads, level) {}

    Status load(const Model& model, const CpuOptions& options, const LoadProgress& progress)
    {
        return m_network.load(model, options, progress);
    }

    KvStorage& storage(const KvFormats& formats) override
    {
        return *m_network.cache(formats).pages;
    }
    Result<std::span<const float>> run(const RunColumns& columns,
                                       const RunOptions& options) override
    {
        Status status = m_network.run(columns, options);
        if (!status) return status.error();
        return m_network.forward().residual();
    }
    MemoryReport memory() const override { return m_network.memory(); }

private:
    CpuNetwork m_network;
};

} // namespace

unsigned physicalCoreCount()
{
    unsigned logical = std::max(1u, std::thread::hardware_concurrency());
#if defined(__linux__)
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof(allowed), &allowed) == 0) {
        logical = std::max(1, CPU_COUNT(&allowed));
        // Cores that share a sibling list are one physical core.
        std::set<std::string> cores;
        for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
            if (!CPU_ISSET(cpu, &allowed)) continue;
            std::ifstream file("/sys/devices/system/cpu/cpu" + std::to_string(cpu) +
                               "/topology/thread_siblings_list");
            std::string siblings;
            if (std::getline(file, siblings)) cores.insert(siblings);
        }
        if (!cores.empty()) return static_cast<unsigned>(cores.size());
    }
#endif
    return logical;
}

Result<CpuLevel> levelOf(const CpuOptions& options)
{
    const CpuLevel level = options.level.value_or(bestCpuLevel());
    if (cpuLevelAvailable(level)) return level;
    return Error{ErrorCode::DeviceNotFound, "This processor cannot run the " +
                                                std::string(cpuLevelName(level)) +
                                                " kernels. Leave the choice to the program."};
}

unsigned threadsOf(const CpuOptions& options)
{
    return options.threads > 0 ? options.threads : physicalCoreCount();
}

MemoryReport
planCpuMemory(const ModelConfig& config, const Weights& weights, const CpuOptions& options)
{
    const CpuLevel level = options.level.value_or(bestCpuLevel());
    MemoryReport report;
    report.weightBytes = CpuWeights::copiedBytesOf(config, weights, level, options.layers);
    report.workBytes = Forward::workBytesOf(config, usableLimits(options), threadsOf(options));
    return report;
}

Result<std::unique_ptr<Backend>>
createCpuBackend(const Model& model, const CpuOptions& options, const LoadProgress& progress)
{
    const Result<CpuLevel> level = levelOf(options);
    if (!level) return level.error();
    CpuOptions all = options;
    all.layers = 0;
    auto backend = std::make_unique<CpuBackend>(threadsOf(options), *level);
    Status status = checkVectors(model);
    if (status) status = backend->load(model, all, progress);
    if (status) status = checkLogits(model, *backend, options.cancel);
    if (!status) return status.error();
    return std::unique_ptr<Backend>(std::move(backend));
}

Result<std::unique_ptr<LayerBackend>>
createCpuLayers(const Model& model, const CpuOptions& options, const LoadProgress& progress)
{
    const Result<CpuLevel> level = levelOf(options);
    if (!level) return level.error();
    auto layers = std::make_unique<CpuLayers>(threadsOf(options), *level);
    Status status = layers->load(model, options, progress);
    if (!status) return status.error();
    return std::unique_ptr<LayerBackend>(std::move(layers));
}

} // namespace cabochon::engine
