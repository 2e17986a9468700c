#include "engine/cpu/media/vision_tower.h"

#include "engine/cpu/media/linears.h"
#include "engine/cpu/operations.h"
#include "engine/media/media_checks.h"
#include "engine/media/pixel_levels.h"
#include "engine/model/block_formats.h"
#include "engine/model/rotation.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cabochon::engine {

namespace op = operations;

namespace {

constexpr std::int64_t kTilePatches = 960; // a multiple of the six columns of kernels' tiles, too
static_assert(kTilePatches % PatchAttention::kStep == 0);

} // namespace

VisionTower::VisionTower(const Projector& projector,
                         CpuLevel level,
                         ThreadPool& pool,
                         WideArithmetic arithmetic)
    : m_projector(projector), m_config(*projector.config().vision),
      m_weights(projector.weights().vision), m_level(level), m_arithmetic(arithmetic), m_pool(pool),
      m_vector(vectorFunctions(level)), m_standardizeBias(dequantized(m_weights.standardizeBias)),
      m_standardizeScale(dequantized(m_weights.standardizeScale))
{
    for (const VisionLayerWeights& layer : m_weights.layers) {
        Norms norms{dequantized(layer.attentionNorm),   dequantized(layer.queryNorm),
                    dequantized(layer.keyNorm),         dequantized(layer.postAttentionNorm),
                    dequantized(layer.feedForwardNorm), dequantized(layer.postFeedForwardNorm)};
        if (layer.outputScale) norms.outputScale = dequantized(layer.outputScale)[0];
        m_norms.push_back(std::move(norms));
    }
}

namespace {

std::int64_t widestOf(const VisionConfig& config)
{
    return static_cast<std::int64_t>(std::max(config.width, config.feedForwardWidth));
}
/// Columns a power of two apart compete for one cache set.
std::int64_t strideOf(const VisionConfig& config)
{
    return widestOf(config) + 16;
}

} // namespace

std::array<std::size_t, 4> VisionTower::arraySizes(const VisionConfig& config,
                                                   std::uint32_t patches)
{
    const std::int64_t tile = std::min<std::int64_t>(kTilePatches, patches);
    const std::size_t all = std::size_t{patches} * config.width;
    const auto tileFloats = static_cast<std::size_t>(tile * strideOf(config));
    return {all, all, tileFloats, tileFloats};
}

std::uint64_t VisionTower::workBytesFor(const VisionConfig& config,
                                        std::uint32_t patches,
                                        CpuLevel level,
                                        WideArithmetic arithmetic)
{
    const std::int64_t tile = std::min<std::int64_t>(kTilePatches, patches);
    const std::int64_t width = std::max<std::int64_t>(widestOf(config), kPatchValues);
    const std::uint64_t longest = patches / kPoolSide; // a strip as wide as a soft token
    return LargeBuffer::arrayBytes(arraySizes(config, patches)) +
           WideColumns::bytesFor(tile, width, level, arithmetic).value_or(0) +
           PatchAttention::bytesFor(patches, config.headCount, config.headSize(), level,
                                    arithmetic) +
           2 * longest * (config.headSize() / 4) * sizeof(float);
}

