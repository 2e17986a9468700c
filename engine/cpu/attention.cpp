// Divides attention into parts and puts their results together. Prefill: parts are blocks of query
// rows (columns x the heads that share a KV head), each over all its keys. Decode has too few rows
// for all threads: there the keys are divided, and the partial softmax sums are merged at the end
// (online softmax: Milakov and Gimelshein 2018; split keys: FlashDecoding).
#include "engine/cpu/attention.h"

#include "engine/cpu/kernels/attention_part.h"
#include "engine/cpu/kernels/kernel_table.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <limits>

namespace cabochon::engine {

namespace {

using kernels::AttentionPart;
using kernels::kAttentionKeys;
using kernels::kAttentionRows;

/// The positions a column sees: always one interval that contains its own position (2.6).
struct Visible {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

Visible visibleKeys(const AttentionArguments& arguments, std::uint32_t column)
{
    const std::uint32_t own = arguments.position + column;
    Visible visible{0, own + 1};
    if (arguments.window != 0 && own + 1 > arguments.window)
        visible.first = own + 1 - arguments.window;
    for (const BidirectionalBlock& block : arguments.blocks) {
        if (column < block.first || column >= block.first + block.count) continue;
        visible.end = std::max(visible.end, arguments.position + block.first + block.count);
    }
    return visible;
}

/// Rows of results that one thread keeps when keys are divided.
std::uint32_t splitRows(std::uint32_t heads)
{
    return std::max(kAttentionRows, heads);
}

/// A thread's scratch: the tile, the scores, then results of up to splitRows() rows.
struct Scratch {
    Scratch(float* base, std::uint32_t heads, std::uint32_t headSize)
        : tile(base), scores(tile + std::size_t{kAttentionKeys} * headSize),
          largest(scores + std::size_t{kAttentionRows} * kAttentionKeys),
          sum(largest + splitRows(heads)), sums(sum + splitRows(heads))
    {
    }
    float* tile;
    float* scores;
    float* largest;
    float* sum;
    float* sums; // [splitRows, headSize]
};

class Attention {
public:
    Attention(const AttentionArguments& arguments,
              CpuLevel level,
              ThreadPool& pool,
              std::span<float> scratch,
              const CancelFlag* cancel)
        : m_arguments(arguments), m_pool(pool), m_cancel(cancel),
          m_kernel(kernels::kernelTable(level).attention),
          m_scratchFloats(scratch.size() / pool.threadCount()), m_scratch(scratch.data()),
          m_group(arguments.heads / arguments.cache.kvHeads),
          m_headRows(arguments.columns * m_group),
          m_blocks((m_headRows + kAttentionRows - 1) / kAttentionRows)
    {
    }

    void run()
    {
        const std::uint32_t units = m_arguments.cache.kvHeads * m_blocks;
        const bool fits = m_arguments.columns * m_arguments.heads <= splitRows(m_arguments.heads);
        const bool longEnough =
            m_arguments.position + m_arguments.columns > 2 * m_pool.threadCount() * kAttentionKeys;
        if (fits && longEnough && units % m_pool.threadCount() != 0) {
            runOverKeys(units);
        } else {
            runOverRows(units);
        }
    }

private:
    bool cancelled() const { return m_cancel && m_cancel->requested(); }
    Scratch scratchOf(unsigned thread) const
    {
        return {m_scratch + thread * m_scratchFloats, m_arguments.heads,
                m_arguments.cache.headSize};
    }

    /// Part `unit`: block `unit / kvHeads` of rows of KV head `unit % kvHeads`.
    void fill(AttentionPart& part, std::uint32_t unit, const Scratch& scratch) const
    {
        const std::uint32_t headSize = m_arguments.cache.headSize;
        part.cache = m_arguments.cache;
        part.kvHead = unit % m_arguments.cache.kvHeads;
        part.tile = scratch.tile;
        part.scores = scratch.scores;
        const std::uint32_t first = unit / m_arguments.cache.kvHeads * kAttentionRows;
        part.rows = std::min(kAttentionRows, m_headRows - first);
        part.keyBegin = std::numeric_limits<std::uint32_t>::max();
        part.keyEnd = 0;
        for (std::uint32_t i = 0; i < part.rows; ++i) {
            const std::uint32_t column = (first + i) / m_group;
            const Visible visible = visibleKeys(m_arguments, column);
            part.queries[i] = m_arguments.queries + outputOffset(part, first + i, headSize);
            part.firstKey[i] = visible.first;
            part.endKey[i] = visible.end;
            part.keyBegin = std::min(part.keyBegin, visible.first);
            part.keyEnd = std::max(part.keyEnd, visible.end);
        }
    }

    /// Offset of head row `row` of the part's KV head in [columns, heads, headSize].
    std::size_t
    outputOffset(const AttentionPart& part, std::uint32_t row, std::uint32_t headSize) const
    {
        const std::uint32_t head = part.kvHead * m_group + row % m_group;
        return (std::size_t{row / m_group} * m_arguments.heads + head) * headSize;
    }

