// Owns the network on the CPU: one run over columns of one or several timelines, in the named steps
// of MODEL.md, top to bottom. All work space is allocated at creation. Reads weights, writes pages.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/base/result.h"
#include "engine/cpu/attention.h"
#include "engine/cpu/cpu_weights.h"
#include "engine/cpu/expert_products.h"
#include "engine/cpu/kv_pages.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/vector_functions.h"
#include "engine/session/backend.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cabochon::engine {

/// Not thread-safe. Buffers hold the columns of a run in its order (RunColumns): row c belongs to
/// column c.
///
/// Tail skip (exact): from the last layer that owns KV on, only columns whose logits are wanted are
/// computed, because later layers store nothing that another position reads.
class Forward {
public:
    /// Work space for runs of at most `limits`. OutOfMemory.
    static Result<std::unique_ptr<Forward>>
    create(const CpuWeights& weights, ThreadPool& pool, const RunLimits& limits);

    /// Runs `columns` through all layers, or through those that the weights have. `pages`: of each
    /// of the run's timelines; they have a page for every position. Cancelled: the rows of these
    /// columns are unspecified, nothing else changed.
    Status
    run(const RunColumns& columns, std::span<KvPages* const> pages, const RunOptions& options);

    /// Soft-capped logits [vocabulary] of a wanted column of the last run.
    std::span<const float> logits(std::uint32_t row) const
    {
        return {m_logits + std::size_t{row} * m_vocabularySize, m_vocabularySize};
    }
    /// Its vector after output_norm [width].
    std::span<const float> hidden(std::uint32_t row) const
    {
        return {m_hidden + std::size_t{row} * m_width, m_width};
    }
    /// The residual stream of the last run [columns, width]: what leaves the last layer that ran.
    std::span<const float> residual() const { return {m_residual, m_residualFloats}; }

    std::uint64_t workBytes() const;
    /// The same before anything is there.
    static std::uint64_t
    workBytesOf(const ModelConfig& config, const RunLimits& limits, unsigned threads);

private:
    struct Array {
        float* Forward::*begin;
        std::size_t floats;
    };
    static std::vector<Array>
    arraysOf(const ModelConfig& config, const RunLimits& limits, unsigned threads);
    /// Columns [first, first + count) of the run.
    struct Columns {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    Forward(const CpuWeights& weights,
            ThreadPool& pool,
            const RunLimits& limits,
            ExpertProducts experts);
    Status allocate();

    // The steps, in order.
    void embed();
    void rotationTables();
    void perLayerInputs(Columns all, Columns wanted);
    void perLayerPart(Columns columns,
                      const PreparedMatrix& projection,
                      std::uint32_t firstLayer,
                      std::uint32_t layerCount,
                      float* target);
    void attention(std::uint32_t index, Columns stored, Columns active);
    void projectHeads(std::uint32_t index, Columns stored, Columns active);
    void storeKeysAndValues(std::uint32_t index, Columns stored);
    void rotateQueries(std::uint32_t index, Columns active);
    std::span<const AttentionStretch> stretchesOf(std::uint32_t index, Columns active);
    void feedForward(std::uint32_t index, Columns active);
    void denseBranch(std::uint32_t index, Columns active);
    void expertBranch(std::uint32_t index, Columns active);
    void routeColumns(std::uint32_t index, Columns active);
    void perLayerBlock(std::uint32_t index, Columns active);
    void head(Columns wanted);

    /// out rows = matrix * input rows, for the columns of the last setInput().
    void project(const PreparedMatrix& matrix, float* output);
    void setInput(const float* rows, Columns columns, std::uint32_t width);
    /// task(column, thread) for every column, shared among the threads when there are enough.
    template <typename Task>
    void forColumns(Columns columns, Task&& task)
    {
        if (columns.count < 2 * m_pool.threadCount()) {
            for (std::uint32_t c = 0; c < columns.count; ++c)
                task(columns.first + c, 0u);
            return;
        }
        m_pool.run([&](unsigned thread) {
            const Share share = shareOf(columns.count, 1, thread, m_pool.threadCount());
            for (std::int64_t c = share.begin; c < share.end; ++c)
                task(columns.first + static_cast<std::uint32_t>(c), thread);
        });
    }
    /// residual += rmsNorm(m_output; weight): how attention, feed-forward and per-layer block end.
    void addOutput(Columns columns, const std::vector<float>& weight);
    bool cancelled() const { return m_cancel != nullptr && m_cancel->requested(); }

    const CpuWeights& m_weights;
    const ModelConfig& m_config;
    const VectorFunctions& m_vector;
    ThreadPool& m_pool;
    RunLimits m_limits;
    std::uint32_t m_width = 0; // d
    std::uint32_t m_vocabularySize = 0;

    // The run
    const RunColumns* m_columns = nullptr;
    std::span<KvPages* const> m_pages; // of its timelines
    const CancelFlag* m_cancel = nullptr;
    std::vector<AttentionStretch> m_stretches; // of one layer; capacity reserved at creation

    LargeBuffer m_memory;
    // All [limits.columns, ...] f32 unless said otherwise.
    float* m_residual = nullptr;     // [.., d]              x
    float* m_normed = nullptr;       // [.., d]              input of the next product
    float* m_output = nullptr;       // [.., d]              output of attention, FFN, PLE
    float* m_queries = nullptr;      // [.., Hq, hd]
    float* m_keys = nullptr;         // [.., Hkv, hd]
    float* m_values = nullptr;       // [.., Hkv, hd]
    float* m_attended = nullptr;     // [.., Hq, hd]
    float* m_gate = nullptr;         // [.., ff]
    float* m_up = nullptr;           // [.., ff]
    float* m_dense = nullptr;        // [.., d]              MoE: the dense branch, normed
    float* m_perLayer = nullptr;     // [.., P * lastOwner]  layers before the tail
    float* m_perLayerTail = nullptr; // [limits.rows, P * (L - lastOwner)]
    float* m_perLayerGate = nullptr; // [.., P]
    float* m_cosSliding = nullptr;   // [.., hd/2]
    float* m_sinSliding = nullptr;
    float* m_cosFull = nullptr;
    float* m_sinFull = nullptr;
    float* m_threadScratch = nullptr; // [threads, P * L]     a row of the per-layer table
    float* m_attentionScratch = nullptr;
    std::size_t m_attentionScratchFloats = 0;
    float* m_logits = nullptr; // [limits.rows, vocabulary]
    float* m_hidden = nullptr; // [limits.rows, d]   after output_norm
    std::size_t m_residualFloats = 0;
    // Mixture of experts
    float* m_routerLogits = nullptr;     // [.., E]
    float* m_routerScratch = nullptr;    // [.., E]
    float* m_routeWeights = nullptr;     // [.., used]
    std::vector<std::uint32_t> m_chosen; // [.., used] expert of each slot
    ExpertProducts m_experts;

    std::vector<Product> m_products; // capacity reserved
    Activations m_input;
    Columns m_inputColumns;
};

} // namespace cabochon::engine