/// Work space for so many patches, and the angles of the longer side's positions.
Status VisionTower::reserve(std::uint32_t patches)
{
    const std::uint32_t longest = std::max(m_size.patchColumns(), m_size.patchRows());
    const std::uint32_t pairs = m_config.headSize() / 4;
    if (m_cosines.size() < std::size_t{longest} * pairs) {
        std::vector<float> frequencies(pairs);
        ropeFrequencies(frequencies.data(), 2 * pairs, kPictureRopeBase, {});
        m_cosines.resize(std::size_t{longest} * pairs);
        m_sines.resize(m_cosines.size());
        for (std::size_t i = 0; i < m_cosines.size(); ++i) {
            const float angle = static_cast<float>(i / pairs) * frequencies[i % pairs];
            m_cosines[i] = std::cos(angle);
            m_sines[i] = std::sin(angle);
        }
    }
    if (patches <= m_room) return {};
    m_room = 0;
    m_memory = {};
    m_input = {};
    m_attention = {};
    const std::int64_t tile = std::min<std::int64_t>(kTilePatches, patches);
    const std::int64_t widest = widestOf(m_config);
    m_stride = strideOf(m_config);
    const std::array<std::size_t, 4> sizes = arraySizes(m_config, patches);
    const std::pair<float**, std::size_t> arrays[] = {
        {&m_hidden, sizes[0]}, {&m_heads, sizes[1]}, {&m_first, sizes[2]}, {&m_second, sizes[3]}};
    Result<LargeBuffer> memory = LargeBuffer::allocateArrays(arrays, "encoding a picture");
    if (!memory) return memory.error();
    Result<WideColumns> input =
        WideColumns::create(tile, std::max<std::int64_t>(widest, kPatchValues), m_level,
                            "the patches of a picture", m_arithmetic);
    if (!input) return input.error();
    Result<PatchAttention> attention = PatchAttention::create(
        patches, m_config.headCount, m_config.headSize(), m_level, m_arithmetic);
    if (!attention) return attention.error();
    m_memory = std::move(*memory);
    m_input = std::move(*input);
    m_attention = std::move(*attention);
    m_room = patches;
    return {};
}

template <typename Function>
void VisionTower::forTiles(Function&& function)
{
    const std::int64_t patches = m_size.patches();
    for (std::int64_t first = 0; first < patches; first += kTilePatches)
        function(Tile{first, std::min(kTilePatches, patches - first)});
}

/// Multiplications of the linears of one layer for one patch.
double VisionTower::layerWork() const
{
    const double width = m_config.width;
    return width * (4 * width + 3 * static_cast<double>(m_config.feedForwardWidth));
}

Result<SoftTokens> VisionTower::encode(const Picture& picture,
                                       const EncodeOptions& options,
                                       const StageVisitor* stages)
{
    m_size = {picture.width, picture.height};
    const std::uint32_t patches = m_size.patches();
    if (Status status = reserve(patches); !status) return status.error();
    m_attention.resize(patches);
    const double layerCount = m_config.layerCount;
    const double attentionWork = 2.0 * patches * m_config.width;
    EncodeRun run(options, patches * layerCount * (layerWork() + attentionWork));
    const auto show = [&](const std::string& name) {
        if (stages) (*stages)(name, m_hidden, patches, m_config.width);
    };
    forTiles([&](Tile tile) { embed(picture, tile, run); });
    show("embedded");
    for (std::size_t layer = 0; layer < m_norms.size(); ++layer) {
        forTiles([&](Tile tile) {
            if (run.cancelled()) return;
            project(layer, tile, run);
            run.did(static_cast<double>(tile.count) * layerWork() / 4);
        });
        attend(run);
        forTiles([&](Tile tile) {
            if (run.cancelled()) return;
            finishAttention(layer, tile, run);
            feedForward(layer, tile, run);
            run.did(static_cast<double>(tile.count) * layerWork() * 3 / 4);
        });
        if (run.cancelled()) return lookingStopped();
        show("layer." + std::to_string(layer) + ".out");
    }
    show("tower_out");
    SoftTokens tokens = project(run, stages);
    if (run.cancelled()) return lookingStopped();
    run.finish();
    return tokens;
}

void VisionTower::embed(const Picture& picture, Tile tile, const EncodeRun& run)
{
    const std::uint32_t columns = m_size.patchColumns();
    setColumns(m_input, tile.count, kPatchValues, {}, m_pool, [&](std::int64_t c, float* row) {
        const auto patch = static_cast<std::uint32_t>(tile.first + c);
        op::readPatch(row, picture.pixels.data(), picture.width, patch % columns, patch / columns,
                      kPatchPixels, kPatchLevels.data());
    });
    const WideProduct product{m_weights.patchEmbedding, &m_input, hidden(tile.first),
                              m_config.width};
    multiplyWide({&product, 1}, m_pool, run.cancel());
    const TensorView table = m_weights.positionEmbedding;
    m_pool.run([&](unsigned thread) {
        auto* row = reinterpret_cast<float*>(m_pool.scratch(thread).data());
        const Share share = shareOf(tile.count, 1, thread, m_pool.threadCount());
        for (std::int64_t c = share.begin; c < share.end; ++c) {
            const std::int64_t patch = tile.first + c;
            op::embeddingRow(table.slice(0), patch % columns, row);
            m_vector.add(hidden(patch), row, m_config.width);
            op::embeddingRow(table.slice(1), patch / columns, row);
            m_vector.add(hidden(patch), row, m_config.width);
        }
    });
}

