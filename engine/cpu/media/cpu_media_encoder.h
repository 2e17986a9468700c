// Owns the CPU as a MediaEncoder: the threads, and one encoder each for pictures and sound.
#pragma once

#include "engine/cpu/cpu_backend.h"
#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"

#include <memory>

namespace cabochon::engine {

/// Of `options` threads and level count. The projector must outlive the encoder. Makes nothing
/// ready yet: that comes with the first picture or sound. DeviceNotFound.
Result<std::unique_ptr<MediaEncoder>> createCpuMediaEncoder(const Projector& projector,
                                                            const CpuOptions& options);

/// What such an encoder takes at most, the longest picture and sound behind it, by shapes alone.
std::uint64_t planCpuEncoders(const Projector& projector, const CpuOptions& options);

} // namespace cabochon::engine
