#include "engine/cpu/media/sound_encoder.h"

namespace cabochon::engine {

SoundEncoder::SoundEncoder(const Projector& projector, CpuLevel level, ThreadPool& pool)
    : m_projector(projector), m_level(level), m_pool(pool)
{
}

Result<SoftTokens> SoundEncoder::encode(std::span<const float>, const EncodeOptions&)
{
    static_cast<void>(m_projector);
    static_cast<void>(m_level);
    static_cast<void>(m_pool);
    return {ErrorCode::NotImplemented, "Sound cannot be encoded yet."};
}

void SoundEncoder::release() {}

std::uint64_t SoundEncoder::memoryBytes() const
{
    return 0;
}

} // namespace cabochon::engine
