// Owns the network on the device: the named steps of MODEL.md, top to bottom, as recorded command
// buffers. Work is recorded once per (columns, wanted logits, context bucket) and submitted again;
// what changes lies in small buffers that the host writes. Same meaning as engine/cpu/forward.h.
#pragma once

#include "engine/session/backend.h"
#include "engine/session/expert_backend.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/network/device_cache.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/forward_buffers.h"
#include "vulkan/recording/command_recorder.h"

#include <cstdint>
#include <initializer_list>
#include <list>
#include <memory>
#include <span>
#include <vector>

namespace cabochon::vulkan {

struct ForwardOptions {
    /// One dispatch per step of performance.md 2.7 for single columns; false: every operation by
    /// itself (tests, comparison).
    bool fused = true;
    bool timed = false; // time stamps around every dispatch
};

/// The rows that enter the first layer of the device when earlier layers ran elsewhere.
using ResidualRows = std::span<const float>; // [columns, d]

/// Not thread-safe. All memory is the context's; nothing is allocated per token once a shape of run
/// was recorded.
class Forward {
public:
    /// `experts` computes those that the device has no matrices for; null where it has all.
    Forward(Device& device,
            PipelineCache& pipelines,
            const DeviceWeights& weights,
            const engine::ContextOptions& options,
            const ForwardOptions& forwardOptions,
            DeviceCache& cache,
            const ForwardBuffers& buffers,
            engine::ExpertContext* experts);

    /// Runs `batch` at `position`. `entering` is empty when the device has all layers. Errors:
    /// Cancelled, DeviceLost, OutOfMemory; the cache rows of this batch are then unspecified,
    /// nothing else changed.
    Status run(const engine::Batch& batch, std::uint32_t position, ResidualRows entering);

    /// As Context says; reads the device when the rows are not on the host yet. Empty on an error.
    std::span<const float> logits();
    std::span<const float> lastHidden();
    std::span<const engine::LogitCandidate> candidates(std::uint32_t count);

    std::uint32_t dispatches() const { return m_dispatches; }
    /// Times of all dispatches since the last call (timed only).
    std::vector<DispatchTime> takeTimes();

private:
    /// Which columns of a batch a part of the network runs.
    struct Columns {
        std::uint32_t count = 0;
        bool tail = false; // the wanted columns only
    };
    struct Key {
        std::uint32_t columns;
        engine::LogitRows logits;
        std::uint32_t bucket;
        bool observed;
        bool pictures;
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
    /// What products read: float32 columns, and the same as signed bytes where they are integer
    /// products.
    struct ProductInput {
        BufferView values;
        BufferView quantized;
    };
    class Segments;

    // Host side of a run.
    void writeInputs(const engine::Batch& batch, std::uint32_t position, ResidualRows entering);
    void writeRotation(std::uint32_t position, std::uint32_t columns, bool tail);
    void writeTokenRows(const engine::Batch& batch);
    Result<Run*> recorded(const Key& key);
    Status submit(Run& run, const engine::Batch& batch);
    Status computeExperts(const Submission& submission, const engine::CancelFlag* cancel);
    Status headOfAllColumns(std::uint32_t columns);

    // The steps, in order.
    Status record(Run& run);
    void embed(Segments& segments, std::uint32_t columns);
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
    void head(Segments& segments, std::uint32_t columns);
    void headProduct(CommandRecorder& recorder, const BufferView& normed, std::uint32_t columns);
    void candidatesOf(Segments& segments);
    // The same for one column in fused steps (forward_step.cpp, forward_experts.cpp).
    void recordStep(Segments& segments);
    void mixtureStep(Segments& segments, std::uint32_t index, const BufferView& stream);
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
    operations::StoreHeads storeHeads(std::uint32_t index, Columns columns, bool storesKeys) const;
    operations::Attend attend(std::uint32_t index, Columns columns, std::uint32_t bucket) const;
    std::uint32_t bucketOf(std::uint32_t positions) const;

    Device& m_device;
    PipelineCache& m_pipelines;
    const DeviceWeights& m_weights;
    const engine::ModelConfig& m_config;
    engine::ContextOptions m_options;
    ForwardOptions m_forwardOptions;
    DeviceCache& m_cache;
    ForwardBuffers m_buffers;
    engine::ExpertContext* m_experts;
    std::uint32_t m_allLayers = 0;  // on the device, before the last owner
    std::uint32_t m_tailLayers = 0; // from the last owner on
    bool m_pictures = false;        // the run being recorded has two-way spans
    std::uint32_t m_runBucket = 0;  // its bucket of positions

    std::list<Run> m_runs; // most recently used first
    Recording m_readLogits;

    // Results of the last run
    std::size_t m_logitRows = 0;
    bool m_logitsOnHost = false;
    bool m_hiddenOnHost = false;
    std::uint32_t m_candidateCount = 0;
    std::vector<float> m_logits; // [decodeColumns, vocabulary]
    std::vector<engine::LogitCandidate> m_candidates;
    std::vector<float> m_tokenRow; // a row of a table
    std::uint32_t m_dispatches = 0;
    std::vector<DispatchTime> m_times;
};

} // namespace cabochon::vulkan
