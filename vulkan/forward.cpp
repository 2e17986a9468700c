// Long on purpose: it reads straight down like MODEL.md, and beside engine/cpu/forward.cpp. Section
// numbers: gemma4-model.md.
#include "vulkan/forward.h"

#include "engine/model/block_formats.h"
#include "vulkan/operations_experts.h"
#include "vulkan/operations_matrix.h"
#include "vulkan/operations_vector.h"
#include "vulkan/segments.h"
#include "vulkan/shaders/params.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>

namespace cabochon::vulkan {

namespace op = operations;
using engine::AttentionKind;
using engine::Batch;
using engine::LogitRows;
using engine::TensorView;

namespace {

constexpr std::size_t kMostRuns = 24;       // recordings kept
constexpr std::uint32_t kFirstBucket = 512; // positions; then powers of two
/// Columns up to which experts are computed slot by slot, without sorting.
constexpr std::uint32_t kUnsortedColumns = 8;

void readRow(const TensorView& table, std::int64_t row, float* target)
{
    engine::dequantize(table.type, table.row(row), target, static_cast<std::size_t>(table.columns));
}

BufferView columnsOf(const BufferView& view, std::uint64_t floats)
{
    return view.part(0, floats * sizeof(float));
}

} // namespace

Forward::Forward(Device& device,
                 PipelineCache& pipelines,
                 const DeviceWeights& weights,
                 const engine::ContextOptions& options,
                 const ForwardOptions& forwardOptions,
                 DeviceCache& cache,
                 const ForwardBuffers& buffers)
    : m_device(device), m_pipelines(pipelines), m_weights(weights),
      m_config(weights.model->config()), m_options(options), m_forwardOptions(forwardOptions),
      m_cache(cache), m_buffers(buffers)
{
    const std::uint32_t first = weights.firstLayer, owner = weights.lastOwner();
    m_allLayers = owner > first ? owner - first : 0;
    m_tailLayers = m_config.layerCount - std::max(owner, first);
    m_logits.resize(std::size_t{options.decodeColumns} * m_config.vocabularySize);
    m_candidates.resize(ForwardBuffers::kMaxCandidates);
    m_tokenRow.resize(std::size_t{m_config.perLayerWidth} * m_config.layerCount);
}

// ---- A run, seen from the host ----

Status Forward::run(const Batch& batch, std::uint32_t position, ResidualRows entering)
{
    const auto count = static_cast<std::uint32_t>(batch.tokens.size());
    assert(count > 0 && count <= m_options.prefillColumns);
    m_logitRows = 0;
    m_candidateCount = 0;
    m_logitsOnHost = m_hiddenOnHost = false;
    m_pictures = std::any_of(batch.embeddings.begin(), batch.embeddings.end(),
                             [](const auto& span) { return span.bidirectional; });
    Key key{count, batch.logits, bucketOf(position + count), batch.hidden != nullptr, m_pictures};
    Result<Run*> run = recorded(key);
    if (!run) return run.error();
    writeInputs(batch, position, entering);
    m_cache.timeline().advanceTo(position + count);
    Status status = submit(**run, batch);
    if (status && batch.logits == LogitRows::All) status = headOfAllColumns(count);
    if (!status) return status;
    if (batch.logits == LogitRows::Last) {
        m_logitRows = 1;
        m_candidateCount = std::min(ForwardBuffers::kMaxCandidates, m_config.vocabularySize);
    }
    if (batch.logits == LogitRows::All) m_logitRows = count;
    return {};
}

std::uint32_t Forward::bucketOf(std::uint32_t positions) const
{
    const std::uint32_t bucket = std::max(kFirstBucket, std::bit_ceil(positions));
    return std::min(bucket, m_options.contextLength);
}

Result<Forward::Run*> Forward::recorded(const Key& key)
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const Run& run) { return run.key == key; });
    if (found != m_runs.end()) {
        m_runs.splice(m_runs.begin(), m_runs, found);
        return &m_runs.front();
    }
    Run run;
    run.key = key;
    Status status = record(run);
    if (!status) return status.error();
    if (m_runs.size() >= kMostRuns) m_runs.pop_back();
    m_runs.push_front(std::move(run));
    return &m_runs.front();
}

