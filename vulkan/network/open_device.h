// Owns a device while it is open, with the instance that it came from and the pipelines made on it.
// Knows no model: what computes there comes and goes.
#pragma once

#include "vulkan/device/device.h"
#include "vulkan/device/instance.h"
#include "vulkan/recording/compute_pipeline.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>

namespace cabochon::vulkan {

struct OpenDeviceOptions {
    std::size_t index = 0;
    DeviceOptions device;
    bool validation = false;
    std::filesystem::path cacheFolder; // keeps the pipelines; empty: nothing is kept
};

class OpenDevice {
public:
    /// DeviceNotFound.
    static Result<std::shared_ptr<OpenDevice>> open(const OpenDeviceOptions& options);

    Device& device() { return *m_device; }
    PipelineCache& pipelines() { return *m_pipelines; }
    const Instance& instance() const { return *m_instance; }
    /// Among the devices of the machine.
    std::size_t index() const { return m_index; }

private:
    OpenDevice() = default;

    std::size_t m_index = 0;
    std::unique_ptr<Instance> m_instance;
    std::unique_ptr<Device> m_device;
    std::unique_ptr<PipelineCache> m_pipelines;
};

/// Where a device comes from: OpenDevice::open(), or what stands in for it.
using DeviceSource =
    std::function<Result<std::shared_ptr<OpenDevice>>(const OpenDeviceOptions& options)>;

} // namespace cabochon::vulkan
