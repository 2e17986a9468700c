#include "vulkan/network/device_model.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace cabochon::vulkan {

using engine::KvFormats;
using engine::KvPool;

DeviceModel::DeviceModel(std::shared_ptr<OpenDevice> device) : m_open(std::move(device)) {}

DeviceModel::~DeviceModel()
{
    closePools();
    device().waitIdle();
}

Status
DeviceModel::upload(WeightsPlan& plan, const engine::LoadProgress& progress, bool forceStaging)
{
    Result<std::unique_ptr<DeviceWeights>> weights =
        plan.upload(device(), m_open->pipelines(), progress, forceStaging);
    if (!weights) return weights.error();
    m_weights = std::move(*weights);
    return {};
}

Status DeviceModel::allocate(const WorkPlan& plan,
                             const engine::RunLimits& limits,
                             const ForwardOptions& options,
                             engine::ExpertBackend* experts)
{
    Result<WorkSpace> space = WorkSpace::allocate(device(), plan);
    if (!space) return space.error();
    m_space = std::move(*space);
    if (experts) {
        Result<std::unique_ptr<engine::ExpertContext>> made =
            experts->createContext(limits.columns);
        if (!made) return made.error();
        m_experts = std::move(*made);
    }
    m_forward = std::make_unique<Forward>(device(), m_open->pipelines(), *m_weights, limits,
                                          options, plan.bind(m_space), m_experts.get());
    return {};
}

DeviceModel::Cache& DeviceModel::cache(const KvFormats& formats)
{
    for (Cache& cache : m_caches) {
        if (cache.pages->formats() == formats) return cache;
    }
    Cache& cache = m_caches.emplace_back();
    cache.pages = std::make_unique<DeviceKv>(device(), m_open->pipelines(), *m_weights->config,
                                             formats, m_weights->firstLayer, m_kvBudget);
    return cache;
}

std::shared_ptr<KvPool> DeviceModel::pool(const engine::CacheShape& shape,
                                          engine::LayerBackend* firstLayers)
{
    const KvFormats& formats = shape.formats;
    Cache& cache = this->cache(formats);
    for (Cache& other : m_caches) {
        if (&other != &cache) other.pages->shrink();
    }
    if (!cache.pool) {
        std::vector<engine::KvStorage*> storages{cache.pages.get()};
        if (firstLayers) storages.push_back(&firstLayers->storage(formats));
        cache.pool = std::make_shared<KvPool>(*m_weights->config, std::move(storages));
    }
    cache.pages->expect(shape);
    return cache.pool;
}

void DeviceModel::closePools() noexcept
{
    for (Cache& cache : m_caches) {
        if (cache.pool) cache.pool->close();
    }
}

Status DeviceModel::run(const engine::RunColumns& columns,
                        const engine::RunOptions& options,
                        ResidualRows entering)
{
    m_runKvs.clear();
    for (const engine::Timeline* timeline : columns.timelines)
        m_runKvs.push_back(cache(timeline->formats()).pages.get());
    std::uint32_t different = 0;
    for (auto kv = m_runKvs.begin(); kv != m_runKvs.end(); ++kv)
        different += std::find(m_runKvs.begin(), kv, *kv) == kv ? 1 : 0;
    if (different > ForwardBuffers::kMostCaches) {
        return Error{ErrorCode::Usage,
                     "A run has keys and values in " + std::to_string(different) +
                         " different formats; on " + capabilities().name + " at most " +
                         std::to_string(ForwardBuffers::kMostCaches) + " are possible."};
    }
    return m_forward->run(columns, options, m_runKvs, entering);
}

engine::MemoryReport DeviceModel::memory() const
{
    engine::MemoryReport report;
    report.weightBytes = m_weights->deviceBytes();
    for (const Cache& cache : m_caches)
        report.kvBytes += cache.pages->sizeBytes();
    report.workBytes = m_space.work.sizeBytes();
    report.deviceBytes = report.weightBytes + report.kvBytes + report.workBytes;
    report.workBytes += m_space.input.sizeBytes() + m_space.readback.sizeBytes();
    if (m_experts) report.workBytes += m_experts->workBytes();
    return report;
}

std::vector<engine::KernelTime> DeviceModel::takeKernelTimes()
{
    std::map<std::string, engine::KernelTime> byName;
    for (const DispatchTime& time : m_forward->takeTimes()) {
        engine::KernelTime& kernel = byName[std::string(time.work.name)];
        kernel.name = time.work.name;
        kernel.count += 1;
        kernel.seconds += time.seconds;
        kernel.bytes += time.work.bytes;
        kernel.flops += time.work.flops;
    }
    std::vector<engine::KernelTime> kernels;
    for (auto& [name, kernel] : byName)
        kernels.push_back(kernel);
    std::sort(kernels.begin(), kernels.end(),
              [](const auto& a, const auto& b) { return a.seconds > b.seconds; });
    return kernels;
}

} // namespace cabochon::vulkan
