#include "engine/cpu/media/vision_direct.h"

#include "engine/cpu/media/linears.h"
#include "engine/cpu/operations.h"
#include "engine/media/image_size.h"
#include "engine/media/media_checks.h"
#include "engine/media/pixel_levels.h"
#include "engine/model/block_formats.h"

#include <algorithm>

namespace cabochon::engine {

namespace op = operations;

namespace {

constexpr std::uint32_t kTileTokens = 256;

} // namespace

void VisionDirect::Norm::apply(float* row) const
{
    op::layerNorm(row, row, weight.data(), bias.data(), weight.size(), kLayerNormEpsilon);
}

VisionDirect::VisionDirect(const Projector& projector, CpuLevel level, ThreadPool& pool)
    : m_projector(projector), m_config(*projector.config().vision),
      m_weights(projector.weights().vision), m_level(level), m_pool(pool),
      m_vector(vectorFunctions(level)), m_patchNorm{dequantized(m_weights.patchNormWeight),
                                                    dequantized(m_weights.patchNormBias)},
      m_bias(dequantized(m_weights.patchBias)),
      m_embeddedNorm{dequantized(m_weights.embeddedNormWeight),
                     dequantized(m_weights.embeddedNormBias)},
      m_positionNorm{dequantized(m_weights.positionNormWeight),
                     dequantized(m_weights.positionNormBias)}
{
}

std::uint64_t
VisionDirect::workBytesFor(const VisionConfig& config, CpuLevel level, WideArithmetic arithmetic)
{
    const std::int64_t width = std::max<std::int64_t>(kTokenValues, config.width);
    return WideColumns::bytesFor(kTileTokens, width, level, arithmetic).value_or(0);
}

Result<SoftTokens> VisionDirect::encode(const Picture& picture,
                                        const EncodeOptions& options,
                                        const StageVisitor* stages)
{
    const std::uint32_t count = ImageSize{picture.width, picture.height}.softTokens();
    const auto width = static_cast<std::int64_t>(m_config.width);
    const auto softWidth = static_cast<std::int64_t>(m_projector.width());
    if (m_input.sizeBytes() == 0) {
        Result<WideColumns> input = WideColumns::create(
            kTileTokens, std::max<std::int64_t>(kTokenValues, width), m_level,
            "the squares of a picture", wideArithmeticOf(m_weights.patchEmbedding.type));
        if (!input) return input.error();
        m_input = std::move(*input);
    }
    EncodeRun run(options, count);
    std::vector<float> embedded(std::size_t{std::min(count, kTileTokens)} * m_config.width);
    SoftTokens tokens{count, std::vector<float>(count * static_cast<std::size_t>(softWidth))};
    for (std::uint32_t first = 0; first < count; first += kTileTokens) {
        const std::uint32_t tile = std::min(kTileTokens, count - first);
        encodeTile(picture, first, tile, embedded.data(), run);
        if (stages) (*stages)("pos_norm", embedded.data(), tile, m_config.width);
        setColumns(m_input, tile, width, {}, m_pool, [&](std::int64_t c, float* row) {
            m_vector.rmsNorm(row, embedded.data() + c * width, nullptr, m_config.width,
                             m_config.rmsEpsilon);
        });
        const WideProduct product{m_weights.projection, &m_input,
                                  tokens.rows.data() + first * softWidth, softWidth};
        multiplyWide({&product, 1}, m_pool, run.cancel());
        if (run.cancelled()) return lookingStopped();
        run.did(tile);
    }
    run.finish();
    return tokens;
}

/// Squares [first, first + count) up to the norm after their positions: [count, D].
void VisionDirect::encodeTile(const Picture& picture,
                              std::uint32_t first,
                              std::uint32_t count,
                              float* embedded,
                              const EncodeRun& run)
{
    const std::uint32_t columns = picture.width / kTokenPixels;
    const auto width = static_cast<std::int64_t>(m_config.width);
    setColumns(m_input, count, kTokenValues, {}, m_pool, [&](std::int64_t c, float* row) {
        const std::uint32_t token = first + static_cast<std::uint32_t>(c);
        op::readPatch(row, picture.pixels.data(), picture.width, token % columns, token / columns,
                      kTokenPixels, kSquareLevels.data());
        m_patchNorm.apply(row);
    });
    const WideProduct product{m_weights.patchEmbedding, &m_input, embedded, width};
    multiplyWide({&product, 1}, m_pool, run.cancel());
    const TensorView table = m_weights.positionEmbedding;
    m_pool.run([&](unsigned thread) {
        auto* position = reinterpret_cast<float*>(m_pool.scratch(thread).data());
        const Share share = shareOf(count, 1, thread, m_pool.threadCount());
        for (std::int64_t c = share.begin; c < share.end; ++c) {
            const std::int64_t token = first + c;
            float* row = embedded + c * width;
            m_vector.add(row, m_bias.data(), m_config.width);
            m_embeddedNorm.apply(row);
            op::embeddingRow(table.slice(0), token % columns, position);
            m_vector.add(row, position, m_config.width);
            op::embeddingRow(table.slice(1), token / columns, position);
            m_vector.add(row, position, m_config.width);
            m_positionNorm.apply(row);
        }
    });
}

} // namespace cabochon::engine
