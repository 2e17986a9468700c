// Owns how code of the CPU finds the keys and values of one layer and one timeline in their pages
// (engine/model/kv_page.h). Views only; the memory is KvPages'.
#pragma once

#include "engine/model/kv_page.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine {

/// Inlined always: kernels of different instruction sets use these functions, and a linker keeps
/// one copy of a function that is not.
#define CABOCHON_KV_INLINE [[gnu::always_inline]] inline

/// Row p % 64 of a page holds position p. `rows` below is the keys, or the values, of one page,
/// laid out as `format` says (engine/model/kv_format.h) for 64 rows.
struct KvView {
    std::byte* const* pages = nullptr;    // address of every page of the group, by number
    const std::uint32_t* table = nullptr; // page numbers by position / 64
    std::uint64_t keys = 0;               // bytes from the start of a page
    std::uint64_t values = 0;
    KvFormat format = KvFormat::F16;
    std::uint32_t kvHeads = 0;
    std::uint32_t headSize = 0;

    /// The keys of the page that `position` lies in.
    CABOCHON_KV_INLINE std::byte* keyRows(std::uint32_t position) const
    {
        return pages[table[position / kPagePositions]] + keys;
    }
    CABOCHON_KV_INLINE std::byte* valueRows(std::uint32_t position) const
    {
        return pages[table[position / kPagePositions]] + values;
    }
    /// Head `head` of a position among all heads of its page.
    CABOCHON_KV_INLINE std::size_t index(std::uint32_t position, std::uint32_t head) const
    {
        return std::size_t{position % kPagePositions} * kvHeads + head;
    }
    /// F32 and F16: first element of the head with that index.
    CABOCHON_KV_INLINE const std::byte* element(const std::byte* rows, std::size_t head) const
    {
        return rows + head * headSize * (format == KvFormat::F32 ? 4 : 2);
    }
    /// Q8: bytes and scales of the head with that index.
    CABOCHON_KV_INLINE const std::int8_t* codes(const std::byte* rows, std::size_t head) const
    {
        return reinterpret_cast<const std::int8_t*>(rows) + head * q8HeadBytes(headSize);
    }
    CABOCHON_KV_INLINE const std::uint16_t* scales(const std::byte* rows, std::size_t head) const
    {
        return reinterpret_cast<const std::uint16_t*>(
                   rows + q8ScalesOffset(kPagePositions, kvHeads, headSize)) +
               head * q8Scales(headSize);
    }
};

#undef CABOCHON_KV_INLINE

} // namespace cabochon::engine
