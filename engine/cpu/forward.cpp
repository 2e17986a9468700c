// Long on purpose: it reads straight down like MODEL.md. Names in front of
// formulas: sections of engine/MODEL.md.
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

Status Forward::allocate()
{
    const std::size_t columns = m_limits.columns;
    const std::size_t few = m_limits.rows;
    const std::size_t tail = m_config.layerCount - m_weights.lastOwner();
    const std::size_t perLayer = m_config.perLayerWidth;
    const std::size_t experts = m_config.expertCount;
    const std::size_t used = m_config.expertUsedCount;
    std::size_t headsWidth = 0, kvWidth = 0, feedForward = 0;
    for (std::uint32_t i = 0; i < m_config.layerCount; ++i) {
        const LayerConfig& layer = m_config.layers[i];
        const std::size_t most = i < m_weights.lastOwner() ? columns : few;
        headsWidth = std::max<std::size_t>(headsWidth, m_config.headCount * layer.headSize);
        kvWidth = std::max<std::size_t>(kvWidth, layer.kvHeadCount * layer.headSize);
        feedForward = std::max(feedForward, most * layer.feedForwardWidth);
    }
    m_attentionScratchFloats = attentionScratchFloats(m_config.headCount, m_config.maxHeadSize());
    const std::size_t threads = m_pool.threadCount();

    const std::pair<float**, std::size_t> parts[] = {
        {&m_residual, columns * m_width},
        {&m_normed, columns * m_width},
        {&m_output, columns * m_width},
        {&m_queries, columns * headsWidth},
        {&m_keys, columns * kvWidth},
        {&m_values, columns * kvWidth},
        {&m_attended, columns * headsWidth},
        {&m_gate, feedForward},
        {&m_up, feedForward},
        {&m_dense, experts > 0 ? columns * m_width : 0},
        {&m_perLayer, columns * perLayer * m_weights.lastOwner()},
        {&m_perLayerTail, few * perLayer * tail},
        {&m_perLayerGate, columns * perLayer},
        {&m_cosSliding, columns * m_weights.frequenciesSliding.size()},
        {&m_sinSliding, columns * m_weights.frequenciesSliding.size()},
        {&m_cosFull, columns * m_weights.frequenciesFull.size()},
        {&m_sinFull, columns * m_weights.frequenciesFull.size()},
        {&m_threadScratch, threads * perLayer * m_config.layerCount},
        {&m_attentionScratch, threads * m_attentionScratchFloats},
        {&m_logits, few * m_vocabularySize},
        {&m_hidden, few * m_width},
        {&m_routerLogits, columns * experts},
        {&m_routerScratch, columns * experts},
        {&m_routeWeights, columns * used},
    };
    Result<LargeBuffer> memory = LargeBuffer::allocateArrays(parts, "the work space of the model");
    if (!memory) return memory.error();
    m_memory = std::move(*memory);
    m_chosen.resize(columns * used);
    m_products.reserve(4);
    m_stretches.reserve(2 * columns);
    return {};
}

std::uint64_t Forward::workBytes() const
{
    return m_memory.size() + m_experts.workBytes();
}

/// task(column) for every column, shared among the threads when there are enough of them.
template <typename Task>
void Forward::forColumns(Columns columns, Task&& task)
{
    if (columns.count < 2 * m_pool.threadCount()) {
        for (std::uint32_t c = 0; c < columns.count; ++c)
            task(columns.first + c, 0u);
        return;
    }
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(columns.count, 1, thread, m_pool.threadCount());
        for (std::int64_t c = share.begin; c < share.end; ++c) {
            task(columns.first + static_cast<std::uint32_t>(c), thread);
        }
    });
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

// Attention: h = x + RMS(Attn(RMS(x; attn_norm)); post_attention_norm)
void Forward::attention(std::uint32_t index, Columns stored, Columns active)
{
    const LayerConfig& shape = m_config.layers[index];
    const CpuLayer& layer = m_weights.layers[index];
    projectHeads(index, stored, active);
    if (cancelled()) return;
    storeKeysAndValues(index, stored);
    if (active.count == 0) return;
    rotateQueries(index, active);

    const bool sliding = shape.attention == AttentionKind::Sliding;
    const std::uint32_t headsWidth = m_config.headCount * shape.headSize;
    AttentionArguments arguments;
    arguments.queries = m_queries + std::size_t{active.first} * headsWidth;
    arguments.output = m_attended + std::size_t{active.first} * headsWidth;
    arguments.heads = m_config.headCount;
    arguments.window = sliding ? m_config.slidingWindow : 0;
    arguments.stretches = stretchesOf(index, active);
    attend(arguments, m_weights.level, m_pool,
           {m_attentionScratch, m_attentionScratchFloats * m_pool.threadCount()}, m_cancel);

    setInput(m_attended, active, headsWidth);
    project(layer.attentionOutput, m_output);
    forColumns(active, [&](std::uint32_t c, unsigned) {
        float* residual = m_residual + std::size_t{c} * m_width;
        m_vector.rmsNormAdd(residual, residual, m_output + std::size_t{c} * m_width,
                            layer.postAttentionNorm.data(), m_width, m_config.rmsEpsilon);
    });
}

