// Long on purpose: it reads straight down like MODEL.md; attention's steps are in
// forward_attention.cpp. Names in front of formulas: sections of engine/MODEL.md.
#include "engine/cpu/forward.h"

#include "engine/cpu/operations.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace cabochon::engine {

namespace op = operations;

Forward::Forward(const CpuWeights& weights,
                 ThreadPool& pool,
                 const RunLimits& limits,
                 ExpertProducts experts)
    : m_weights(weights), m_config(weights.model->config()),
      m_vector(vectorFunctions(weights.level)), m_pool(pool), m_limits(limits),
      m_width(m_config.width), m_vocabularySize(m_config.vocabularySize),
      m_experts(std::move(experts)), m_input(limits.columns, m_config.maxInputWidth())
{
}

Result<std::unique_ptr<Forward>>
Forward::create(const CpuWeights& weights, ThreadPool& pool, const RunLimits& limits)
{
    Result<ExpertProducts> experts =
        ExpertProducts::create(weights.model->config(), weights.level, limits.columns);
    if (!experts) return experts.error();
    std::unique_ptr<Forward> forward(new Forward(weights, pool, limits, std::move(*experts)));
    Status status = forward->allocate();
    if (!status) return status.error();
    return forward;
}

std::vector<Forward::Array>
Forward::arraysOf(const ModelConfig& config, const RunLimits& limits, unsigned threads)
{
    const std::size_t columns = limits.columns;
    const std::size_t few = limits.rows;
    const std::size_t lastOwner = config.firstSharedLayer() - 1;
    const std::size_t tail = config.layerCount - lastOwner;
    const std::size_t width = config.width;
    const std::size_t perLayer = config.perLayerWidth;
    const std::size_t experts = config.expertCount;
    const std::size_t used = config.expertUsedCount;
    std::size_t headsWidth = 0, kvWidth = 0, feedForward = 0, slidingHalf = 0, fullHalf = 0;
    for (std::uint32_t i = 0; i < config.layerCount; ++i) {
        const LayerConfig& layer = config.layers[i];
        const std::size_t most = i < lastOwner ? columns : few;
        headsWidth = std::max<std::size_t>(headsWidth, config.headCount * layer.headSize);
        kvWidth = std::max<std::size_t>(kvWidth, layer.kvHeadCount * layer.headSize);
        feedForward = std::max(feedForward, most * layer.feedForwardWidth);
        (layer.attention == AttentionKind::Full ? fullHalf : slidingHalf) = layer.headSize / 2;
    }
    const std::size_t scratch = attentionScratchFloats(config.headCount, config.maxHeadSize());
    using F = Forward;
    return {
        {&F::m_residual, columns * width},
        {&F::m_normed, columns * width},
        {&F::m_output, columns * width},
        {&F::m_queries, columns * headsWidth},
        {&F::m_keys, columns * kvWidth},
        {&F::m_values, columns * kvWidth},
        {&F::m_attended, columns * headsWidth},
        {&F::m_gate, feedForward},
        {&F::m_up, feedForward},
        {&F::m_dense, experts > 0 ? columns * width : 0},
        {&F::m_perLayer, columns * perLayer * lastOwner},
        {&F::m_perLayerTail, few * perLayer * tail},
        {&F::m_perLayerGate, columns * perLayer},
        {&F::m_cosSliding, columns * slidingHalf},
        {&F::m_sinSliding, columns * slidingHalf},
        {&F::m_cosFull, columns * fullHalf},
        {&F::m_sinFull, columns * fullHalf},
        {&F::m_threadScratch, threads * perLayer * config.layerCount},
        {&F::m_attentionScratch, threads * scratch},
        {&F::m_logits, few * config.vocabularySize},
        {&F::m_hidden, few * width},
        {&F::m_routerLogits, columns * experts},
        {&F::m_routerScratch, columns * experts},
        {&F::m_routeWeights, columns * used},
    };
}

Status Forward::allocate()
{
    const std::size_t used = m_config.expertUsedCount;
    m_attentionScratchFloats = attentionScratchFloats(m_config.headCount, m_config.maxHeadSize());
    std::vector<std::pair<float**, std::size_t>> parts;
    for (const Array& array : arraysOf(m_config, m_limits, m_pool.threadCount()))
        parts.emplace_back(&(this->*array.begin), array.floats);
    Result<LargeBuffer> memory = LargeBuffer::allocateArrays(parts, "the work space of the model");
    if (!memory) return memory.error();
    m_memory = std::move(*memory);
    m_chosen.resize(m_limits.columns * used);
    m_products.reserve(4);
    m_stretches.reserve(2 * std::size_t{m_limits.columns});
    return {};
}

