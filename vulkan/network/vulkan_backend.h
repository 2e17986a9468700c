// Owns Vulkan devices as Backends: the list of devices, and a model made ready on one of them, with
// recovery from a lost device. What app/devices makes of it, the rest of app/ knows as a Backend.
#pragma once

#include "engine/session/backend.h"
#include "engine/session/expert_backend.h"
#include "engine/session/layer_backend.h"
#include "engine/session/model.h"
#include "vulkan/device/capabilities.h"
#include "vulkan/device/device.h"
#include "vulkan/network/open_device.h"
#include "vulkan/network/placement.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::vulkan {

/// One device of the machine, usable or not.
struct DeviceListing {
    std::size_t index = 0; // "vulkan:INDEX"
    Capabilities capabilities;
    std::string unusable; // why not; empty: usable
};
/// Empty (not an error) on a machine without Vulkan; `reason` then says why.
struct DeviceList {
    std::vector<DeviceListing> devices;
    std::string reason;
};
DeviceList listDevices();

/// What takes over when the device is lost for good. Made by the application, which knows the CPU
/// backend, as are the two below.
using OtherBackendFactory = std::function<Result<std::unique_ptr<engine::Backend>>()>;

/// The layers [0, layers), where the device has no room for them, for runs of up to `limits`.
using LayerBackendFactory = std::function<Result<std::unique_ptr<engine::LayerBackend>>(
    std::uint32_t layers, const engine::RunLimits& limits)>;

using engine::LoadProgress;

/// The experts of the layers [firstLayer, L), where the device has no room for their matrices.
using ExpertBackendFactory = std::function<Result<std::unique_ptr<engine::ExpertBackend>>(
    std::uint32_t firstLayer, const LoadProgress& progress)>;

struct VulkanOptions {
    std::size_t device = 0;
    DeviceOptions deviceOptions;
    bool validation = false;
    bool fused = true;
    bool timed = false;
    std::filesystem::path cacheFolder; // pipelines; empty: nothing is kept
    /// Device memory to plan with; 0: what the device says is free.
    std::uint64_t memoryBudget = 0;
    /// Of runs: fewer columns where the device cannot bind the work space of so many.
    engine::RunLimits limits;
    /// The context to leave room for when layers are placed; 0: 8,192 tokens or the model's
    /// maximum.
    std::uint32_t plannedContext = 0;
    /// Of keys and values that timelines will ask for, whose kernels are compiled at load; nothing:
    /// those that the plan has.
    std::optional<engine::KvFormats> formats;
    /// Where layers go that do not fit; empty: nowhere.
    LayerBackendFactory layers;
    /// Where all goes when the device is lost twice; empty: nowhere.
    OtherBackendFactory others;
    /// Where experts go that do not fit; empty: nowhere but with their layers.
    ExpertBackendFactory experts;
    /// Stops loading where its progress is not asked: in the first runs of the model. May be null.
    const engine::CancelFlag* cancel = nullptr;
    /// Gets the plan of memory, a sentence, before anything is allocated; and another one when a
    /// timeline becomes less than was asked for.
    std::function<void(const std::string&)> onPlan;
    Placement atLeast;         // tests: at least this goes to `others` and `experts`
    bool forceStaging = false; // tests
    /// Tests: keeps devices, and so their pipelines, over several models.
    DeviceSource openDevice = OpenDevice::open;
};

/// The model must outlive the backend, the backend its timelines. DeviceNotFound, OutOfMemory,
/// DeviceLost, Cancelled.
Result<std::unique_ptr<engine::Backend>> createVulkanBackend(const engine::Model& model,
                                                             const VulkanOptions& options,
                                                             const LoadProgress& progress);

} // namespace cabochon::vulkan
