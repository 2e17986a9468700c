// Owns attention in which every position sees every other one, as the patches of a picture do
// (engine/MODEL.md, Vision): keys and values of one layer, and queries against them. The meaning is
// that of `attendAll` (operations.h) within float rounding and, on levels with 16-bit codes, that
// of integers of some 14 bits. Keys pass by in tiles: nothing is as large as positions x positions.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/base/result.h"
#include "engine/cpu/cpu_level.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/wide_product.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <vector>

namespace cabochon::engine {

class PatchAttention {
public:
    /// Positions whose keys are set in one step begin at a multiple of this.
    static constexpr std::uint32_t kStep = 64;

    /// Room for `maxPositions`. OutOfMemory. Levels without codes compute in floats.
    static Result<PatchAttention> create(std::uint32_t maxPositions,
                                         std::uint32_t heads,
                                         std::uint32_t headSize,
                                         CpuLevel level,
                                         WideArithmetic arithmetic);
    /// sizeBytes() of what create() makes.
    static std::uint64_t bytesFor(std::uint32_t maxPositions,
                                  std::uint32_t heads,
                                  std::uint32_t headSize,
                                  CpuLevel level,
                                  WideArithmetic arithmetic);
    PatchAttention() = default;

    std::size_t sizeBytes() const { return m_memory.size(); }

    /// How many positions see each other from now on.
    void resize(std::uint32_t positions) { m_positions = positions; }

    /// Takes keys and values of the positions [first, first + count), after norm and rotation; both
    /// [count, heads * headSize], `stride` floats apart. `first` is a multiple of kStep, and so is
    /// `count` except at the end.
    void set(std::uint32_t first,
             std::uint32_t count,
             const float* keys,
             const float* values,
             std::size_t stride,
             ThreadPool& pool);

    /// Replaces the queries [positions, heads * headSize] of one head, `stride` floats apart, by
    /// what they attend to, once all keys are set. Does not allocate. `cancel` (may be null) is
    /// polled between blocks of queries; when it is requested the rows are unspecified.
    void attend(std::uint32_t head,
                float* queries,
                std::size_t stride,
                ThreadPool& pool,
                const CancelFlag* cancel);

private:
    static std::size_t
    tileBytesOf(std::uint32_t headSize, CpuLevel level, WideArithmetic arithmetic);
    static std::size_t
    pageBytesOf(std::uint32_t heads, std::uint32_t headSize, std::size_t tileBytes);
    void setCodes(std::uint32_t first,
                  std::uint32_t count,
                  const float* keys,
                  const float* values,
                  std::size_t stride,
                  ThreadPool& pool);
    void attendFloats(std::uint32_t head,
                      float* queries,
                      std::size_t stride,
                      std::uint32_t count,
                      std::byte* scratch);
    void attendCodes(std::uint32_t head,
                     float* queries,
                     std::size_t stride,
                     std::uint32_t count,
                     std::byte* scratch);

    CpuLevel m_level = CpuLevel::Exact;
    std::uint32_t m_heads = 0;
    std::uint32_t m_headSize = 0;
    std::uint32_t m_positions = 0;
    std::uint32_t m_tiles = 0; // of kStep positions, at most
    LargeBuffer m_memory;
    // Codes: packed tiles [heads, m_tiles] of so many bytes; 0: floats.
    std::size_t m_tileBytes = 0;
    // Floats: pages of kStep positions, keys before values (engine/cpu/kv_view.h).
    std::vector<std::byte*> m_pages;
    std::vector<std::uint32_t> m_table;
};

} // namespace cabochon::engine