/// Submits segment after segment, at most two ahead of the device, so that a cancel is quick.
Status Forward::submit(Run& run, const Batch& batch)
{
    m_dispatches = 0;
    std::vector<TimelineValue> values;
    values.reserve(run.segments.size());
    const auto waitFor = [&](std::size_t index) -> Status {
        Status status = m_device.wait(values[index]);
        if (status && m_forwardOptions.timed) {
            for (const DispatchTime& time : run.segments[index].times())
                m_times.push_back(time);
        }
        return status;
    };
    std::size_t waited = 0;
    for (std::size_t i = 0; i < run.segments.size(); ++i) {
        if (batch.cancel && batch.cancel->requested()) {
            Status status = values.empty() ? Status() : m_device.wait(values.back());
            if (!status) return status;
            return Error{ErrorCode::Cancelled, "The computation was cancelled."};
        }
        Result<TimelineValue> value = m_device.submit(run.segments[i].commands());
        if (!value) return value.error();
        values.push_back(*value);
        m_dispatches += run.segments[i].dispatches();
        const bool observed = run.observedLayer[i] >= 0;
        while (waited < values.size() && (observed || waited + 2 < values.size())) {
            Status status = waitFor(waited++);
            if (!status) return status;
        }
        if (observed) {
            const std::size_t floats = batch.tokens.size() * m_config.width;
            (*batch.hidden)(static_cast<std::uint32_t>(run.observedLayer[i]),
                            {m_buffers.observed.as<const float>(), floats});
        }
    }
    while (waited < values.size()) {
        Status status = waitFor(waited++);
        if (!status) return status;
    }
    return {};
}

std::span<const float> Forward::logits()
{
    const std::size_t vocabulary = m_config.vocabularySize;
    if (m_logitRows == 1 && !m_logitsOnHost) {
        if (!m_readLogits) {
            CommandRecorder recorder(m_device, m_pipelines);
            recorder.copy(columnsOf(m_buffers.logits, vocabulary),
                          columnsOf(m_buffers.logitRows, vocabulary));
            Result<Recording> recording = recorder.finish();
            if (!recording) return {};
            m_readLogits = std::move(*recording);
        }
        const Result<TimelineValue> value = m_device.submit(m_readLogits.commands());
        if (!value || !m_device.wait(*value)) return {};
        std::memcpy(m_logits.data(), m_buffers.logitRows.mapped, vocabulary * sizeof(float));
        m_logitsOnHost = true;
    }
    return {m_logits.data(), m_logitRows * vocabulary};
}

std::span<const float> Forward::lastHidden()
{
    if (m_logitRows == 0) return {};
    const std::uint64_t width = m_config.width;
    if (!m_hiddenOnHost) {
        CommandRecorder recorder(m_device, m_pipelines);
        const std::uint64_t bytes = width * sizeof(float);
        recorder.copy(m_buffers.hidden.part((m_logitRows - 1) * bytes, bytes), m_buffers.hiddenRow);
        Result<Recording> recording = recorder.finish();
        if (!recording) return {};
        m_readHidden = std::move(*recording);
        const Result<TimelineValue> value = m_device.submit(m_readHidden.commands());
        if (!value || !m_device.wait(*value)) return {};
        m_hiddenOnHost = true;
    }
    return {m_buffers.hiddenRow.as<const float>(), width};
}

std::span<const engine::LogitCandidate> Forward::candidates(std::uint32_t count)
{
    if (count > m_candidateCount) return {};
    const auto* ids = m_buffers.candidateIds.as<const std::uint32_t>();
    const auto* values = m_buffers.candidateValues.as<const float>();
    for (std::uint32_t i = 0; i < count; ++i)
        m_candidates[i] = {static_cast<engine::TokenId>(ids[i]), values[i]};
    return {m_candidates.data(), count};
}

std::vector<DispatchTime> Forward::takeTimes()
{
    return std::exchange(m_times, {});
}

// ---- What the host writes before a run ----