std::uint64_t Forward::workBytes() const
{
    return m_memory.size() + m_experts.workBytes() +
           Activations::bytesFor(m_limits.columns, m_config.maxInputWidth());
}

std::uint64_t
Forward::workBytesOf(const ModelConfig& config, const RunLimits& limits, unsigned threads)
{
    std::vector<std::size_t> sizes;
    for (const Array& array : arraysOf(config, limits, threads))
        sizes.push_back(array.floats);
    return LargeBuffer::arrayBytes(sizes) + ExpertProducts::workBytesOf(config, limits.columns) +
           Activations::bytesFor(limits.columns, config.maxInputWidth());
}

void Forward::setInput(const float* rows, Columns columns, std::uint32_t width)
{
    m_inputColumns = columns;
    m_input.set(rows + static_cast<std::size_t>(columns.first) * width, columns.count, width, width,
                m_weights.level, m_pool);
}

void Forward::project(const PreparedMatrix& matrix, float* output)
{
    const Product product{&matrix,
                          &m_input,
                          0,
                          m_inputColumns.count,
                          output + m_inputColumns.first * matrix.rows(),
                          matrix.rows()};
    multiply({&product, 1}, m_weights.level, m_pool, m_cancel);
}

void Forward::addOutput(Columns columns, const std::vector<float>& weight)
{
    forColumns(columns, [&](std::uint32_t c, unsigned) {
        float* residual = m_residual + std::size_t{c} * m_width;
        m_vector.rmsNormAdd(residual, residual, m_output + std::size_t{c} * m_width, weight.data(),
                            m_width, m_config.rmsEpsilon);
    });
}

Status
Forward::run(const RunColumns& columns, std::span<KvPages* const> pages, const RunOptions& options)
{
    m_columns = &columns;
    m_pages = pages;
    m_cancel = options.cancel;
    const std::uint32_t count = columns.count();
    const Columns all{0, count};
    const Columns wanted{columns.firstWanted(), columns.rows};
    const auto end = static_cast<std::uint32_t>(m_weights.layers.size());
    const bool hasHead = end == m_config.layerCount;
    m_residualFloats = std::size_t{count} * m_width;

    embed();
    rotationTables();
    perLayerInputs(all, hasHead ? wanted : Columns{});
    const auto observe = [&](std::uint32_t layer) {
        if (options.hidden) (*options.hidden)(layer, {m_residual, m_residualFloats});
    };
    observe(0);
    for (std::uint32_t i = 0; i < end; ++i) {
        if (cancelled()) break;
        const Columns active = i < m_weights.lastOwner() ? all : wanted;
        const Columns stored = m_config.layers[i].ownsKv(i) ? all : Columns{};
        if (stored.count == 0 && active.count == 0) break;
        attention(i, stored, active);
        if (active.count == 0 || cancelled()) continue;
        feedForward(i, active);
        if (m_config.hasPerLayerInputs()) perLayerBlock(i, active);
        const float scale = m_weights.layers[i].outputScale;
        forColumns(active, [&](std::uint32_t c, unsigned) {
            m_vector.scale(m_residual + std::size_t{c} * m_width, scale, m_width);
        });
        if (hasHead || i + 1 < end) observe(i + 1); // the next device tells of what enters it
    }
    if (!cancelled() && wanted.count > 0 && hasHead) head(wanted);
    if (cancelled()) return Error{ErrorCode::Cancelled, "The computation was cancelled."};
    return {};
}

// Embedding: x = embedding row * sqrt(d); media vectors as they are.
void Forward::embed()
{
    const float scale = std::sqrt(static_cast<float>(m_width));
    forColumns({0, m_columns->count()}, [&](std::uint32_t c, unsigned) {
        float* row = m_residual + std::size_t{c} * m_width;
        if (const float* entering = m_columns->embeddings[c]) {
            std::memcpy(row, entering, m_width * sizeof(float));
            return;
        }
        op::embeddingRow(m_weights.tokenEmbedding, m_columns->tokens[c], row);
        m_vector.scale(row, scale, m_width);
    });
}

