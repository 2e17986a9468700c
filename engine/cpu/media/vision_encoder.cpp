#include "engine/cpu/media/vision_encoder.h"

namespace cabochon::engine {

VisionEncoder::VisionEncoder(const Projector& projector, CpuLevel level, ThreadPool& pool)
    : m_projector(projector), m_level(level), m_pool(pool)
{
}

Result<SoftTokens> VisionEncoder::encode(const Picture&, const EncodeOptions&)
{
    static_cast<void>(m_projector);
    static_cast<void>(m_level);
    static_cast<void>(m_pool);
    return {ErrorCode::NotImplemented, "Pictures cannot be encoded yet."};
}

void VisionEncoder::release() {}

std::uint64_t VisionEncoder::memoryBytes() const
{
    return 0;
}

} // namespace cabochon::engine