/// Norm and rotation of every head of a patch's query or key.
void VisionTower::rotateHeads(float* row, std::int64_t patch, const std::vector<float>& norm) const
{
    const std::uint32_t headSize = m_config.headSize();
    const std::size_t pairs = headSize / 4;
    const std::size_t x = static_cast<std::size_t>(patch) % m_size.patchColumns() * pairs;
    const std::size_t y = static_cast<std::size_t>(patch) / m_size.patchColumns() * pairs;
    for (std::uint32_t h = 0; h < m_config.headCount; ++h, row += headSize) {
        m_vector.rmsNorm(row, row, norm.data(), headSize, m_config.rmsEpsilon);
        m_vector.rotate(row, &m_cosines[x], &m_sines[x], headSize / 2);
        m_vector.rotate(row + headSize / 2, &m_cosines[y], &m_sines[y], headSize / 2);
    }
}

/// Queries into m_heads, keys and values into the attention.
void VisionTower::project(std::size_t layer, Tile tile, const EncodeRun& run)
{
    const VisionLayerWeights& weights = m_weights.layers[layer];
    const Norms& norms = m_norms[layer];
    const std::size_t width = m_config.width;
    applyLinears({{&weights.query, heads(tile.first), m_config.width},
                  {&weights.key, m_first, m_stride},
                  {&weights.value, m_second, m_stride}},
                 m_input, tile.count, m_pool, run.cancel(), [&](std::int64_t c, float* row) {
                     m_vector.rmsNorm(row, hidden(tile.first + c), norms.attention.data(), width,
                                      m_config.rmsEpsilon);
                 });
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(tile.count, 1, thread, m_pool.threadCount());
        for (std::int64_t c = share.begin; c < share.end; ++c) {
            const std::int64_t patch = tile.first + c;
            rotateHeads(heads(patch), patch, norms.query);
            rotateHeads(m_first + c * m_stride, patch, norms.key);
            float* value = m_second + c * m_stride;
            for (std::uint32_t h = 0; h < m_config.headCount; ++h, value += m_config.headSize())
                m_vector.rmsNorm(value, value, nullptr, m_config.headSize(), m_config.rmsEpsilon);
        }
    });
    m_attention.set(static_cast<std::uint32_t>(tile.first), static_cast<std::uint32_t>(tile.count),
                    m_first, m_second, static_cast<std::size_t>(m_stride), m_pool);
}

void VisionTower::attend(EncodeRun& run)
{
    const double patches = m_size.patches();
    for (std::uint32_t head = 0; head < m_config.headCount && !run.cancelled(); ++head) {
        m_attention.attend(head, m_heads, m_config.width, m_pool, run.cancel());
        run.did(2.0 * patches * patches * m_config.headSize());
    }
}

void VisionTower::finishAttention(std::size_t layer, Tile tile, const EncodeRun& run)
{
    const std::size_t width = m_config.width;
    const LinearWeights& linear = m_weights.layers[layer].attentionOutput;
    applyLinears({{&linear, m_first, m_stride}}, m_input, tile.count, m_pool, run.cancel(),
                 [&](std::int64_t c, float* row) {
                     std::memcpy(row, heads(tile.first + c), width * sizeof(float));
                 });
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(tile.count, 1, thread, m_pool.threadCount());
        for (std::int64_t c = share.begin; c < share.end; ++c) {
            float* residual = hidden(tile.first + c);
            m_vector.rmsNormAdd(residual, residual, m_first + c * m_stride,
                                m_norms[layer].postAttention.data(), width, m_config.rmsEpsilon);
        }
    });
}

