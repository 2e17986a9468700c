// A run as the host sees it: which recording fits, what is written before it, how its submissions
// follow each other, and how results come back. The network itself is in forward.cpp.
#include "engine/base/check.h"
#include "engine/model/block_formats.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/shaders/params.h"
#include "vulkan/network/forward.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

namespace cabochon::vulkan {

namespace op = operations;
using engine::RunColumns;
using engine::RunOptions;
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
                 const engine::RunLimits& limits,
                 const ForwardOptions& options,
                 const ForwardBuffers& buffers,
                 engine::ExpertContext* experts)
    : m_device(device), m_pipelines(pipelines), m_weights(weights), m_config(*weights.config),
      m_limits(limits), m_options(options), m_buffers(buffers), m_tables(device), m_experts(experts)
{
    const std::uint32_t first = weights.firstLayer, owner = weights.lastOwner();
    m_allLayers = owner > first ? owner - first : 0;
    m_tailLayers = m_config.layerCount - std::max(owner, first);
    if (limits.rows > ForwardBuffers::kLogitRows)
        m_logits.resize(std::size_t{limits.rows} * m_config.vocabularySize);
    m_candidates.resize(std::size_t{ForwardBuffers::kLogitRows} * ForwardBuffers::kMaxCandidates);
    m_tokenRow.resize(std::max(std::size_t{m_config.perLayerWidth} * m_config.layerCount,
                               std::size_t{m_config.width}));
    m_logitsOnHost.resize(limits.rows);
    m_hiddenOnHost.resize(limits.rows);
}

Status Forward::run(const RunColumns& columns,
                    const RunOptions& options,
                    std::span<DeviceKv* const> caches,
                    ResidualRows entering)
{
    CABOCHON_CHECK(columns.count() > 0 && columns.count() <= m_limits.columns);
    CABOCHON_CHECK(columns.rows <= m_limits.rows);
    m_rows = 0;
    std::fill(m_logitsOnHost.begin(), m_logitsOnHost.end(), false);
    std::fill(m_hiddenOnHost.begin(), m_hiddenOnHost.end(), false);
    Status status = m_tables.write(columns);
    if (!status) return status;
    dropStale();
    const std::uint32_t last =
        *std::max_element(columns.positions.begin(), columns.positions.end());
    Result<Run*> run =
        recorded({findCaches(caches), m_tables.generation(), columns.count(), columns.rows,
                  bucketOf(last + 1), options.hidden != nullptr, columns.stretches.size() > 1});
    if (!run) return run.error();
    writeInputs(columns, entering);
    status = submit(**run, options);
    if (status && columns.rows > ForwardBuffers::kLogitRows) status = headOfManyRows(columns.rows);
    if (status) m_rows = columns.rows;
    return status;
}

std::uint32_t Forward::bucketOf(std::uint32_t positions) const
{
    const std::uint32_t bucket = std::max(kFirstBucket, std::bit_ceil(positions));
    return std::min(bucket, std::max(positions, m_config.contextLength));
}

/// The different ones among the timelines' caches; m_cacheOf says which timeline has which.
Forward::Caches Forward::findCaches(std::span<DeviceKv* const> caches)
{
    Caches found;
    m_cacheOf.clear();
    std::uint32_t count = 0;
    for (const DeviceKv* kv : caches) {
        std::uint32_t index = 0;
        while (index < count && found[index].kv != kv)
            ++index;
        CABOCHON_CHECK(index < found.size());
        if (index == count) found[count++] = {kv, kv->generation()};
        m_cacheOf.push_back(index);
    }
    return found;
}

