#include "vulkan/network/vulkan_context.h"

#include "engine/session/batch_check.h"
#include "vulkan/recording/command_recorder.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace cabochon::vulkan {

using engine::Batch;
using engine::Context;
using engine::ContextOptions;
using engine::LogitRows;

VulkanContext::VulkanContext(Prepared& prepared,
                             const ContextOptions& options,
                             const ForwardOptions& forwardOptions,
                             std::unique_ptr<Context> firstLayers,
                             std::unique_ptr<engine::ExpertContext> experts,
                             std::mutex& oneForwardAtATime,
                             std::uint32_t& liveContexts)
    : m_prepared(prepared), m_options(options), m_forwardOptions(forwardOptions),
      m_firstLayers(std::move(firstLayers)), m_experts(std::move(experts)),
      m_oneForwardAtATime(oneForwardAtATime), m_liveContexts(liveContexts)
{
    ++m_liveContexts;
}

VulkanContext::~VulkanContext()
{
    m_prepared.device->waitIdle();
    --m_liveContexts;
}

Status VulkanContext::allocate(ContextPlan plan, std::unique_ptr<DeviceCache> cache)
{
    Device& device = *m_prepared.device;
    Arena* const arenas[] = {&m_cacheArena, &m_workArena, &m_inputArena, &m_readbackArena};
    const ArenaPlan* const plans[] = {&plan.cache, &plan.work, &plan.input, &plan.readback};
    for (std::size_t i = 0; i < 4; ++i) {
        Result<Arena> arena = Arena::allocate(device, *plans[i]);
        if (!arena) return arena.error();
        *arenas[i] = std::move(*arena);
    }
    m_cache = std::move(cache);
    m_cache->bind(m_cacheArena);
    m_forward = std::make_unique<Forward>(
        device, *m_prepared.pipelines, *m_prepared.weights, m_options, m_forwardOptions, *m_cache,
        plan.bind(m_workArena, m_inputArena, m_readbackArena), m_experts.get());
    return {};
}

Status VulkanContext::forward(const Batch& batch)
{
    Status status = engine::checkBatch(batch, m_options, m_position,
                                       m_prepared.weights->model->config().vocabularySize);
    if (!status) return status;
    const std::lock_guard lock(m_oneForwardAtATime);
    ResidualRows entering;
    if (m_firstLayers) {
        status = runFirstLayers(batch);
        if (!status) return status;
        entering = m_firstLayers->residual();
    }
    status = m_forward->run(batch, m_position, entering);
    if (status)
        m_position += static_cast<std::uint32_t>(batch.tokens.size());
    else if (m_firstLayers)
        m_firstLayers->rewind(m_position);
    return status;
}

void VulkanContext::checkpoint()
{
    copyCheckpoint(m_cache->timeline().checkpoint(m_position), /*save=*/true);
    if (m_firstLayers) m_firstLayers->checkpoint();
}

bool VulkanContext::canRewind(std::uint32_t position) const
{
    if (position == m_position) return true;
    return position < m_position && m_checkpointHolds && m_cache->timeline().canRewind(position) &&
           (!m_firstLayers || m_firstLayers->canRewind(position));
}

void VulkanContext::rewind(std::uint32_t position)
{
    if (position == m_position) return;
    copyCheckpoint(m_cache->timeline().rewind(position), /*save=*/false);
    if (m_firstLayers) m_firstLayers->rewind(position);
    m_position = position;
    if (position == 0) m_checkpointHolds = true;
}

engine::MemoryReport VulkanContext::memory() const
{
    engine::MemoryReport report;
    report.weightBytes = m_prepared.weights->deviceBytes();
    report.kvBytes = m_cacheArena.sizeBytes();
    report.workBytes =
        m_workArena.sizeBytes() + m_inputArena.sizeBytes() + m_readbackArena.sizeBytes();
    report.deviceBytes = report.weightBytes + m_cacheArena.sizeBytes() + m_workArena.sizeBytes();
    if (m_firstLayers) {
        const engine::MemoryReport other = m_firstLayers->memory();
        report.weightBytes += other.weightBytes;
        report.kvBytes += other.kvBytes;
        report.workBytes += other.workBytes;
    }
    if (m_experts) {
        report.weightBytes += m_prepared.hostExpertBytes;
        report.workBytes += m_experts->workBytes();
    }
    return report;
}

std::vector<engine::KernelTime> VulkanContext::takeKernelTimes()
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

Status VulkanContext::runFirstLayers(const Batch& batch)
{
    Batch part = batch;
    part.logits = LogitRows::None;
    part.stopAfterLayer = m_prepared.weights->firstLayer;
    return m_firstLayers->forward(part);
}

void VulkanContext::copyCheckpoint(engine::KvTimeline::Rows rows, bool save)
{
    if (rows.end <= rows.first) return;
    const std::lock_guard lock(m_oneForwardAtATime);
    CommandRecorder recorder(*m_prepared.device, *m_prepared.pipelines);
    m_cache->copyCheckpoint(recorder, rows, save);
    // A lost device shows itself at the next forward(); until then nothing may rely on the
    // copy.
    m_checkpointHolds = recorder.runNow().has_value();
}

} // namespace cabochon::vulkan
