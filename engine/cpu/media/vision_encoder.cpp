#include "engine/cpu/media/vision_encoder.h"

#include "engine/cpu/media/vision_direct.h"
#include "engine/cpu/media/vision_tower.h"
#include "engine/media/image_size.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace cabochon::engine {

namespace {

/// Usage: no size that imageSize() gives. MediaUnusable: more patches a side than the projector has
/// positions for.
Status checkPicture(const Picture& picture, std::uint32_t patchSide, std::uint32_t positions)
{
    const ImageSize size{picture.width, picture.height};
    const std::string shown =
        std::to_string(picture.width) + " x " + std::to_string(picture.height);
    const bool whole = size.width % kTokenPixels == 0 && size.height % kTokenPixels == 0 &&
                       size.width > 0 && size.height > 0;
    // Neither side can overflow the product below: a token is 48 pixels wide.
    const bool bounded = size.width <= kTokenPixels * kImageBudgets.back() &&
                         size.height <= kTokenPixels * kImageBudgets.back() &&
                         size.softTokens() <= kImageBudgets.back();
    if (!whole || !bounded ||
        picture.pixels.size() != std::size_t{3} * picture.width * picture.height) {
        return {ErrorCode::Usage, "A picture of " + shown + " pixels was not made for a model. " +
                                      "Stretch it to a size that a budget of soft tokens gives."};
    }
    const std::uint32_t longest = std::max(size.width, size.height) / patchSide;
    if (longest <= positions) return {};
    return {ErrorCode::MediaUnusable,
            "The picture is " + std::to_string(longest) +
                " patches long for the model, which tells only " + std::to_string(positions) +
                " apart. Crop it or choose a smaller budget of soft tokens."};
}

/// NumericalError when a value is none.
Status checkFinite(const SoftTokens& tokens)
{
    const bool finite = std::all_of(tokens.rows.begin(), tokens.rows.end(),
                                    [](float value) { return std::isfinite(value); });
    if (finite) return {};
    return {ErrorCode::NumericalError, "The picture became values that are no numbers. The "
                                       "projector's file is damaged; download it again."};
}

} // namespace

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
    const std::uint32_t side = direct ? kTokenPixels : kPatchPixels;
    if (Status status = checkPicture(picture, side, config.positionRows); !status)
        return status.error();
    if (direct && !m_direct)
        m_direct = std::make_unique<VisionDirect>(m_projector, m_level, m_pool);
    if (!direct && !m_tower)
        m_tower = std::make_unique<VisionTower>(m_projector, m_level, m_pool, m_arithmetic);
    Result<SoftTokens> tokens = direct ? m_direct->encode(picture, options, stages)
                                       : m_tower->encode(picture, options, stages);
    if (!tokens) return tokens;
    if (Status status = checkFinite(*tokens); !status) return status.error();
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