/// Recordings that name buffers which are no more.
void Forward::dropStale()
{
    m_runs.remove_if([&](const Run& run) {
        return run.key.tablesGeneration != m_tables.generation() ||
               std::any_of(run.key.caches.begin(), run.key.caches.end(), [](const Cache& cache) {
                   return cache.kv && cache.generation != cache.kv->generation();
               });
    });
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
Status Forward::submit(Run& run, const RunOptions& options)
{
    m_dispatches = 0;
    m_waited = 0;
    for (std::size_t i = 0; i < run.submissions.size(); ++i) {
        if (options.cancel && options.cancel->requested()) {
            Status status = waitUntil(run, i);
            if (!status) return status;
            return Error{ErrorCode::Cancelled, "The computation was cancelled."};
        }
        Submission& submission = run.submissions[i];
        Result<TimelineValue> value = m_device.submit(submission.recording.commands());
        if (!value) return value.error();
        submission.value = *value;
        m_dispatches += submission.recording.dispatches();
        Status status = afterSubmission(run, i, options);
        if (!status) return status;
    }
    return waitUntil(run, run.submissions.size());
}

/// What the host does once submission `index` is on its way.
Status Forward::afterSubmission(Run& run, std::size_t index, const RunOptions& options)
{
    const Submission& submission = run.submissions[index];
    if (submission.observedLayer >= 0) {
        Status status = waitUntil(run, index + 1);
        if (!status) return status;
        (*options.hidden)(
            static_cast<std::uint32_t>(submission.observedLayer),
            {m_buffers.observed.as<const float>(), std::size_t{run.key.columns} * m_config.width});
        return {};
    }
    if (submission.expertLayer >= 0) {
        Status status = waitUntil(run, index);
        if (status) status = computeExperts(submission, options.cancel);
        if (status) return {};
        // The device still reads and writes the work space.
        Status idle = waitUntil(run, index + 1);
        return idle ? status : idle;
    }
    return index >= 2 ? waitUntil(run, index - 1) : Status();
}

/// The first `count` submissions of the run have ended.
Status Forward::waitUntil(Run& run, std::size_t count)
{
    for (; m_waited < count; ++m_waited) {
        const Submission& submission = run.submissions[m_waited];
        Status status = m_device.wait(submission.value);
        if (!status) return status;
        if (!m_options.timed) continue;
        for (const DispatchTime& time : submission.recording.times())
            m_times.push_back(time);
    }
    return {};
}

Result<std::span<const float>> Forward::logits(std::uint32_t row)
{
    CABOCHON_CHECK(row < m_rows);
    const std::uint64_t vocabulary = m_config.vocabularySize;
    if (m_rows > ForwardBuffers::kLogitRows)
        return std::span<const float>(m_logits).subspan(row * vocabulary, vocabulary);
    const BufferView target =
        m_buffers.logitRows.part(row * vocabulary * sizeof(float), vocabulary * sizeof(float));
    if (!m_logitsOnHost[row]) {
        if (!m_readLogits[row]) {
            const std::uint64_t stride = ForwardBuffers::logitStride(m_config) * sizeof(float);
            CommandRecorder recorder(m_device, m_pipelines);
            recorder.copy(m_buffers.logits.part(row * stride, target.size), target);
            Result<Recording> recording = recorder.finish();
            if (!recording) return recording.error();
            m_readLogits[row] = std::move(*recording);
        }
        const Result<TimelineValue> value = m_device.submit(m_readLogits[row].commands());
        if (!value) return value.error();
        Status status = m_device.wait(*value);
        if (!status) return status.error();
        m_logitsOnHost[row] = true;
    }
    return std::span(target.as<const float>(), vocabulary);
}

Result<std::span<const float>> Forward::hidden(std::uint32_t row)
{
    CABOCHON_CHECK(row < m_rows);
    const std::uint64_t bytes = std::uint64_t{m_config.width} * sizeof(float);
    const BufferView target = m_buffers.hiddenRows.part(row * bytes, bytes);
    if (!m_hiddenOnHost[row]) {
        CommandRecorder recorder(m_device, m_pipelines);
        recorder.copy(m_buffers.hidden.part(row * bytes, bytes), target);
        Status status = recorder.runNow();
        if (!status) return status.error();
        m_hiddenOnHost[row] = true;
    }
    return std::span(target.as<const float>(), m_config.width);
}

std::span<const engine::LogitCandidate> Forward::candidates(std::uint32_t row, std::uint32_t count)
{
    if (m_rows > ForwardBuffers::kLogitRows ||
        count > std::min(ForwardBuffers::kMaxCandidates, m_config.vocabularySize))
        return {};
    const std::size_t first = std::size_t{row} * ForwardBuffers::kMaxCandidates;
    const auto* ids = m_buffers.candidateIds.as<const std::uint32_t>() + first;
    const auto* values = m_buffers.candidateValues.as<const float>() + first;
    for (std::uint32_t i = 0; i < count; ++i)
        m_candidates[first + i] = {static_cast<engine::TokenId>(ids[i]), values[i]};
    return std::span(m_candidates).subspan(first, count);
}

std::vector<DispatchTime> Forward::takeTimes()
{
    return std::exchange(m_times, {});
}

/// The head runs over a few rows at a time, whose logits go to the host.
Status Forward::headOfManyRows(std::uint32_t rows)
{
    const std::size_t vocabulary = m_config.vocabularySize;
    const std::uint64_t stride = ForwardBuffers::logitStride(m_config) * sizeof(float);
    const std::uint64_t width = std::uint64_t{m_config.width} * sizeof(float);
    for (std::uint32_t first = 0; first < rows; first += ForwardBuffers::kLogitRows) {
        const std::uint32_t count = std::min(ForwardBuffers::kLogitRows, rows - first);
        CommandRecorder recorder(m_device, m_pipelines);
        // The product reads from the start of a buffer: rows may lie anywhere in `hidden`.
        recorder.copy(m_buffers.hidden.part(first * width, count * width),
                      m_buffers.normed.part(0, count * width));
        recorder.barrier("the copy wrote the head's input");
        headProduct(recorder, m_buffers.normed, count);
        recorder.barrier("the head wrote the logits, the copies read them");
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint64_t bytes = vocabulary * sizeof(float);
            recorder.copy(m_buffers.logits.part(i * stride, bytes),
                          m_buffers.logitRows.part(i * bytes, bytes));
        }
        Status status = recorder.runNow();
        if (!status) return status;
        std::memcpy(m_logits.data() + first * vocabulary, m_buffers.logitRows.mapped,
                    count * vocabulary * sizeof(float));
    }
    return {};
}