void Forward::writeInputs(const Batch& batch, std::uint32_t position, ResidualRows entering)
{
    const auto count = static_cast<std::uint32_t>(batch.tokens.size());
    const bool everything = batch.logits == LogitRows::All || batch.hidden != nullptr;
    const std::uint32_t wanted = everything ? count : 1;
    const StepState state{position, count, 0, 0};
    std::memcpy(m_buffers.step.mapped, &state, sizeof state);
    const StepState tail{position + count - wanted, wanted, 0, 0};
    std::memcpy(m_buffers.stepTail.mapped, &tail, sizeof tail);
    writeRotation(position, count, /*tail=*/false);
    writeRotation(position + count - wanted, wanted, /*tail=*/true);

    // 2.2: x = embedding row * sqrt(d); media vectors as they are.
    const std::size_t width = m_config.width;
    auto* rows = m_buffers.embeddings.as<float>();
    const float scale = std::sqrt(static_cast<float>(width));
    for (std::uint32_t c = 0; c < count; ++c) {
        float* row = rows + c * width;
        readRow(m_weights.model->weights().tokenEmbedding, batch.tokens[c], row);
        for (std::size_t i = 0; i < width; ++i)
            row[i] *= scale;
    }
    for (const engine::EmbeddingSpan& span : batch.embeddings) {
        std::memcpy(rows + span.firstColumn * width, span.rows, span.count * width * sizeof(float));
    }
    if (!entering.empty())
        std::memcpy(m_buffers.entering.mapped, entering.data(), entering.size_bytes());
    if (m_config.hasPerLayerInputs()) writeTokenRows(batch);
    if (m_pictures) {
        auto* ends = m_buffers.visibleEnd.as<std::uint32_t>();
        for (std::uint32_t c = 0; c < count; ++c)
            ends[c] = position + c + 1;
        for (const engine::EmbeddingSpan& span : batch.embeddings) {
            if (!span.bidirectional) continue;
            std::fill_n(ends + span.firstColumn, span.count,
                        position + span.firstColumn + span.count);
        }
    }
}

// 2.5: cos and sin of every position and pair, once for all layers. By the host: a device's sin is
// undefined beyond [-pi, pi].
void Forward::writeRotation(std::uint32_t position, std::uint32_t columns, bool tail)
{
    const auto fill = [&](const std::vector<float>& frequencies, const BufferView& view) {
        if (frequencies.empty()) return;
        auto* next = view.as<float>();
        for (std::uint32_t c = 0; c < columns; ++c) {
            for (const float frequency : frequencies) {
                const float angle = static_cast<float>(position + c) * frequency;
                *next++ = std::cos(angle);
                *next++ = std::sin(angle);
            }
        }
    };
    fill(m_weights.frequenciesSliding,
         tail ? m_buffers.rotationSlidingTail : m_buffers.rotationSliding);
    fill(m_weights.frequenciesFull, tail ? m_buffers.rotationFullTail : m_buffers.rotationFull);
}

// 2.3: rows of the per-layer table; columns that hold media use the pad token's (0). The context
// part of the wanted columns needs the vectors that entered layer 0 again.
void Forward::writeTokenRows(const Batch& batch)
{
    const auto count = static_cast<std::uint32_t>(batch.tokens.size());
    const bool everything = batch.logits == LogitRows::All || batch.hidden != nullptr;
    const std::uint32_t firstWanted = everything ? 0 : count - 1;
    const std::size_t width = m_config.perLayerWidth;
    const std::size_t all = m_allLayers * width, tail = m_tailLayers * width;
    const std::size_t skipped = std::size_t{m_weights.firstLayer} * width;
    for (std::uint32_t c = 0; c < count; ++c) {
        engine::TokenId id = batch.tokens[c];
        for (const engine::EmbeddingSpan& span : batch.embeddings) {
            if (c >= span.firstColumn && c < span.firstColumn + span.count) id = 0;
        }
        if (all == 0 && c < firstWanted) continue;
        readRow(m_weights.model->weights().perLayerEmbedding, id, m_tokenRow.data());
        const float* row = m_tokenRow.data() + skipped;
        std::memcpy(m_buffers.tokenRows.as<float>() + c * all, row, all * sizeof(float));
        if (c < firstWanted) continue;
        std::memcpy(m_buffers.tokenRowsTail.as<float>() + (c - firstWanted) * tail, row + all,
                    tail * sizeof(float));
    }
    const std::size_t d = m_config.width;
    std::memcpy(m_buffers.embeddingsTail.mapped, m_buffers.embeddings.as<float>() + firstWanted * d,
                (count - firstWanted) * d * sizeof(float));
}

