// Owns the encoder of sound on the CPU: from samples to soft tokens (MODEL.md, Sound), for
// projectors with a tower and without.
#pragma once

#include "engine/cpu/cpu_level.h"
#include "engine/cpu/thread_pool.h"
#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"

#include <cstdint>
#include <span>

namespace cabochon::engine {

/// One thread at a time. Weights and work space are made ready by the first encode() and kept until
/// release().
class SoundEncoder {
public:
    /// Projector and pool must outlive the encoder.
    SoundEncoder(const Projector& projector, CpuLevel level, ThreadPool& pool);

    /// As MediaEncoder::encodeSound(); the projector hears.
    Result<SoftTokens> encode(std::span<const float> samples, const EncodeOptions& options);
    void release();
    std::uint64_t memoryBytes() const;

private:
    const Projector& m_projector;
    CpuLevel m_level;
    ThreadPool& m_pool;
};

} // namespace cabochon::engine