// ---- What the host writes before a run ----

void Forward::writeInputs(const RunColumns& columns, ResidualRows entering)
{
    const std::uint32_t lastCache = *std::max_element(m_cacheOf.begin(), m_cacheOf.end());
    for (std::uint32_t cache = 0; cache <= lastCache; ++cache)
        writeColumns(columns, cache);
    writeRotation(columns.positions, /*tail=*/false);
    writeRotation(std::span(columns.positions).last(columns.rows), /*tail=*/true);

    // Embedding: x = row of the table * sqrt(d); media vectors as they are.
    const std::size_t width = m_config.width;
    const float scale = std::sqrt(static_cast<float>(width));
    for (std::uint32_t c = 0; c < columns.count(); ++c) {
        float* row = m_buffers.embeddings.as<float>() + c * width;
        const float* source = columns.embeddings[c];
        if (!source) {
            // The sum is made aside: memory for uploads is slow to read.
            readRow(m_weights.source->tokenEmbedding, columns.tokens[c], m_tokenRow.data());
            for (std::size_t i = 0; i < width; ++i)
                m_tokenRow[i] *= scale;
            source = m_tokenRow.data();
        }
        std::memcpy(row, source, width * sizeof(float));
        // Per-layer inputs of the wanted columns need it again.
        if (!m_config.hasPerLayerInputs() || c < columns.firstWanted()) continue;
        std::memcpy(m_buffers.embeddingsTail.as<float>() + (c - columns.firstWanted()) * width,
                    source, width * sizeof(float));
    }
    if (!entering.empty())
        std::memcpy(m_buffers.entering.mapped, entering.data(), entering.size_bytes());
    if (m_config.hasPerLayerInputs()) writeTokenRows(columns);
}

/// Where each column of a cache stands and what it sees; again for the wanted ones.
void Forward::writeColumns(const RunColumns& columns, std::uint32_t cache)
{
    auto* all = stateOf({columns.count(), false}, cache).as<ColumnState>();
    auto* wanted = stateOf({columns.rows, true}, cache).as<ColumnState>();
    for (std::uint32_t c = 0; c < columns.count(); ++c) {
        const std::uint32_t timeline = columns.timelineOf[c];
        const bool isHere = m_cacheOf[timeline] == cache;
        const ColumnState state{columns.positions[c], columns.ends[c],
                                isHere ? m_tables.firstEntry(timeline) : NO_TABLE, 0};
        all[c] = state;
        if (c >= columns.firstWanted()) wanted[c - columns.firstWanted()] = state;
    }
}

// Attention: cos and sin of every position and pair, once for all layers. By the host: a device's
// sin is undefined beyond [-pi, pi].
void Forward::writeRotation(std::span<const std::uint32_t> positions, bool tail)
{
    const auto fill = [&](const std::vector<float>& frequencies, const BufferView& view) {
        if (frequencies.empty()) return;
        auto* next = view.as<float>();
        for (const std::uint32_t position : positions) {
            for (const float frequency : frequencies) {
                const float angle = static_cast<float>(position) * frequency;
                *next++ = std::cos(angle);
                *next++ = std::sin(angle);
            }
        }
    };
    fill(m_weights.frequenciesSliding,
         tail ? m_buffers.rotationSlidingTail : m_buffers.rotationSliding);
    fill(m_weights.frequenciesFull, tail ? m_buffers.rotationFullTail : m_buffers.rotationFull);
}

// Per-layer inputs: rows of the table; columns that hold media use the pad token's. The context
// part of the wanted columns needs the vectors that entered layer 0 again (embeddingsTail).
void Forward::writeTokenRows(const RunColumns& columns)
{
    const std::size_t width = m_config.perLayerWidth;
    const std::size_t all = m_allLayers * width, tail = m_tailLayers * width;
    const std::size_t skipped = std::size_t{m_weights.firstLayer} * width;
    for (std::uint32_t c = 0; c < columns.count(); ++c) {
        if (all == 0 && c < columns.firstWanted()) continue;
        readRow(m_weights.source->perLayerEmbedding, columns.tokens[c], m_tokenRow.data());
        const float* row = m_tokenRow.data() + skipped;
        std::memcpy(m_buffers.tokenRows.as<float>() + c * all, row, all * sizeof(float));
        if (c < columns.firstWanted()) continue;
        std::memcpy(m_buffers.tokenRowsTail.as<float>() + (c - columns.firstWanted()) * tail,
                    row + all, tail * sizeof(float));
    }
}

} // namespace cabochon::vulkan
