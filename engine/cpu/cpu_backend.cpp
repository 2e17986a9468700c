#include "engine/cpu/cpu_backend.h"

#include "engine/cpu/cpu_weights.h"
#include "engine/cpu/forward.h"
#include "engine/cpu/kv_cache.h"
#include "engine/session/batch_check.h"
#include "engine/session/model_check.h"

#include <algorithm>
#include <fstream>
#include <mutex>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <utility>

#if defined(__linux__)
#include <sched.h>
#endif

namespace cabochon::engine {

namespace {

class CpuContext final : public Context {
public:
    CpuContext(const CpuWeights& weights,
               ContextOptions options,
               KvCache cache,
               std::unique_ptr<Forward> forward,
               std::mutex& oneForwardAtATime)
        : m_weights(weights), m_options(options), m_cache(std::move(cache)),
          m_forward(std::move(forward)), m_oneForwardAtATime(oneForwardAtATime)
    {
    }

    Status forward(const Batch& batch) override
    {
        Status status =
            checkBatch(batch, m_options, m_position, m_weights.model->config().vocabularySize);
        if (!status) return status;
        const std::lock_guard lock(m_oneForwardAtATime);
        status = m_forward->run(batch, m_position, m_cache);
        if (status) m_position += static_cast<std::uint32_t>(batch.tokens.size());
        return status;
    }

    std::span<const float> logits() const override { return m_forward->logits(); }
    std::span<const float> lastHidden() const override { return m_forward->lastHidden(); }
    std::span<const float> residual() const override { return m_forward->residual(); }
    std::uint32_t position() const override { return m_position; }
    std::uint32_t contextLength() const override { return m_options.contextLength; }
    void checkpoint() override { m_cache.checkpoint(m_position); }
    bool canRewind(std::uint32_t position) const override
    {
        return position <= m_position && (position == m_position || m_cache.canRewind(position));
    }
    void rewind(std::uint32_t position) override
    {
        if (position == m_position) return;
        m_cache.rewind(position);
        m_position = position;
    }
    MemoryReport memory() const override
    {
        MemoryReport report;
        report.weightBytes = m_weights.copiedBytes();
        report.kvBytes = m_cache.sizeBytes();
        report.workBytes = m_forward->workBytes() + m_cache.checkpointBytes();
        return report;
    }

private:
    const CpuWeights& m_weights;
    ContextOptions m_options;
    KvCache m_cache;
    std::unique_ptr<Forward> m_forward;
    std::mutex& m_oneForwardAtATime;
    std::uint32_t m_position = 0;
};

class CpuBackend final : public Backend {
public:
    CpuBackend(unsigned threads, CpuLevel level) : m_pool(threads), m_level(level) {}

    Status load(const Model& model, std::uint32_t layers, const LoadProgress& progress)
    {
        Result<CpuWeights> weights = CpuWeights::prepare(model, m_level, m_pool, layers, progress);
        if (!weights) return weights.error();
        m_weights = std::move(*weights);
        return {};
    }

    std::string deviceName() const override { return "cpu"; }
    std::string deviceDescription() const override
    {
        const unsigned cores = m_pool.threadCount();
        return "CPU · " + std::to_string(cores) + (cores == 1 ? " core, " : " cores, ") +
               std::string(cpuLevelName(m_level));
    }
    Result<std::unique_ptr<Context>> createContext(const ContextOptions& requested) override
    {
        ContextOptions options = requested;
        const std::uint32_t maximum = m_weights.model->config().contextLength;
        if (options.contextLength == 0) options.contextLength = maximum;
        options.contextLength = std::min(options.contextLength, maximum);
        options.prefillColumns = std::clamp(options.prefillColumns, 1u, options.contextLength);
        options.decodeColumns = std::clamp(options.decodeColumns, 1u, options.prefillColumns);
        if (Status formats = checkFormats(options); !formats) return formats.error();
        Result<KvCache> cache =
            KvCache::create(m_weights.model->config(), options, vectorFunctions(m_level));
        if (!cache) return cache.error();
        Result<std::unique_ptr<Forward>> forward = Forward::create(m_weights, m_pool, options);
        if (!forward) return forward.error();
        return std::unique_ptr<Context>(std::make_unique<CpuContext>(
            m_weights, options, std::move(*cache), std::move(*forward), m_oneForwardAtATime));
    }

private:
    ThreadPool m_pool;
    CpuLevel m_level;
    CpuWeights m_weights;
    std::mutex m_oneForwardAtATime; // contexts share the pool
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

Result<std::unique_ptr<Backend>>
createCpuBackend(const Model& model, const CpuOptions& options, const LoadProgress& progress)
{
    const Result<CpuLevel> level = levelOf(options);
    if (!level) return level.error();
    auto backend = std::make_unique<CpuBackend>(threadsOf(options), *level);
    Status status = checkVectors(model);
    if (status) status = backend->load(model, options.layers, progress);
    if (status && options.layers == 0) status = checkLogits(model, *backend, options.cancel);
    if (!status) return status.error();
    return std::unique_ptr<Backend>(std::move(backend));
}

} // namespace cabochon::engine