// Attention: cos and sin of every column's position and pair, once for all layers.
void Forward::rotationTables()
{
    const auto fill = [&](std::uint32_t c, const std::vector<float>& frequencies, float* cosines,
                          float* sines) {
        const std::size_t offset = c * frequencies.size();
        const auto position = static_cast<float>(m_columns->positions[c]);
        for (std::size_t i = 0; i < frequencies.size(); ++i) {
            const float angle = position * frequencies[i];
            cosines[offset + i] = std::cos(angle);
            sines[offset + i] = std::sin(angle);
        }
    };
    forColumns({0, m_columns->count()}, [&](std::uint32_t c, unsigned) {
        fill(c, m_weights.frequenciesSliding, m_cosSliding, m_sinSliding);
        fill(c, m_weights.frequenciesFull, m_cosFull, m_sinFull);
    });
}

// Per-layer inputs: the per-layer inputs of all layers, mixed from the token's row and the vector
// fed in.
void Forward::perLayerInputs(Columns all, Columns wanted)
{
    if (!m_config.hasPerLayerInputs()) return;
    const std::uint32_t lastOwner = m_weights.lastOwner();
    perLayerPart(all, m_weights.perLayerModelProjectionAll, 0, lastOwner, m_perLayer);
    perLayerPart(wanted, m_weights.perLayerModelProjectionTail, lastOwner,
                 m_config.layerCount - lastOwner, m_perLayerTail);
}

/// target: [columns.count, layerCount, P], row 0 = columns.first.
void Forward::perLayerPart(Columns columns,
                           const PreparedMatrix& projection,
                           std::uint32_t firstLayer,
                           std::uint32_t layerCount,
                           float* target)
{
    if (columns.count == 0 || layerCount == 0) return;
    const std::size_t width = m_config.perLayerWidth;
    const std::size_t rowWidth = width * layerCount;
    setInput(m_residual, columns, m_width);
    const Product product{&projection,   &m_input, 0,
                          columns.count, target,   static_cast<std::int64_t>(rowWidth)};
    multiply({&product, 1}, m_weights.level, m_pool, m_cancel);
    forColumns(columns, [&](std::uint32_t c, unsigned thread) {
        float* tokenRow = m_threadScratch + std::size_t{thread} * width * m_config.layerCount;
        op::embeddingRow(m_weights.perLayerEmbedding, m_columns->tokens[c], tokenRow);
        float* row = target + (c - columns.first) * rowWidth;
        for (std::uint32_t i = 0; i < layerCount; ++i) {
            op::mixPerLayerInput(row + i * width, tokenRow + (firstLayer + i) * width,
                                 row + i * width, m_weights.perLayerProjectionNorm.data(), width,
                                 m_width, m_config.rmsEpsilon);
        }
    });
}

// Feed-forward: y = h + RMS(FFN or MoE(h); post_ffw_norm)
void Forward::feedForward(std::uint32_t index, Columns active)
{
    const CpuLayer& layer = m_weights.layers[index];
    denseBranch(index, active);
    if (layer.router) {
        forColumns(active, [&](std::uint32_t c, unsigned) {
            m_vector.rmsNorm(m_dense + std::size_t{c} * m_width,
                             m_output + std::size_t{c} * m_width, layer.postDenseNorm.data(),
                             m_width, m_config.rmsEpsilon);
        });
        if (cancelled()) return;
        expertBranch(index, active);
    }
    addOutput(active, layer.postFeedForwardNorm);
}

/// m_output = ffn_down * (gelu(ffn_gate * n) . (ffn_up * n)), n = RMS(h; ffn_norm)
void Forward::denseBranch(std::uint32_t index, Columns active)
{
    const CpuLayer& layer = m_weights.layers[index];
    const std::uint32_t feedForward = m_config.layers[index].feedForwardWidth;
    forColumns(active, [&](std::uint32_t c, unsigned) {
        m_vector.rmsNorm(m_normed + std::size_t{c} * m_width, m_residual + std::size_t{c} * m_width,
                         layer.feedForwardNorm.data(), m_width, m_config.rmsEpsilon);
    });
    setInput(m_normed, active, m_width);
    // Rows of gate and up are relative to active.first: wide layers only ever run few columns.
    const Product products[] = {
        {&layer.gate, &m_input, 0, active.count, m_gate, feedForward},
        {&layer.up, &m_input, 0, active.count, m_up, feedForward},
    };
    multiply(products, m_weights.level, m_pool, m_cancel);
    if (cancelled()) return;
    forColumns({0, active.count}, [&](std::uint32_t c, unsigned) {
        float* gate = m_gate + std::size_t{c} * feedForward;
        m_vector.geluMultiply(gate, gate, m_up + std::size_t{c} * feedForward, feedForward);
    });
    setInput(m_gate, {0, active.count}, feedForward);
    m_inputColumns = active;
    project(layer.down, m_output);
}

