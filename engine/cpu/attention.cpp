// Divides attention into parts and puts their results together. Prefill: parts are blocks of query
// rows (columns x the heads that share a KV head), each over all its keys. Decode has too few rows
// for all threads: there the keys are divided, and the partial softmax sums are merged at the end
// (online softmax: Milakov and Gimelshein 2018; split keys: FlashDecoding).
#include "engine/cpu/attention.h"

#include "engine/base/check.h"
#include "engine/cpu/kernels/attention_part.h"
#include "engine/cpu/kernels/kernel_table.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace cabochon::engine {

namespace {

using kernels::AttentionPart;
using kernels::kAttentionKeys;
using kernels::kAttentionRows;

/// The positions a column sees: always one interval that contains its own position.
struct Visible {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

Visible visibleKeys(const AttentionStretch& stretch, std::uint32_t window, std::uint32_t column)
{
    const std::uint32_t own = stretch.position + column;
    Visible visible{0, own + 1};
    if (window != 0 && own + 1 > window) visible.first = own + 1 - window;
    if (stretch.ends) visible.end = std::max(visible.end, stretch.ends[column]);
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
          m_kvHeads(arguments.stretches[0].cache.kvHeads),
          m_headSize(arguments.stretches[0].cache.headSize), m_group(arguments.heads / m_kvHeads)
    {
    }

    void run()
    {
        std::uint32_t units = 0;
        for (const AttentionStretch& stretch : m_arguments.stretches)
            units += unitsOf(stretch);
        const AttentionStretch& first = m_arguments.stretches[0];
        const bool fits = first.columns * m_arguments.heads <= splitRows(m_arguments.heads);
        const bool longEnough =
            first.position + first.columns > 2 * m_pool.threadCount() * kAttentionKeys;
        if (m_arguments.stretches.size() == 1 && fits && longEnough &&
            units % m_pool.threadCount() != 0) {
            runOverKeys(units);
        } else {
            runOverRows(units);
        }
    }

private:
    bool cancelled() const { return m_cancel && m_cancel->requested(); }
    Scratch scratchOf(unsigned thread) const
    {
        return {m_scratch + thread * m_scratchFloats, m_arguments.heads, m_headSize};
    }

    /// Query rows per KV head: (column, head of the group).
    std::uint32_t headRows(const AttentionStretch& stretch) const
    {
        return stretch.columns * m_group;
    }
    std::uint32_t unitsOf(const AttentionStretch& stretch) const
    {
        return m_kvHeads * ((headRows(stretch) + kAttentionRows - 1) / kAttentionRows);
    }

    /// A unit of work: a block of rows of one KV head of one stretch.
    struct Unit {
        const AttentionStretch* stretch = nullptr;
        std::uint32_t firstColumn = 0; // of the stretch, in the call
        std::uint32_t kvHead = 0;
        std::uint32_t firstRow = 0; // of headRows()
        std::uint32_t rows = 0;
    };
    Unit unitAt(std::uint32_t index) const
    {
        Unit unit;
        for (const AttentionStretch& stretch : m_arguments.stretches) {
            unit.stretch = &stretch;
            const std::uint32_t count = unitsOf(stretch);
            if (index < count) break;
            index -= count;
            unit.firstColumn += stretch.columns;
        }
        unit.kvHead = index % m_kvHeads;
        unit.firstRow = index / m_kvHeads * kAttentionRows;
        unit.rows = std::min(kAttentionRows, headRows(*unit.stretch) - unit.firstRow);
        return unit;
    }

    void fill(AttentionPart& part, const Unit& unit, const Scratch& scratch) const
    {
        part.cache = unit.stretch->cache;
        part.kvHead = unit.kvHead;
        part.tile = scratch.tile;
        part.scores = scratch.scores;
        part.rows = unit.rows;
        part.keyBegin = std::numeric_limits<std::uint32_t>::max();
        part.keyEnd = 0;
        for (std::uint32_t i = 0; i < unit.rows; ++i) {
            const Visible visible =
                visibleKeys(*unit.stretch, m_arguments.window, (unit.firstRow + i) / m_group);
            part.queries[i] = m_arguments.queries + outputOffset(unit, i);
            part.firstKey[i] = visible.first;
            part.endKey[i] = visible.end;
            part.keyBegin = std::min(part.keyBegin, visible.first);
            part.keyEnd = std::max(part.keyEnd, visible.end);
        }
    }

    /// Offset of row `i` of the unit in [columns, heads, headSize].
    std::size_t outputOffset(const Unit& unit, std::uint32_t i) const
    {
        const std::uint32_t row = unit.firstRow + i;
        const std::uint32_t head = unit.kvHead * m_group + row % m_group;
        const std::size_t column = unit.firstColumn + row / m_group;
        return (column * m_arguments.heads + head) * m_headSize;
    }

    void runOverRows(std::uint32_t units)
    {
        std::atomic<std::uint32_t> next{0};
        m_pool.run([&](unsigned thread) {
            const Scratch scratch = scratchOf(thread);
            AttentionPart part;
            for (;;) {
                const std::uint32_t taken = next.fetch_add(1, std::memory_order_relaxed);
                if (taken >= units || cancelled()) return;
                // The last rows see the most keys: begin with them.
                const Unit unit = unitAt(units - 1 - taken);
                fill(part, unit, scratch);
                part.largest = scratch.largest;
                part.sum = scratch.sum;
                part.sums = scratch.sums;
                m_kernel(part);
                write(part, unit);
            }
        });
    }

    void write(const AttentionPart& part, const Unit& unit) const
    {
        for (std::uint32_t i = 0; i < part.rows; ++i) {
            float* out = m_arguments.output + outputOffset(unit, i);
            const float* sums = part.sums + std::size_t{i} * m_headSize;
            const float factor = 1.0f / part.sum[i];
            for (std::uint32_t d = 0; d < m_headSize; ++d)
                out[d] = sums[d] * factor;
        }
    }

    void runOverKeys(std::uint32_t units)
    {
        m_pool.run([&](unsigned thread) {
            const Scratch scratch = scratchOf(thread);
            AttentionPart part;
            for (std::uint32_t index = 0; index < units; ++index) {
                if (cancelled()) return;
                const Unit unit = unitAt(index);
                fill(part, unit, scratch);
                const Share share = shareOf(part.keyEnd - part.keyBegin, kAttentionKeys, thread,
                                            m_pool.threadCount());
                const std::uint32_t begin = part.keyBegin;
                part.keyBegin = begin + static_cast<std::uint32_t>(share.begin);
                part.keyEnd = begin + static_cast<std::uint32_t>(share.end);
                const std::size_t row = firstResult(unit);
                part.largest = scratch.largest + row;
                part.sum = scratch.sum + row;
                part.sums = scratch.sums + row * m_headSize;
                m_kernel(part);
            }
        });
        if (!cancelled()) merge(units);
    }

    /// Where a unit's rows lie among a thread's results.
    std::size_t firstResult(const Unit& unit) const
    {
        return std::size_t{unit.kvHead} * headRows(*unit.stretch) + unit.firstRow;
    }

    void merge(std::uint32_t units) const
    {
        for (std::uint32_t index = 0; index < units; ++index) {
            const Unit unit = unitAt(index);
            for (std::uint32_t i = 0; i < unit.rows; ++i)
                mergeRow(firstResult(unit) + i, m_arguments.output + outputOffset(unit, i));
        }
    }

    void mergeRow(std::size_t row, float* out) const
    {
        const unsigned threads = m_pool.threadCount();
        float largest = -std::numeric_limits<float>::infinity();
        for (unsigned thread = 0; thread < threads; ++thread)
            largest = std::max(largest, scratchOf(thread).largest[row]);
        float sum = 0;
        std::fill_n(out, m_headSize, 0.0f);
        for (unsigned thread = 0; thread < threads; ++thread) {
            const Scratch scratch = scratchOf(thread);
            if (scratch.sum[row] == 0.0f) continue;
            const float weight = std::exp(scratch.largest[row] - largest);
            sum += weight * scratch.sum[row];
            const float* sums = scratch.sums + row * m_headSize;
            for (std::uint32_t d = 0; d < m_headSize; ++d)
                out[d] += weight * sums[d];
        }
        const float factor = 1.0f / sum;
        for (std::uint32_t d = 0; d < m_headSize; ++d)
            out[d] *= factor;
    }

    const AttentionArguments& m_arguments;
    ThreadPool& m_pool;
    const CancelFlag* m_cancel;
    kernels::AttentionFunction m_kernel;
    std::size_t m_scratchFloats;
    float* m_scratch;
    std::uint32_t m_kvHeads;
    std::uint32_t m_headSize;
    std::uint32_t m_group; // query heads per KV head
};

} // namespace

std::size_t attentionScratchFloats(std::uint32_t maxHeads, std::uint32_t maxHeadSize)
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
    if (arguments.stretches.empty()) return;
    CABOCHON_CHECK(
        scratch.size() >=
        pool.threadCount() *
            attentionScratchFloats(arguments.heads, arguments.stretches[0].cache.headSize));
    Attention(arguments, level, pool, scratch, cancel).run();
}

} // namespace cabochon::engine