// ---- The network ----

Status Forward::record(Run& run)
{
    const std::uint32_t count = run.key.columns;
    const bool everything = run.key.logits == LogitRows::All || run.key.observed;
    Segments segments(m_device, m_pipelines, m_forwardOptions.timed);
    m_pictures = run.key.pictures;
    m_runBucket = run.key.bucket;
    if (m_forwardOptions.fused && count == 1 && !everything && !m_pictures &&
        op::prologueFits(segments.recorder(), m_config.width)) {
        recordStep(segments);
        return segments.finish(run.segments, run.observedLayer);
    }
    const auto observe = [&](std::uint32_t layer) {
        if (!run.key.observed) return;
        const std::uint64_t floats = std::uint64_t{count} * m_config.width;
        segments.recorder().barrier("the layer wrote the stream, the copy reads it");
        segments.recorder().copy(columnsOf(m_buffers.residual[0], floats),
                                 columnsOf(m_buffers.observed, floats));
        segments.cut(static_cast<std::int32_t>(layer));
    };
    const std::uint32_t owner = m_weights.lastOwner();
    const std::uint32_t first = m_weights.firstLayer;
    embed(segments, count);
    perLayerInputs(segments, {count, false});
    observe(first);
    for (std::uint32_t i = first; i < owner; ++i) {
        layer(segments, i, {count, false}, m_config.layers[i].ownsKv(i));
        observe(i + 1);
    }
    // From the last owner of keys on only wanted columns run (tail skip).
    const Columns wanted{everything ? count : 1, true};
    const bool same = wanted.count == count;
    if (!same && first <= owner) {
        keysOnly(segments, owner, count);
        if (run.key.logits == LogitRows::None)
            return segments.finish(run.segments, run.observedLayer);
        const std::uint64_t row = std::uint64_t{m_config.width} * sizeof(float);
        segments.recorder().barrier("the layers wrote the stream, the copy reads the last column");
        segments.recorder().copy(m_buffers.residual[0].part((count - 1) * row, row),
                                 m_buffers.residual[0].part(0, row));
        segments.recorder().barrier("the copy wrote column 0, the tail reads it");
    }
    perLayerInputs(segments, wanted);
    for (std::uint32_t i = std::max(owner, first); i < m_config.layerCount; ++i) {
        layer(segments, i, wanted, same && m_config.layers[i].ownsKv(i));
        observe(i + 1);
    }
    if (run.key.logits == LogitRows::Last) {
        // Of the wanted columns only the last one: column 0 unless all were kept.
        if (everything && count > 1) {
            const std::uint64_t row = std::uint64_t{m_config.width} * sizeof(float);
            segments.recorder().copy(m_buffers.residual[0].part((count - 1) * row, row),
                                     m_buffers.residual[0].part(0, row));
            segments.recorder().barrier("the copy wrote column 0, the head reads it");
        }
        head(segments, 1);
        candidatesOf(segments);
    } else if (run.key.logits == LogitRows::All) {
        op::rmsNorm(segments.recorder(),
                    {m_buffers.residual[0], m_weights.outputNorm, m_buffers.hidden, count,
                     m_config.width, m_config.rmsEpsilon});
    }
    return segments.finish(run.segments, run.observedLayer);
}

void Forward::embed(Segments& segments, std::uint32_t columns)
{
    const std::uint64_t floats = std::uint64_t{columns} * m_config.width;
    const BufferView& entering =
        m_weights.firstLayer > 0 ? m_buffers.entering : m_buffers.embeddings;
    segments.recorder().copy(columnsOf(entering, floats), columnsOf(m_buffers.residual[0], floats));
    segments.recorder().barrier("the copy wrote the stream, the first layer reads it");
}

