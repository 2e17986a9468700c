// Owns the encoder of pictures on the CPU: from pixels to soft tokens (MODEL.md, Vision), for
// projectors with a tower and without.
#pragma once

#include "engine/cpu/cpu_level.h"
#include "engine/cpu/thread_pool.h"
#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"

#include <cstdint>

namespace cabochon::engine {

/// One thread at a time. Weights and work space are made ready by the first encode() and kept until
/// release().
class VisionEncoder {
public:
    /// Projector and pool must outlive the encoder.
    VisionEncoder(const Projector& projector, CpuLevel level, ThreadPool& pool);

    /// As MediaEncoder::encodePicture(); the projector sees.
    Result<SoftTokens> encode(const Picture& picture, const EncodeOptions& options);
    void release();
    std::uint64_t memoryBytes() const;

private:
    const Projector& m_projector;
    CpuLevel m_level;
    ThreadPool& m_pool;
};

} // namespace cabochon::engine
