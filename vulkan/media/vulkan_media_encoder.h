// Owns a Vulkan device as a MediaEncoder: opened with the first picture or sound, checked against
// the CPU before it is trusted, and left to the CPU where it cannot hold or compute them.
#pragma once

#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"
#include "vulkan/device/device.h"
#include "vulkan/media/work_space_plan.h"
#include "vulkan/network/open_device.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>

namespace cabochon::vulkan {

/// What takes over where the device does not do, and what it is checked against. Made by the
/// application, which knows the CPU's.
using MediaEncoderFactory = std::function<Result<std::unique_ptr<engine::MediaEncoder>>()>;

struct VulkanMediaOptions {
    std::size_t device = 0;
    DeviceOptions deviceOptions;
    bool validation = false;
    std::filesystem::path cacheFolder; // pipelines; empty: nothing is kept
    MediaEncoderFactory others;        // empty: nothing takes over, nothing is checked
    /// With the first picture or sound; may choose another device than `device`. DeviceNotFound:
    /// there is none.
    DeviceSource openDevice = OpenDevice::open;
    /// Gets why the device is given up for the CPU, which encodes from then on; called where
    /// pictures and sounds are encoded. Empty: nobody is told.
    std::function<void(const Error&)> note;
};

/// The projector must outlive the encoder. Opens no device yet. Products are in float32 on every
/// tier: halves and bytes are too coarse for what encoders compute.
std::unique_ptr<engine::MediaEncoder> createVulkanMediaEncoder(const engine::Projector& projector,
                                                               const VulkanMediaOptions& options);

/// What such an encoder takes when it is at work, with the longest picture and sound there can be,
/// by shapes alone.
EncoderBytes planVulkanEncoders(const engine::Projector& projector,
                                const Capabilities& capabilities);

} // namespace cabochon::vulkan
