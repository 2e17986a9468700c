// Owns the network on the device: the named steps of engine/MODEL.md, top to bottom, as recorded
// command buffers. Work is recorded once per (columns, wanted rows, context bucket) and submitted
// again; what changes lies in small buffers that the host writes. Same meaning as
// engine/cpu/forward.h.
#pragma once

#include "engine/session/backend.h"
#include "engine/session/expert_backend.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/network/device_kv.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward_buffers.h"
#include "vulkan/network/run_tables.h"
#include "vulkan/recording/command_recorder.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <list>
#include <memory>
#include <span>
#include <vector>

namespace cabochon::vulkan {

struct ForwardOptions {
    /// The fused steps of forward_step.cpp for single columns; false: every operation by itself
    /// (tests, comparison).
    bool fused = true;
    bool timed = false; // time stamps around every dispatch
};

/// The rows that enter the first layer of the device when earlier layers ran elsewhere.
using ResidualRows = std::span<const float>; // [columns, d]

/// Not thread-safe. Nothing is allocated per token once a shape of run was recorded; recordings go
/// when the pages that they name move to larger buffers.
class Forward {
public:
    /// `experts` computes those that the device has no matrices for; null where it has all.
    Forward(Device& device,
            PipelineCache& pipelines,
            const DeviceWeights& weights,
            const engine::RunLimits& limits,
            const ForwardOptions& options,
            const ForwardBuffers& buffers,
            engine::ExpertContext* experts);

    /// Runs the columns, whose pages exist; `caches` has those of each timeline, at most
    /// kMostCaches different ones. `entering` is empty when the device has all layers. Errors:
    /// Cancelled, DeviceLost, OutOfMemory; what the columns wrote to their pages is then
    /// unspecified, nothing else changed.
    Status run(const engine::RunColumns& columns,
               const engine::RunOptions& options,
               std::span<DeviceKv* const> caches,
               ResidualRows entering);

    /// As engine::Backend says, of row `row` of the last run, which there is; reads the device when
    /// it is not on the host yet. DeviceLost.
    Result<std::span<const float>> logits(std::uint32_t row);
    Result<std::span<const float>> hidden(std::uint32_t row);
    std::span<const engine::LogitCandidate> candidates(std::uint32_t row, std::uint32_t count);

    std::uint32_t dispatches() const { return m_dispatches; }
    /// Times of all dispatches since the last call (timed only).
    std::vector<DispatchTime> takeTimes();

private:
    /// Which columns of a run a part of the network runs.
    struct Columns {
        std::uint32_t count = 0;
        bool tail = false; // the wanted columns only
    };
    /// Where columns of a run have their keys and values, and which buffers these were.
    struct Cache {
        const DeviceKv* kv = nullptr;
        std::uint64_t generation = 0;
        bool operator==(const Cache&) const = default;
    };
    using Caches = std::array<Cache, ForwardBuffers::kMostCaches>; // used ones first
    struct Key {
        Caches caches;
        std::uint64_t tablesGeneration;
        std::uint32_t columns;
        std::uint32_t rows; // wanted columns: the last ones
        std::uint32_t bucket;
        bool observed;
        bool mixed; // columns of more than one stretch
        bool operator==(const Key&) const = default;
    };
    /// A command buffer and what the host does about it.
    struct Submission {
        Recording recording;
        std::int32_t observedLayer = -1; // residual stream to report after it
        std::int32_t expertLayer = -1;   // experts to compute while it runs
        std::uint32_t expertColumns = 0;
        TimelineValue value = 0; // of the last time it was submitted
    };
    struct Run {
        Key key;
        std::vector<Submission> submissions; // one after the other
    };
    /// What products read: float32 columns, and the same rounded where they want that.
    struct ProductInput {
        BufferView values;
        BufferView rounded;
    };
    class Segments;

    // Host side of a run.
    void writeInputs(const engine::RunColumns& columns, ResidualRows entering);
    void writeColumns(const engine::RunColumns& columns, std::uint32_t cache);
    void writeRotation(std::span<const std::uint32_t> positions, bool tail);
    void writeTokenRows(const engine::RunColumns& columns);
    Caches findCaches(std::span<DeviceKv* const> caches);
    void dropStale();
    Result<Run*> recorded(const Key& key);
    Status submit(Run& run, const engine::RunOptions& options);
    Status afterSubmission(Run& run, std::size_t index, const engine::RunOptions& options);
    Status waitUntil(Run& run, std::size_t count);
    Status computeExperts(const Submission& submission, const engine::CancelFlag* cancel);
    Status headOfManyRows(std::uint32_t rows);