void VisionTower::feedForward(std::size_t layer, Tile tile, const EncodeRun& run)
{
    const VisionLayerWeights& weights = m_weights.layers[layer];
    const Norms& norms = m_norms[layer];
    const std::size_t width = m_config.width;
    const std::size_t inner = m_config.feedForwardWidth;
    applyLinears({{&weights.gate, m_first, m_stride}, {&weights.up, m_second, m_stride}}, m_input,
                 tile.count, m_pool, run.cancel(), [&](std::int64_t c, float* row) {
                     m_vector.rmsNorm(row, hidden(tile.first + c), norms.feedForward.data(), width,
                                      m_config.rmsEpsilon);
                 });
    applyLinears({{&weights.down, m_first, m_stride}}, m_input, tile.count, m_pool, run.cancel(),
                 [&](std::int64_t c, float* row) {
                     m_vector.geluMultiply(row, m_first + c * m_stride, m_second + c * m_stride,
                                           inner);
                 });
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(tile.count, 1, thread, m_pool.threadCount());
        for (std::int64_t c = share.begin; c < share.end; ++c) {
            float* residual = hidden(tile.first + c);
            m_vector.rmsNormAdd(residual, residual, m_first + c * m_stride,
                                norms.postFeedForward.data(), width, m_config.rmsEpsilon);
            if (norms.outputScale != 1.0f) m_vector.scale(residual, norms.outputScale, width);
        }
    });
}

/// Pools patches to soft tokens and brings them to the width of the language model.
SoftTokens VisionTower::project(const EncodeRun& run, const StageVisitor* stages)
{
    const std::size_t width = m_config.width;
    const std::uint32_t tokenColumns = m_size.patchColumns() / kPoolSide;
    const std::uint32_t count = m_size.softTokens();
    const auto softWidth = static_cast<std::int64_t>(m_projector.width());
    const auto pool = [&](std::int64_t token, float* row) {
        const auto index = static_cast<std::uint32_t>(token);
        op::poolPatches(row, m_hidden, tokenColumns, index % tokenColumns, index / tokenColumns,
                        width);
    };
    const auto standardize = [&](float* row) {
        if (m_standardizeBias.empty()) return;
        op::standardize(row, m_standardizeBias.data(), m_standardizeScale.data(), width);
    };
    if (stages) {
        std::vector<float> rows(count * width);
        for (std::uint32_t token = 0; token < count; ++token)
            pool(token, rows.data() + token * width);
        (*stages)("pooled", rows.data(), count, width);
        for (std::uint32_t token = 0; token < count; ++token)
            standardize(rows.data() + token * width);
        (*stages)("standardized", rows.data(), count, width);
    }
    SoftTokens tokens{count, std::vector<float>(count * static_cast<std::size_t>(softWidth))};
    for (std::int64_t first = 0; first < count; first += kTilePatches) {
        const std::int64_t tile = std::min<std::int64_t>(kTilePatches, count - first);
        setColumns(m_input, tile, m_config.width, {}, m_pool, [&](std::int64_t c, float* row) {
            pool(first + c, row);
            standardize(row);
            m_vector.rmsNorm(row, row, nullptr, width, m_config.rmsEpsilon);
        });
        const WideProduct product{m_weights.projection, &m_input,
                                  tokens.rows.data() + first * softWidth, softWidth};
        multiplyWide({&product, 1}, m_pool, run.cancel());
    }
    return tokens;
}

std::uint64_t VisionTower::memoryBytes() const
{
    std::uint64_t bytes = m_memory.size() + m_input.sizeBytes() + m_attention.sizeBytes() +
                          (m_cosines.size() + m_sines.size()) * sizeof(float);
    for (const Norms& norms : m_norms) {
        bytes += sizeof(float) * (norms.attention.size() + norms.query.size() + norms.key.size() +
                                  norms.postAttention.size() + norms.feedForward.size() +
                                  norms.postFeedForward.size());
    }
    return bytes;
}

} // namespace cabochon::engine