/// The active columns timeline by timeline, with the pages that this layer reads.
std::span<const AttentionStretch> Forward::stretchesOf(std::uint32_t index, Columns active)
{
    const bool full = m_config.layers[index].attention == AttentionKind::Full;
    m_stretches.clear();
    for (const RunColumns::Stretch& stretch : m_columns->stretches) {
        const std::uint32_t first = std::max(stretch.first, active.first);
        const std::uint32_t end =
            std::min(stretch.first + stretch.count, active.first + active.count);
        if (first >= end) continue;
        const KvPages& pages = *m_pages[stretch.timeline];
        const Timeline& timeline = *m_columns->timelines[stretch.timeline];
        m_stretches.push_back(
            {end - first, m_columns->positions[first],
             full || !m_columns->hasBidirectional ? nullptr : m_columns->ends.data() + first,
             pages.view(index, timeline.table(pages.groupOf(index)))});
    }
    return m_stretches;
}

void Forward::projectHeads(std::uint32_t index, Columns stored, Columns active)
{
    const CpuLayer& layer = m_weights.layers[index];
    const Columns both = stored.count > active.count ? stored : active;
    forColumns(both, [&](std::uint32_t c, unsigned) {
        m_vector.rmsNorm(m_normed + std::size_t{c} * m_width, m_residual + std::size_t{c} * m_width,
                         layer.attentionNorm.data(), m_width, m_config.rmsEpsilon);
    });
    setInput(m_normed, both, m_width);
    m_products.clear();
    const auto addProduct = [&](const PreparedMatrix& matrix, Columns columns, float* output) {
        if (!matrix || columns.count == 0) return;
        m_products.push_back({&matrix, &m_input, columns.first - both.first, columns.count,
                              output + columns.first * matrix.rows(), matrix.rows()});
    };
    addProduct(layer.query, active, m_queries);
    addProduct(layer.key, stored, m_keys);
    addProduct(layer.value, stored, m_values);
    multiply(m_products, m_weights.level, m_pool, m_cancel);
}

void Forward::storeKeysAndValues(std::uint32_t index, Columns stored)
{
    if (stored.count == 0) return;
    const LayerConfig& shape = m_config.layers[index];
    const CpuLayer& layer = m_weights.layers[index];
    const std::size_t headSize = shape.headSize;
    const std::size_t rowWidth = shape.kvHeadCount * headSize;
    const bool full = shape.attention == AttentionKind::Full;
    forColumns(stored, [&](std::uint32_t c, unsigned) {
        float* keys = m_keys + c * rowWidth;
        float* values = m_values + c * rowWidth;
        // K = V layers: the value is the raw key, before its norm and rotation.
        if (!layer.value) std::memcpy(values, keys, rowWidth * sizeof(float));
        const std::size_t table = c * headSize / 2;
        for (std::uint32_t h = 0; h < shape.kvHeadCount; ++h) {
            float* key = keys + h * headSize;
            float* value = values + h * headSize;
            m_vector.rmsNorm(key, key, layer.keyNorm.data(), headSize, m_config.rmsEpsilon);
            m_vector.rotate(key, (full ? m_cosFull : m_cosSliding) + table,
                            (full ? m_sinFull : m_sinSliding) + table, shape.headSize);
            m_vector.rmsNorm(value, value, nullptr, headSize, m_config.rmsEpsilon);
        }
        const KvPages& pages = *m_pages[m_columns->timelineOf[c]];
        const Timeline& timeline = *m_columns->timelines[m_columns->timelineOf[c]];
        pages.store(index, timeline.table(pages.groupOf(index)), m_columns->positions[c], keys,
                    values);
    });
}

void Forward::rotateQueries(std::uint32_t index, Columns active)
{
    const LayerConfig& shape = m_config.layers[index];
    const CpuLayer& layer = m_weights.layers[index];
    const std::size_t headSize = shape.headSize;
    const bool full = shape.attention == AttentionKind::Full;
    forColumns(active, [&](std::uint32_t c, unsigned) {
        const std::size_t table = c * headSize / 2;
        for (std::uint32_t h = 0; h < m_config.headCount; ++h) {
            float* query = m_queries + (std::size_t{c} * m_config.headCount + h) * headSize;
            m_vector.rmsNorm(query, query, layer.queryNorm.data(), headSize, m_config.rmsEpsilon);
            m_vector.rotate(query, (full ? m_cosFull : m_cosSliding) + table,
                            (full ? m_sinFull : m_sinSliding) + table, shape.headSize);
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
    forColumns(active, [&](std::uint32_t c, unsigned) {
        float* residual = m_residual + std::size_t{c} * m_width;
        m_vector.rmsNormAdd(residual, residual, m_output + std::size_t{c} * m_width,
                            layer.postFeedForwardNorm.data(), m_width, m_config.rmsEpsilon);
    });
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
    forColumns(active, [&](std::uint32_t c, unsigned) {
        float* residual = m_residual + std::size_t{c} * m_width;
        m_vector.rmsNormAdd(residual, residual, m_output + std::size_t{c} * m_width,
                            layer.perLayerPostNorm.data(), m_width, m_config.rmsEpsilon);
    });
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
