// A run as the host sees it: which recording fits, what is written before it, how its submissions
// follow each other, and how results come back. The network itself is in forward.cpp.
#include "engine/model/block_formats.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/shaders/params.h"
#include "vulkan/network/forward.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <utility>

namespace cabochon::vulkan {

namespace op = operations;
using engine::Batch;
using engine::LogitRows;
using engine::TensorView;

namespace {

constexpr std::size_t kMostRuns = 24;       // recordings kept
constexpr std::uint32_t kFirstBucket = 512; // positions; then powers of two

void readRow(const TensorView& table, std::int64_t row, float* target)
{
    engine::dequantize(table.type, table.row(row), target, static_cast<std::size_t>(table.columns));
}

} // namespace

Forward::Forward(Device& device,
                 PipelineCache& pipelines,
                 const DeviceWeights& weights,
                 const engine::ContextOptions& options,
                 const ForwardOptions& forwardOptions,
                 DeviceCache& cache,
                 const ForwardBuffers& buffers,
                 engine::ExpertContext* experts)
    : m_device(device), m_pipelines(pipelines), m_weights(weights),
      m_config(weights.model->config()), m_options(options), m_forwardOptions(forwardOptions),
      m_cache(cache), m_buffers(buffers), m_experts(experts)
{
    const std::uint32_t first = weights.firstLayer, owner = weights.lastOwner();
    m_allLayers = owner > first ? owner - first : 0;
    m_tailLayers = m_config.layerCount - std::max(owner, first);
    m_logits.resize(std::size_t{options.decodeColumns} * m_config.vocabularySize);
    m_candidates.resize(ForwardBuffers::kMaxCandidates);
    m_tokenRow.resize(std::max(std::size_t{m_config.perLayerWidth} * m_config.layerCount,
                               std::size_t{m_config.width}));
}

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

/// Submits one after the other, at most two ahead of the device, so that a cancel is quick.
Status Forward::submit(Run& run, const Batch& batch)
{
    m_dispatches = 0;
    std::vector<Submission>& submissions = run.submissions;
    std::size_t waited = 0;
    const auto waitForFirst = [&](std::size_t count) -> Status {
        for (; waited < count; ++waited) {
            Status status = m_device.wait(submissions[waited].value);
            if (!status) return status;
            if (!m_forwardOptions.timed) continue;
            for (const DispatchTime& time : submissions[waited].recording.times())
                m_times.push_back(time);
        }
        return {};
    };
    for (std::size_t i = 0; i < submissions.size(); ++i) {
        if (batch.cancel && batch.cancel->requested()) {
            Status status = i == 0 ? Status() : m_device.wait(submissions[i - 1].value);
            if (!status) return status;
            return Error{ErrorCode::Cancelled, "The computation was cancelled."};
        }
        Submission& submission = submissions[i];
        Result<TimelineValue> value = m_device.submit(submission.recording.commands());
        if (!value) return value.error();
        submission.value = *value;
        m_dispatches += submission.recording.dispatches();
        if (submission.observedLayer >= 0) {
            Status status = waitForFirst(i + 1);
            if (!status) return status;
            const std::size_t floats = batch.tokens.size() * m_config.width;
            (*batch.hidden)(static_cast<std::uint32_t>(submission.observedLayer),
                            {m_buffers.observed.as<const float>(), floats});
        } else if (submission.expertLayer >= 0) {
            Status status = waitForFirst(i);
            if (status) status = computeExperts(submission, batch.cancel);
            if (!status) {
                // The device still reads and writes this context's memory.
                Status idle = waitForFirst(i + 1);
                return idle ? status : idle;
            }
        } else if (i >= 2) {
            Status status = waitForFirst(i - 1);
            if (!status) return status;
        }
    }
    return waitForFirst(submissions.size());
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
        if (!recorder.runNow()) return {};
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
        headProduct(recorder, m_buffers.normed, count);
        recorder.barrier("the head wrote the logits, the copy reads them");
        recorder.copy(columnsOf(m_buffers.logits, count * vocabulary),
                      columnsOf(m_buffers.logitRows, count * vocabulary));
        Status status = recorder.runNow();
        if (!status) return status;
        std::memcpy(m_logits.data() + first * vocabulary, m_buffers.logitRows.mapped,
                    count * vocabulary * sizeof(float));
    }
    m_logitsOnHost = true;
    return {};
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
        readRow(m_weights.model->weights().tokenEmbedding, batch.tokens[c], m_tokenRow.data());
        for (std::size_t i = 0; i < width; ++i)
            row[i] = m_tokenRow[i] * scale; // memory for uploads is slow to read
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

} // namespace cabochon::vulkan
