// Owns one timeline on a Vulkan device: its cache, its work space, and the layers and experts that
// others compute in the same forward().
#pragma once

#include "engine/session/backend.h"
#include "engine/session/expert_backend.h"
#include "vulkan/device/instance.h"
#include "vulkan/network/device_cache.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward.h"
#include "vulkan/network/forward_buffers.h"
#include "vulkan/recording/compute_pipeline.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace cabochon::vulkan {

/// An open device with a model's weights on it.
struct Prepared {
    std::unique_ptr<Instance> instance;
    std::unique_ptr<Device> device;
    std::unique_ptr<PipelineCache> pipelines;
    std::unique_ptr<DeviceWeights> weights;
    std::uint64_t hostExpertBytes = 0; // copies of the experts that are not on the device
};

class VulkanContext final : public engine::Context {
public:
    /// `prepared`, the mutex and the counter are the backend's. `firstLayers` has the layers and
    /// `experts` the experts that are not on the device, if any.
    VulkanContext(Prepared& prepared,
                  const engine::ContextOptions& options,
                  const ForwardOptions& forwardOptions,
                  std::unique_ptr<engine::Context> firstLayers,
                  std::unique_ptr<engine::ExpertContext> experts,
                  std::mutex& oneForwardAtATime,
                  std::uint32_t& liveContexts);
    ~VulkanContext() override;

    /// Before anything else. OutOfMemory.
    Status allocate(ContextPlan plan, std::unique_ptr<DeviceCache> cache);

    Status forward(const engine::Batch& batch) override;
    std::span<const float> logits() const override { return m_forward->logits(); }
    std::span<const float> lastHidden() const override { return m_forward->lastHidden(); }
    std::span<const engine::LogitCandidate> candidates(std::uint32_t count) override
    {
        return m_forward->candidates(count);
    }
    std::uint32_t position() const override { return m_position; }
    std::uint32_t contextLength() const override { return m_options.contextLength; }

    void checkpoint() override;
    bool canRewind(std::uint32_t position) const override;
    void rewind(std::uint32_t position) override;

    engine::MemoryReport memory() const override;
    std::uint64_t dispatches() const override { return m_forward->dispatches(); }
    std::vector<engine::KernelTime> takeKernelTimes() override;

private:
    Status runFirstLayers(const engine::Batch& batch);
    void copyCheckpoint(engine::KvTimeline::Rows rows, bool save);

    Prepared& m_prepared;
    engine::ContextOptions m_options;
    ForwardOptions m_forwardOptions;
    std::unique_ptr<engine::Context> m_firstLayers;   // those that are not on the device
    std::unique_ptr<engine::ExpertContext> m_experts; // likewise
    std::mutex& m_oneForwardAtATime;
    std::uint32_t& m_liveContexts;
    Arena m_cacheArena, m_workArena, m_inputArena, m_readbackArena;
    std::unique_ptr<DeviceCache> m_cache;
    std::unique_ptr<Forward> m_forward;
    std::uint32_t m_position = 0;
    bool m_checkpointHolds = true;
};

} // namespace cabochon::vulkan