    void runOverRows(std::uint32_t units)
    {
        std::atomic<std::uint32_t> next{0};
        m_pool.run([&](unsigned thread) {
            const Scratch scratch = scratchOf(thread);
            AttentionPart part;
            for (;;) {
                std::uint32_t unit = next.fetch_add(1, std::memory_order_relaxed);
                if (unit >= units || cancelled()) return;
                unit = units - 1 - unit; // the last rows see the most keys: begin with them
                fill(part, unit, scratch);
                part.largest = scratch.largest;
                part.sum = scratch.sum;
                part.sums = scratch.sums;
                m_kernel(part);
                write(part, unit);
            }
        });
    }

    void write(const AttentionPart& part, std::uint32_t unit) const
    {
        const std::uint32_t headSize = m_arguments.cache.headSize;
        const std::uint32_t first = unit / m_arguments.cache.kvHeads * kAttentionRows;
        for (std::uint32_t i = 0; i < part.rows; ++i) {
            float* out = m_arguments.output + outputOffset(part, first + i, headSize);
            const float* sums = part.sums + std::size_t{i} * headSize;
            const float factor = 1.0f / part.sum[i];
            for (std::uint32_t d = 0; d < headSize; ++d)
                out[d] = sums[d] * factor;
        }
    }

    void runOverKeys(std::uint32_t units)
    {
        m_pool.run([&](unsigned thread) {
            const Scratch scratch = scratchOf(thread);
            AttentionPart part;
            for (std::uint32_t unit = 0; unit < units; ++unit) {
                if (cancelled()) return;
                fill(part, unit, scratch);
                const Share share = shareOf(part.keyEnd - part.keyBegin, kAttentionKeys, thread,
                                            m_pool.threadCount());
                const std::uint32_t begin = part.keyBegin;
                part.keyBegin = begin + static_cast<std::uint32_t>(share.begin);
                part.keyEnd = begin + static_cast<std::uint32_t>(share.end);
                const std::size_t row = firstResult(unit);
                part.largest = scratch.largest + row;
                part.sum = scratch.sum + row;
                part.sums = scratch.sums + row * m_arguments.cache.headSize;
                m_kernel(part);
            }
        });
        if (!cancelled()) merge(units);
    }

    /// Where a unit's rows lie among a thread's results.
    std::size_t firstResult(std::uint32_t unit) const
    {
        const std::uint32_t kvHead = unit % m_arguments.cache.kvHeads;
        return std::size_t{kvHead} * m_headRows + unit / m_arguments.cache.kvHeads * kAttentionRows;
    }

    void merge(std::uint32_t units) const
    {
        const std::uint32_t headSize = m_arguments.cache.headSize;
        AttentionPart part;
        for (std::uint32_t unit = 0; unit < units; ++unit) {
            part.kvHead = unit % m_arguments.cache.kvHeads;
            const std::uint32_t first = unit / m_arguments.cache.kvHeads * kAttentionRows;
            const std::uint32_t rows = std::min(kAttentionRows, m_headRows - first);
            for (std::uint32_t i = 0; i < rows; ++i) {
                float* out = m_arguments.output + outputOffset(part, first + i, headSize);
                mergeRow(firstResult(unit) + i, out);
            }
        }
    }

    void mergeRow(std::size_t row, float* out) const
    {
        const std::uint32_t headSize = m_arguments.cache.headSize;
        const unsigned threads = m_pool.threadCount();
        float largest = -std::numeric_limits<float>::infinity();
        for (unsigned thread = 0; thread < threads; ++thread)
            largest = std::max(largest, scratchOf(thread).largest[row]);
        float sum = 0;
        std::fill_n(out, headSize, 0.0f);
        for (unsigned thread = 0; thread < threads; ++thread) {
            const Scratch scratch = scratchOf(thread);
            if (scratch.sum[row] == 0.0f) continue;
            const float weight = std::exp(scratch.largest[row] - largest);
            sum += weight * scratch.sum[row];
            const float* sums = scratch.sums + row * headSize;
            for (std::uint32_t d = 0; d < headSize; ++d)
                out[d] += weight * sums[d];
        }
        const float factor = 1.0f / sum;
        for (std::uint32_t d = 0; d < headSize; ++d)
            out[d] *= factor;
    }

    const AttentionArguments& m_arguments;
    ThreadPool& m_pool;
    const CancelFlag* m_cancel;
    kernels::AttentionFunction m_kernel;
    std::size_t m_scratchFloats;
    float* m_scratch;
    std::uint32_t m_group;    // query heads per KV head
    std::uint32_t m_headRows; // query rows per KV head: columns * group
    std::uint32_t m_blocks;   // parts per KV head
};

} // namespace

std::size_t attentionScratchFloats(std::uint32_t maxHeads,
                                   std::uint32_t maxHeadSize,
                                   std::uint32_t /*contextLength*/)
{
    const std::size_t rows = splitRows(maxHeads);
    const std::size_t floats = std::size_t{kAttentionKeys} * maxHeadSize +
                               std::size_t{kAttentionRows} * kAttentionKeys + 2 * rows +
                               rows * maxHeadSize;
    return (floats + 15) / 16 * 16;
}

void attend(const AttentionArguments& arguments,
            CpuLevel level,
            ThreadPool& pool,
            std::span<float> scratch,
            const CancelFlag* cancel)
{
    assert(scratch.size() >=
           pool.threadCount() *
               attentionScratchFloats(arguments.heads, arguments.cache.headSize, 0));
    if (arguments.columns == 0) return;
    Attention(arguments, level, pool, scratch, cancel).run();
}

} // namespace cabochon::engine