void Forward::project(Segments& segments,
                      const DeviceMatrix& matrix,
                      const BufferView& input,
                      const BufferView& output,
                      std::uint32_t columns,
                      const char* name)
{
    op::MatMul product;
    product.matrix = &matrix;
    product.input = input;
    product.output = output;
    product.columns = columns;
    product.name = name;
    op::matMul(segments.recorder(), product);
}

// 2.3: the per-layer inputs of the layers these columns run.
void Forward::perLayerInputs(Segments& segments, Columns columns)
{
    const std::uint32_t layers = columns.tail ? m_tailLayers : m_allLayers;
    if (!m_config.hasPerLayerInputs() || layers == 0) return;
    CommandRecorder& recorder = segments.recorder();
    const BufferView& context = columns.tail ? m_buffers.contextTail : m_buffers.context;
    project(segments,
            columns.tail ? m_weights.perLayerModelProjectionTail
                         : m_weights.perLayerModelProjectionAll,
            columns.tail ? m_buffers.embeddingsTail : m_buffers.embeddings, context, columns.count,
            "per-layer projection");
    recorder.barrier("the projection wrote the context part, the mix reads it");
    op::MixPerLayerInputs mix;
    mix.tokenRows = columns.tail ? m_buffers.tokenRowsTail : m_buffers.tokenRows;
    mix.context = context;
    mix.norm = m_weights.perLayerProjectionNorm;
    mix.columns = columns.count;
    mix.layers = layers;
    mix.perLayerWidth = m_config.perLayerWidth;
    mix.width = m_config.width;
    mix.epsilon = m_config.rmsEpsilon;
    op::mixPerLayerInputs(recorder, mix);
    recorder.barrier("the mix wrote the per-layer inputs, the layers read them");
}

void Forward::layer(Segments& segments, std::uint32_t index, Columns columns, bool storesKeys)
{
    attention(segments, index, columns, storesKeys);
    feedForward(segments, index, columns);
    if (m_config.hasPerLayerInputs()) perLayerBlock(segments, index, columns);
    segments.mayCut();
}

op::StoreHeads Forward::storeHeads(std::uint32_t index, Columns columns, bool storesKeys) const
{
    const engine::LayerConfig& shape = m_config.layers[index];
    const DeviceLayer& layer = m_weights.layers[index];
    const bool full = shape.attention == AttentionKind::Full;
    op::StoreHeads heads;
    heads.step = columns.tail ? m_buffers.stepTail : m_buffers.step;
    heads.queries = m_buffers.queries;
    heads.queryNorm = layer.queryNorm;
    if (storesKeys) {
        heads.keys = m_buffers.keys;
        if (layer.value) heads.values = m_buffers.values; // else K = V (2.4)
        heads.keyNorm = layer.keyNorm;
    }
    if (columns.tail)
        heads.rotation = full ? m_buffers.rotationFullTail : m_buffers.rotationSlidingTail;
    else
        heads.rotation = full ? m_buffers.rotationFull : m_buffers.rotationSliding;
    heads.cache = m_cache.rows(index);
    heads.heads = m_config.headCount;
    heads.columns = columns.count;
    heads.epsilon = m_config.rmsEpsilon;
    return heads;
}

op::Attend Forward::attend(std::uint32_t index, Columns columns, std::uint32_t bucket) const
{
    const bool sliding = m_config.layers[index].attention == AttentionKind::Sliding;
    op::Attend attend;
    attend.step = columns.tail ? m_buffers.stepTail : m_buffers.step;
    attend.queries = m_buffers.queries;
    attend.output = m_buffers.attended;
    if (sliding && m_pictures) attend.visibleEnd = m_buffers.visibleEnd;
    attend.partial = m_buffers.attendPartial;
    attend.cache = m_cache.rows(index);
    attend.heads = m_config.headCount;
    attend.columns = columns.count;
    attend.window = sliding ? m_config.slidingWindow : 0;
    attend.maxPositions = bucket;
    return attend;
}

