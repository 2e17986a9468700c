// Owns a model on one open device: its weights, the work space of runs, and the pages of all
// timelines. Goes as a whole when the device is lost; what is tried then is the backend's.
#pragma once

#include "engine/session/backend.h"
#include "engine/session/expert_backend.h"
#include "engine/session/layer_backend.h"
#include "vulkan/device/work_space.h"
#include "vulkan/network/device_kv.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward.h"
#include "vulkan/network/forward_buffers.h"
#include "vulkan/network/open_device.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cabochon::vulkan {

/// One thread at a time, as engine::Backend.
class DeviceModel {
public:
    /// Nobody else uses the device meanwhile.
    explicit DeviceModel(std::shared_ptr<OpenDevice> device);
    /// Timelines that are still there lose their pages.
    ~DeviceModel();

    const Capabilities& capabilities() const { return device().capabilities(); }
    bool isLost() const { return device().isLost(); }
    Status savePipelines() { return m_open->pipelines().save(); }

    /// First, once. As WeightsPlan::upload().
    Status
    upload(WeightsPlan& plan, const engine::LoadProgress& progress, bool forceStaging = false);
    /// Then, once. `plan` is for `limits`; `experts` has those that are not on the device.
    /// OutOfMemory.
    Status allocate(const WorkPlan& plan,
                    const engine::RunLimits& limits,
                    const ForwardOptions& options,
                    engine::ExpertBackend* experts);

    /// Bytes that pages may take in all.
    void setKvBudget(std::uint64_t bytes) { m_kvBudget.most = bytes; }
    std::uint64_t kvBudget() const { return m_kvBudget.most; }
    /// The pool for one more timeline of this shape. `firstLayers` keeps its part of every page,
    /// where there is one. Pages of other formats that nobody holds give their memory back.
    std::shared_ptr<engine::KvPool> pool(const engine::CacheShape& shape,
                                         engine::LayerBackend* firstLayers);
    /// All timelines are lost from now on.
    void closePools() noexcept;

    /// Runs the columns. As Forward::run(); Usage when their timelines have more different formats
    /// than ForwardBuffers::kMostCaches.
    Status run(const engine::RunColumns& columns,
               const engine::RunOptions& options,
               ResidualRows entering);
    Forward& forward() { return *m_forward; }

    /// Of the device, and of the work space of the experts beside it.
    engine::MemoryReport memory() const;
    /// As engine::Backend says.
    std::vector<engine::KernelTime> takeKernelTimes();

private:
    struct Cache {
        std::unique_ptr<DeviceKv> pages;
        std::shared_ptr<engine::KvPool> pool;
    };
    Device& device() const { return m_open->device(); }
    Cache& cache(const engine::KvFormats& formats);

    std::shared_ptr<OpenDevice> m_open; // outlives all below
    std::unique_ptr<DeviceWeights> m_weights;
    std::unique_ptr<engine::ExpertContext> m_experts;
    WorkSpace m_space;
    KvBudget m_kvBudget;
    std::vector<Cache> m_caches;     // one for each pair of formats
    std::vector<DeviceKv*> m_runKvs; // of the run's timelines
    std::unique_ptr<Forward> m_forward;
};

} // namespace cabochon::vulkan
