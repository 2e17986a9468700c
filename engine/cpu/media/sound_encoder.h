// Owns the encoder of sound on the CPU: from samples to soft tokens (MODEL.md, Sound and video),
// for projectors with a tower and without.
#pragma once

#include "engine/cpu/cpu_level.h"
#include "engine/cpu/media/sound_tower.h"
#include "engine/cpu/thread_pool.h"
#include "engine/media/log_mel.h"
#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

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
    Result<SoftTokens> encodeWithTower(std::span<const float> samples,
                                       const EncodeOptions& options);
    Result<SoftTokens> encodeDirectly(std::span<const float> samples, const EncodeOptions& options);

    const Projector& m_projector;
    CpuLevel m_level;
    ThreadPool& m_pool;
    std::unique_ptr<const LogMel> m_logMel; // with a tower only, as the next two
    std::vector<float> m_frames;            // [frames, kMelBands] of a piece
    std::unique_ptr<SoundTower> m_tower;
    WideColumns m_columns; // without a tower only: [tokens, 640]
};

} // namespace cabochon::engine