// 2.4 - 2.7: h = x + RMS(Attn(RMS(x; attn_norm)); post_attention_norm)
void Forward::attention(Segments& segments, std::uint32_t index, Columns columns, bool storesKeys)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.attentionNorm, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the projections read it");
    project(segments, layer.query, m_buffers.normed, m_buffers.queries, columns.count, "query");
    if (storesKeys) {
        project(segments, layer.key, m_buffers.normed, m_buffers.keys, columns.count, "key");
        if (layer.value)
            project(segments, layer.value, m_buffers.normed, m_buffers.values, columns.count,
                    "value");
    }
    recorder.barrier("the projections wrote q, k, v; norms and rotation read them");
    op::storeHeads(recorder, storeHeads(index, columns, storesKeys));
    recorder.barrier("queries and cache rows are written, attention reads them");
    op::attend(recorder, attend(index, columns, m_runBucket));
    recorder.barrier("attention wrote its output, the projection reads it");
    project(segments, layer.attentionOutput, m_buffers.attended, m_buffers.output, columns.count,
            "attention output");
    recorder.barrier("the projection wrote its output, the norm reads it");
    op::rmsNormAdd(recorder, {m_buffers.residual[0], m_buffers.output, layer.postAttentionNorm,
                              m_buffers.residual[0], columns.count, m_config.width, 1.0f,
                              m_config.rmsEpsilon});
    recorder.barrier("attention updated the stream, the feed-forward reads it");
}

/// Keys and values of all columns in the last owner; its queries follow for wanted columns only.
void Forward::keysOnly(Segments& segments, std::uint32_t index, std::uint32_t columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.attentionNorm, m_buffers.normed, columns,
                           m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the projections read it");
    project(segments, layer.key, m_buffers.normed, m_buffers.keys, columns, "key");
    if (layer.value)
        project(segments, layer.value, m_buffers.normed, m_buffers.values, columns, "value");
    recorder.barrier("the projections wrote k and v; norms and rotation read them");
    op::StoreHeads heads = storeHeads(index, {columns, false}, /*storesKeys=*/true);
    heads.queries = {};
    op::storeHeads(recorder, heads);
    recorder.barrier("cache rows are written, attention reads them");
}

// 2.8, 2.9: y = h + RMS(FFN or MoE(h); post_ffw_norm)
void Forward::feedForward(Segments& segments, std::uint32_t index, Columns columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    if (layer.router) {
        denseBranch(segments, index, columns, m_buffers.dense);
        expertBranch(segments, index, columns);
        recorder.barrier("both branches are written, their norms read them");
        op::sumOfNorms(recorder, {m_buffers.dense, layer.postDenseNorm, m_buffers.output,
                                  layer.postExpertNorm, m_buffers.output, columns.count,
                                  m_config.width, m_config.rmsEpsilon});
    } else {
        denseBranch(segments, index, columns, m_buffers.output);
    }
    recorder.barrier("the feed-forward wrote its output, the norm reads it");
    const float scale = m_config.hasPerLayerInputs() ? 1.0f : layer.outputScale;
    op::rmsNormAdd(recorder, {m_buffers.residual[0], m_buffers.output, layer.postFeedForwardNorm,
                              m_buffers.residual[0], columns.count, m_config.width, scale,
                              m_config.rmsEpsilon});
    recorder.barrier("the feed-forward updated the stream, what follows reads it");
}

/// output = ffn_down * (gelu(ffn_gate * n) . (ffn_up * n)), n = RMS(h; ffn_norm)
void Forward::denseBranch(Segments& segments,
                          std::uint32_t index,
                          Columns columns,
                          const BufferView& output)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.feedForwardNorm, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the projections read it");
    project(segments, layer.gate, m_buffers.normed, m_buffers.gate, columns.count, "gate");
    project(segments, layer.up, m_buffers.normed, m_buffers.up, columns.count, "up");
    recorder.barrier("gate and up are written, GELU reads them");
    op::GeluMultiply gelu;
    gelu.gate = gelu.output = m_buffers.gate;
    gelu.up = m_buffers.up;
    gelu.columns = columns.count;
    gelu.width = m_config.layers[index].feedForwardWidth;
    op::geluMultiply(recorder, gelu);
    recorder.barrier("GELU wrote its output, the projection reads it");
    project(segments, layer.down, m_buffers.gate, output, columns.count, "down");
}

