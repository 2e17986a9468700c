#include "engine/cpu/patch_attention.h"

#include "engine/base/check.h"
#include "engine/cpu/kernels/attention_part.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/patch_part.h"

#include <algorithm>
#include <atomic>
#include <cstring>

namespace cabochon::engine {

using kernels::kAttentionKeys;
using kernels::kAttentionRows;
using kernels::kernelTable;
using kernels::KernelTable;

static_assert(PatchAttention::kStep == kPagePositions);
static_assert(PatchAttention::kStep == kernels::kPatchKeys);

namespace {

/// Query rows of one block: 64, but no more than scratch has room for beside a tile of keys.
std::uint32_t blockRows(std::uint32_t headSize)
{
    const std::size_t tile = std::size_t{kAttentionKeys} * headSize;
    const std::size_t scores = std::size_t{kAttentionRows} * kAttentionKeys;
    const std::size_t room = ThreadPool::kScratchBytes / sizeof(float) - tile - scores;
    const std::size_t rows = room / (headSize + 2);
    return static_cast<std::uint32_t>(std::min<std::size_t>(kAttentionRows, rows));
}

} // namespace

/// Bytes of a head's codes on a page; 0: they are computed with as floats.
std::size_t
PatchAttention::tileBytesOf(std::uint32_t headSize, CpuLevel level, WideArithmetic arithmetic)
{
    const KernelTable& table = kernelTable(level);
    const bool coded = arithmetic == WideArithmetic::Codes && table.attendPatches;
    return coded ? table.patchTileBytes(headSize) : 0;
}

std::size_t
PatchAttention::pageBytesOf(std::uint32_t heads, std::uint32_t headSize, std::size_t tileBytes)
{
    return tileBytes > 0 ? heads * tileBytes : 2 * kvBytes(KvFormat::F32, kStep, heads, headSize);
}

std::uint64_t PatchAttention::bytesFor(std::uint32_t maxPositions,
                                       std::uint32_t heads,
                                       std::uint32_t headSize,
                                       CpuLevel level,
                                       WideArithmetic arithmetic)
{
    return pagesFor(maxPositions) *
           pageBytesOf(heads, headSize, tileBytesOf(headSize, level, arithmetic));
}

Result<PatchAttention> PatchAttention::create(std::uint32_t maxPositions,
                                              std::uint32_t heads,
                                              std::uint32_t headSize,
                                              CpuLevel level,
                                              WideArithmetic arithmetic)
{
    PatchAttention attention;
    attention.m_level = level;
    attention.m_heads = heads;
    attention.m_headSize = headSize;
    attention.m_tiles = pagesFor(maxPositions);
    attention.m_tileBytes = tileBytesOf(headSize, level, arithmetic);
    const std::size_t pageBytes = pageBytesOf(heads, headSize, attention.m_tileBytes);
    Result<LargeBuffer> memory =
        LargeBuffer::allocate(attention.m_tiles * pageBytes, "the keys and values of a picture");
    if (!memory) return memory.error();
    attention.m_memory = std::move(*memory);
    for (std::uint32_t page = 0; page < attention.m_tiles && attention.m_tileBytes == 0; ++page) {
        attention.m_pages.push_back(attention.m_memory.data() + page * pageBytes);
        attention.m_table.push_back(page);
    }
    return attention;
}

void PatchAttention::set(std::uint32_t first,
                         std::uint32_t count,
                         const float* keys,
                         const float* values,
                         std::size_t stride,
                         ThreadPool& pool)
{
    CABOCHON_CHECK(first % kStep == 0 && pagesFor(first + count) <= m_tiles);
    if (m_tileBytes > 0) return setCodes(first, count, keys, values, stride, pool);
    const std::size_t rowBytes = std::size_t{m_heads} * m_headSize * sizeof(float);
    pool.run([&](unsigned thread) {
        const Share share = shareOf(count, 1, thread, pool.threadCount());
        for (std::int64_t i = share.begin; i < share.end; ++i) {
            const auto position = first + static_cast<std::uint32_t>(i);
            std::byte* page = m_pages[position / kStep] + position % kStep * rowBytes;
            const std::size_t source = static_cast<std::size_t>(i) * stride;
            std::memcpy(page, keys + source, rowBytes);
            std::memcpy(page + kStep * rowBytes, values + source, rowBytes);
        }
    });
}

void PatchAttention::setCodes(std::uint32_t first,
                              std::uint32_t count,
                              const float* keys,
                              const float* values,
                              std::size_t stride,
                              ThreadPool& pool)
{
    const std::int64_t units = std::int64_t{pagesFor(count)} * m_heads;
    pool.run([&](unsigned thread) {
        const Share share = shareOf(units, 1, thread, pool.threadCount());
        for (std::int64_t unit = share.begin; unit < share.end; ++unit) {
            const auto head = static_cast<std::size_t>(unit % m_heads);
            const auto begin = static_cast<std::uint32_t>(unit / m_heads) * kStep;
            const std::size_t source = begin * stride + head * m_headSize;
            kernels::PatchTile tile;
            tile.keys = keys + source;
            tile.values = values + source;
            tile.stride = stride;
            tile.count = std::min(kStep, count - begin);
            tile.headSize = m_headSize;
            tile.packed =
                m_memory.data() + (head * m_tiles + (first + begin) / kStep) * m_tileBytes;
            kernelTable(m_level).packPatches(tile);
        }
    });
}

void PatchAttention::attendCodes(
    std::uint32_t head, float* queries, std::size_t stride, std::uint32_t count, std::byte* scratch)
{
    kernels::PatchPart part;
    part.tiles = m_memory.data() + std::size_t{head} * m_tiles * m_tileBytes;
    part.positions = m_positions;
    part.headSize = m_headSize;
    part.queries = queries;
    part.stride = stride;
    part.rows = count;
    part.scratch = scratch;
    kernelTable(m_level).attendPatches(part);
}

void PatchAttention::attendFloats(
    std::uint32_t head, float* queries, std::size_t stride, std::uint32_t count, std::byte* scratch)
{
    kernels::AttentionPart part;
    part.cache.pages = m_pages.data();
    part.cache.table = m_table.data();
    part.cache.values = std::uint64_t{kStep} * m_heads * m_headSize * sizeof(float);
    part.cache.format = KvFormat::F32;
    part.cache.kvHeads = m_heads;
    part.cache.headSize = m_headSize;
    part.kvHead = head;
    part.rows = count;
    part.keyEnd = m_positions;
    for (std::uint32_t i = 0; i < count; ++i) {
        part.queries[i] = queries + i * stride;
        part.endKey[i] = m_positions;
    }
    part.tile = reinterpret_cast<float*>(scratch);
    part.scores = part.tile + std::size_t{kAttentionKeys} * m_headSize;
    part.largest = part.scores + std::size_t{kAttentionRows} * kAttentionKeys;
    part.sum = part.largest + count;
    part.sums = part.sum + count;
    kernelTable(m_level).attention(part);
    for (std::uint32_t i = 0; i < count; ++i) {
        float* out = queries + i * stride;
        const float factor = 1.0f / part.sum[i];
        for (std::uint32_t d = 0; d < m_headSize; ++d)
            out[d] = part.sums[std::size_t{i} * m_headSize + d] * factor;
    }
}

void PatchAttention::attend(std::uint32_t head,
                            float* queries,
                            std::size_t stride,
                            ThreadPool& pool,
                            const CancelFlag* cancel)
{
    const bool codes = m_tileBytes > 0;
    const std::uint32_t rows = codes ? kernels::kPatchRows : blockRows(m_headSize);
    std::atomic<std::uint32_t> next{0};
    pool.run([&](unsigned thread) {
        for (;;) {
            const std::uint32_t first = next.fetch_add(rows, std::memory_order_relaxed);
            if (first >= m_positions || (cancel && cancel->requested())) return;
            const std::uint32_t count = std::min(rows, m_positions - first);
            float* block = queries + first * stride + std::size_t{head} * m_headSize;
            std::byte* scratch = pool.scratch(thread).data();
            if (codes)
                attendCodes(head, block, stride, count, scratch);
            else
                attendFloats(head, block, stride, count, scratch);
        }
    });
}

} // namespace cabochon::engine