    // The steps, in order.
    Status record(Run& run);
    void embed(Segments& segments, std::uint32_t columns);
    void keepWanted(Segments& segments, std::uint32_t columns, std::uint32_t rows);
    void perLayerInputs(Segments& segments, Columns columns);
    void layer(Segments& segments, std::uint32_t index, Columns columns, bool storesKeys);
    void keysOnly(Segments& segments, std::uint32_t index, std::uint32_t columns);
    void attention(Segments& segments, std::uint32_t index, Columns columns, bool storesKeys);
    void feedForward(Segments& segments, std::uint32_t index, Columns columns);
    void
    denseBranch(Segments& segments, std::uint32_t index, Columns columns, const BufferView& output);
    BufferView mixture(Segments& segments, std::uint32_t index, Columns columns);
    void router(Segments& segments, std::uint32_t index, Columns columns);
    void chooseExperts(Segments& segments, std::uint32_t index, std::uint32_t columns);
    void expertProducts(Segments& segments, std::uint32_t index, std::uint32_t columns);
    void perLayerBlock(Segments& segments, std::uint32_t index, Columns columns);
    void head(Segments& segments, std::uint32_t rows);
    void headProduct(CommandRecorder& recorder, const BufferView& normed, std::uint32_t columns);
    void candidatesOf(Segments& segments, std::uint32_t rows);
    // The same for one column in fused steps (forward_step.cpp, forward_experts.cpp).
    void recordStep(Segments& segments);
    void mixtureStep(Segments& segments, std::uint32_t index, const BufferView& stream);
    bool passesBytes(const CommandRecorder& recorder, const DeviceLayer& layer) const;
    void gatedStep(Segments& segments,
                   std::uint32_t index,
                   const BufferView& input,
                   const operations::Prologue& prologue);
    void downStep(Segments& segments, std::uint32_t index, const BufferView& output);

    ProductInput productInput(Segments& segments,
                              const BufferView& values,
                              std::uint32_t columns,
                              std::initializer_list<const DeviceMatrix*> readers);
    void project(Segments& segments,
                 const DeviceMatrix& matrix,
                 const ProductInput& input,
                 const BufferView& output,
                 std::uint32_t columns,
                 const char* name);
    std::uint32_t cacheCount() const;
    BufferView stateOf(Columns columns, std::uint32_t cache) const;
    operations::CachePages pages(std::uint32_t index, std::uint32_t cache) const;
    operations::StoreHeads
    storeHeads(std::uint32_t index, Columns columns, bool storesKeys, std::uint32_t cache) const;
    operations::Attend attend(std::uint32_t index, Columns columns, std::uint32_t cache) const;
    std::uint32_t bucketOf(std::uint32_t positions) const;

    Device& m_device;
    PipelineCache& m_pipelines;
    const DeviceWeights& m_weights;
    const engine::ModelConfig& m_config;
    engine::RunLimits m_limits;
    ForwardOptions m_options;
    ForwardBuffers m_buffers;
    RunTables m_tables;
    engine::ExpertContext* m_experts;
    std::uint32_t m_allLayers = 0;  // on the device, before the last owner
    std::uint32_t m_tailLayers = 0; // from the last owner on
    Key m_recording{};              // the run that is being recorded

    std::list<Run> m_runs;                                          // most recently used first
    std::array<Recording, ForwardBuffers::kLogitRows> m_readLogits; // by row

    // Results of the last run
    std::uint32_t m_rows = 0;
    std::vector<bool> m_logitsOnHost, m_hiddenOnHost; // by row
    std::vector<float> m_logits; // [rows, vocabulary] of runs with more than kLogitRows
    std::vector<engine::LogitCandidate> m_candidates; // [kLogitRows, kMaxCandidates]
    std::vector<float> m_tokenRow;                    // a row of a table
    std::size_t m_waited = 0;                         // submissions of the run that have ended
    std::vector<std::uint32_t> m_cacheOf;             // of each timeline of the run, in Key::caches
    std::uint32_t m_dispatches = 0;
    std::vector<DispatchTime> m_times;
};

} // namespace cabochon::vulkan