/// 2.9 steps 2 - 4: m_buffers.output = the weighted sum of the chosen experts, before its norm.
void Forward::expertBranch(Segments& segments, std::uint32_t index, Columns columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    recorder.barrier("the dense branch has read the normed stream, the router's norm replaces it");
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.routerScale, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote its output, the router reads it");
    project(segments, layer.router, m_buffers.normed, m_buffers.routerLogits, columns.count,
            "router");
    recorder.barrier("the router's logits are written, and its input is free");
    op::RouteExperts route;
    route.logits = m_buffers.routerLogits;
    route.expertScale = layer.expertDownScale;
    route.chosen = m_buffers.chosen;
    route.weights = m_buffers.routeWeights;
    route.columns = columns.count;
    route.experts = m_config.expertCount;
    route.used = m_config.expertUsedCount;
    op::routeExperts(recorder, route);
    op::rmsNorm(recorder, {m_buffers.residual[0], layer.preExpertNorm, m_buffers.normed,
                           columns.count, m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the choice and the experts' input are written");
    expertProducts(segments, index, columns.count);
}

/// The chosen experts of normed columns, weighted and summed, to m_buffers.output.
void Forward::expertProducts(Segments& segments, std::uint32_t index, std::uint32_t columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    BufferView order, starts;
    if (columns > kUnsortedColumns) {
        op::SortSlots sort;
        sort.chosen = m_buffers.chosen;
        sort.order = order = m_buffers.slotOrder;
        sort.starts = starts = m_buffers.slotStarts;
        sort.slots = columns * m_config.expertUsedCount;
        sort.experts = m_config.expertCount;
        op::sortSlots(recorder, sort);
        recorder.barrier("slots are sorted, the experts read their order");
    }
    op::ExpertGateUp gateUp;
    if (layer.expertGateUp) {
        gateUp.gateUp = &layer.expertGateUp;
    } else {
        gateUp.gate = &layer.expertGate;
        gateUp.up = &layer.expertUp;
    }
    gateUp.input = m_buffers.normed;
    gateUp.chosen = m_buffers.chosen;
    gateUp.order = order;
    gateUp.starts = starts;
    gateUp.hidden = m_buffers.expertHidden;
    gateUp.columns = columns;
    gateUp.used = m_config.expertUsedCount;
    gateUp.experts = m_config.expertCount;
    gateUp.width = m_config.expertWidth;
    op::expertGateUp(recorder, gateUp);
    recorder.barrier("the experts' hidden rows are written, their down products read them");
    op::ExpertDown down;
    down.down = &layer.expertDown;
    down.hidden = m_buffers.expertHidden;
    down.chosen = m_buffers.chosen;
    down.weights = m_buffers.routeWeights;
    down.order = order;
    down.starts = starts;
    down.partial = m_buffers.expertPartial;
    down.output = m_buffers.output;
    down.columns = columns;
    down.used = m_config.expertUsedCount;
    down.experts = m_config.expertCount;
    op::expertDown(recorder, down);
}

// 2.10: y += RMS(proj * (gelu(inp_gate * y) . ple_i); post_norm), then the layer's scale
void Forward::perLayerBlock(Segments& segments, std::uint32_t index, Columns columns)
{
    CommandRecorder& recorder = segments.recorder();
    const DeviceLayer& layer = m_weights.layers[index];
    const std::uint32_t width = m_config.perLayerWidth;
    const std::uint32_t layers = columns.tail ? m_tailLayers : m_allLayers;
    const std::uint32_t first =
        columns.tail ? m_config.layerCount - m_tailLayers : m_weights.firstLayer;
    project(segments, layer.perLayerGate, m_buffers.residual[0], m_buffers.perLayerGate,
            columns.count, "per-layer gate");
    recorder.barrier("the gate is written, GELU reads it");
    op::GeluMultiply gelu;
    gelu.gate = gelu.output = m_buffers.perLayerGate;
    gelu.up = columns.tail ? m_buffers.contextTail : m_buffers.context;
    gelu.columns = columns.count;
    gelu.width = width;
    gelu.upStride = layers * width;
    gelu.upOffset = (index - first) * width;
    op::geluMultiply(recorder, gelu);
    recorder.barrier("GELU wrote its output, the projection reads it");
    project(segments, layer.perLayerProjection, m_buffers.perLayerGate, m_buffers.output,
            columns.count, "per-layer output");
    recorder.barrier("the projection wrote its output, the norm reads it");
    op::rmsNormAdd(recorder, {m_buffers.residual[0], m_buffers.output, layer.perLayerPostNorm,
                              m_buffers.residual[0], columns.count, m_config.width,
                              layer.outputScale, m_config.rmsEpsilon});
    recorder.barrier("the per-layer block updated the stream, the next layer reads it");
}

// 2.11: logits = cap * tanh(E * RMS(x; output_norm) / cap), of the first `columns` rows
void Forward::head(Segments& segments, std::uint32_t columns)
{
    CommandRecorder& recorder = segments.recorder();
    op::rmsNorm(recorder, {m_buffers.residual[0], m_weights.outputNorm, m_buffers.hidden, columns,
                           m_config.width, m_config.rmsEpsilon});
    recorder.barrier("the norm wrote the head's input");
    op::MatVec product;
    product.matrices[0] = &m_weights.head;
    product.outputs[0] = m_buffers.logits;
    product.outputStrides[0] = m_config.vocabularySize;
    product.input = m_buffers.hidden;
    product.inputStride = m_config.width;
    product.columns = columns;
    product.name = "head";
    if (m_config.logitSoftcap > 0) {
        product.epilogue = op::Epilogue::Softcap;
        product.cap = m_config.logitSoftcap;
    }
    op::matVec(recorder, product);
}

void Forward::candidatesOf(Segments& segments)
{
    CommandRecorder& recorder = segments.recorder();
    recorder.barrier("the head wrote the logits, the selection reads them");
    op::TopCandidates top;
    top.logits = m_buffers.logits;
    top.scratch = m_buffers.candidateScratch;
    top.ids = m_buffers.candidateIds;
    top.values = m_buffers.candidateValues;
    top.vocabulary = m_config.vocabularySize;
    top.count = std::min(ForwardBuffers::kMaxCandidates, m_config.vocabularySize);
    op::topCandidates(recorder, top);
}

/// All columns were asked for: the head runs over a few columns at a time, rows go to the host.
Status Forward::headOfAllColumns(std::uint32_t columns)
{
    const std::size_t vocabulary = m_config.vocabularySize;
    const std::uint64_t row = std::uint64_t{m_config.width} * sizeof(float);
    const std::uint32_t most = std::min(m_options.decodeColumns, ForwardBuffers::kLogitColumns);
    for (std::uint32_t first = 0; first < columns; first += most) {
        const std::uint32_t count = std::min(most, columns - first);
        CommandRecorder recorder(m_device, m_pipelines);
        // The product reads from the start of a buffer: rows may lie anywhere in `hidden`.
        recorder.copy(m_buffers.hidden.part(first * row, count * row),
                      m_buffers.normed.part(0, count * row));
        recorder.barrier("the copy wrote the head's input");
        op::MatVec product;
        product.matrices[0] = &m_weights.head;
        product.outputs[0] = m_buffers.logits;
        product.outputStrides[0] = m_config.vocabularySize;
        product.input = m_buffers.normed;
        product.inputStride = m_config.width;
        product.columns = count;
        product.name = "head";
        if (m_config.logitSoftcap > 0) {
            product.epilogue = op::Epilogue::Softcap;
            product.cap = m_config.logitSoftcap;
        }
        op::matVec(recorder, product);
        recorder.barrier("the head wrote the logits, the copy reads them");
        recorder.copy(columnsOf(m_buffers.logits, count * vocabulary),
                      columnsOf(m_buffers.logitRows, count * vocabulary));
        Result<Recording> recording = recorder.finish();
        if (!recording) return recording.error();
        Result<TimelineValue> value = m_device.submit(recording->commands());
        if (!value) return value.error();
        Status status = m_device.wait(*value);
        if (!status) return status;
        std::memcpy(m_logits.data() + first * vocabulary, m_buffers.logitRows.mapped,
                    count * vocabulary * sizeof(float));
    }
    m_logitsOnHost = true;
    return {};
}

} // namespace cabochon::vulkan