/// m_output = A + B, the dense branch (in m_dense) plus the normed sum of experts.
void Forward::expertBranch(std::uint32_t index, Columns active)
{
    const CpuLayer& layer = m_weights.layers[index];
    routeColumns(index, active);
    if (cancelled()) return;
    forColumns(active, [&](std::uint32_t c, unsigned) {
        m_vector.rmsNorm(m_normed + std::size_t{c} * m_width, m_residual + std::size_t{c} * m_width,
                         layer.preExpertNorm.data(), m_width, m_config.rmsEpsilon);
    });
    const std::size_t first = std::size_t{active.first} * m_width;
    m_experts.run(layer.experts,
                  {index, active.count, m_normed + first, m_chosen.data(), m_routeWeights,
                   m_output + first, m_cancel},
                  m_pool);
    if (cancelled()) return;
    forColumns(active, [&](std::uint32_t c, unsigned) {
        float* output = m_output + std::size_t{c} * m_width;
        m_vector.rmsNorm(output, output, layer.postExpertNorm.data(), m_width, m_config.rmsEpsilon);
        m_vector.add(output, m_dense + std::size_t{c} * m_width, m_width);
    });
}

/// The experts of every active column and their weights: m_chosen, m_routeWeights, row 0 =
/// active.first.
void Forward::routeColumns(std::uint32_t index, Columns active)
{
    const CpuLayer& layer = m_weights.layers[index];
    const std::size_t used = m_config.expertUsedCount;
    const std::uint32_t experts = m_config.expertCount;
    forColumns(active, [&](std::uint32_t c, unsigned) {
        m_vector.rmsNorm(m_normed + std::size_t{c} * m_width, m_residual + std::size_t{c} * m_width,
                         layer.routerScale.data(), m_width, m_config.rmsEpsilon);
    });
    setInput(m_normed, active, m_width);
    project(layer.router, m_routerLogits);
    const float* expertScale =
        layer.expertDownScale.empty() ? nullptr : layer.expertDownScale.data();
    forColumns(active, [&](std::uint32_t c, unsigned) {
        const std::size_t slot = (c - active.first) * used;
        op::routeExperts(m_routerLogits + std::size_t{c} * experts, experts, used, expertScale,
                         m_routerScratch + std::size_t{c} * experts, m_chosen.data() + slot,
                         m_routeWeights + slot);
    });
}

// Per-layer block: y += RMS(proj * (gelu(inp_gate * y) . ple_i); post_norm)
void Forward::perLayerBlock(std::uint32_t index, Columns active)
{
    const CpuLayer& layer = m_weights.layers[index];
    const std::uint32_t width = m_config.perLayerWidth;
    const std::uint32_t lastOwner = m_weights.lastOwner();
    setInput(m_residual, active, m_width);
    project(layer.perLayerGate, m_perLayerGate);
    forColumns(active, [&](std::uint32_t c, unsigned) {
        const float* input = index < lastOwner
                                 ? m_perLayer + (std::size_t{c} * lastOwner + index) * width
                                 : m_perLayerTail + (std::size_t{c - active.first} *
                                                         (m_config.layerCount - lastOwner) +
                                                     (index - lastOwner)) *
                                                        width;
        float* gate = m_perLayerGate + std::size_t{c} * width;
        m_vector.geluMultiply(gate, gate, input, width);
    });
    setInput(m_perLayerGate, active, width);
    project(layer.perLayerProjection, m_output);
    addOutput(active, layer.perLayerPostNorm);
}

// Head: logits = cap * tanh(E * RMS(x; output_norm) / cap)
void Forward::head(Columns wanted)
{
    forColumns(wanted, [&](std::uint32_t c, unsigned) {
        m_vector.rmsNorm(m_hidden + std::size_t{c - wanted.first} * m_width,
                         m_residual + std::size_t{c} * m_width, m_weights.outputNorm.data(),
                         m_width, m_config.rmsEpsilon);
    });
    setInput(m_hidden, {0, wanted.count}, m_width);
    project(m_weights.head, m_logits);
    const std::size_t total = std::size_t{wanted.count} * m_vocabularySize;
    m_pool.run([&](unsigned thread) {
        const Share share =
            shareOf(static_cast<std::int64_t>(total), 64, thread, m_pool.threadCount());
        m_vector.softcap(m_logits + share.begin, m_config.logitSoftcap,
                         static_cast<std::size_t>(share.end - share.begin));
    });
}

} // namespace cabochon::engine
