// Owns measuring how fast a device moves its own memory: what an answer's speed follows from.
#pragma once

#include "engine/base/result.h"
#include "engine/session/cancel_flag.h"
#include "vulkan/network/open_device.h"

namespace cabochon::vulkan {

/// Bytes read and written by copies within the device in a second, the fastest of as many as the
/// time allows, and at least two. Nobody else uses the device meanwhile. OutOfMemory, DeviceLost,
/// Cancelled.
Result<double> measureMemory(OpenDevice& device, double seconds, const engine::CancelFlag* cancel);

} // namespace cabochon::vulkan
