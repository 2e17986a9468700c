#include "engine/cpu/media/vision_encoder.h"

#include "engine/cpu/media/vision_direct.h"
#include "engine/cpu/media/vision_tower.h"
#include "engine/media/media_checks.h"

namespace cabochon::engine {

VisionEncoder::VisionEncoder(const Projector& projector,
                             CpuLevel level,
                             ThreadPool& pool,
                             std::optional<WideArithmetic> arithmetic)
    : m_projector(projector), m_level(level), m_pool(pool)
{
    const std::vector<VisionLayerWeights>& layers = projector.weights().vision.layers;
    if (!layers.empty()) m_arithmetic = wideArithmeticOf(layers.front().query.matrix.type);
    if (arithmetic) m_arithmetic = *arithmetic;
}

VisionEncoder::~VisionEncoder() = default;

Result<SoftTokens> VisionEncoder::encode(const Picture& picture,
                                         const EncodeOptions& options,
                                         const StageVisitor* stages)
{
    const VisionConfig& config = *m_projector.config().vision;
    const bool direct = config.kind == EncoderKind::Direct;
    if (Status status = checkPicture(picture, config); !status) return status.error();
    if (direct && !m_direct)
        m_direct = std::make_unique<VisionDirect>(m_projector, m_level, m_pool);
    if (!direct && !m_tower)
        m_tower = std::make_unique<VisionTower>(m_projector, m_level, m_pool, m_arithmetic);
    Result<SoftTokens> tokens = direct ? m_direct->encode(picture, options, stages)
                                       : m_tower->encode(picture, options, stages);
    if (!tokens) return tokens;
    if (Status status = checkFinite(tokens->rows, "picture"); !status) return status.error();
    return tokens;
}

void VisionEncoder::release()
{
    m_tower.reset();
    m_direct.reset();
}

std::uint64_t VisionEncoder::memoryBytes() const
{
    return (m_tower ? m_tower->memoryBytes() : 0) + (m_direct ? m_direct->memoryBytes() : 0);
}

} // namespace cabochon::engine
