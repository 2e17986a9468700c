// Owns how keys and values lie in a cache, for every backend: the formats, their sizes, and where
// the scales of 8-bit rows are, and what their bytes are.
#pragma once

#include <cstdint>

namespace cabochon::engine {

/// F32 and F16: a cache is [rows, kvHeads, headSize] elements. Q8: value = byte * scale, signed
/// bytes [rows, kvHeads, q8HeadBytes()] and then, from q8ScalesOffset() on, a scale for every
/// kQ8Block values of a head, f16 [rows, kvHeads, q8Scales()]. Heads begin at whole words in both,
/// so that whoever writes one touches no other.
enum class KvFormat : std::uint8_t { F32, F16, Q8 };

/// The format of each group of layers (engine/model/kv_page.h).
struct KvFormats {
    KvFormat full = KvFormat::F16;    // full-attention layers: they grow with the context
    KvFormat sliding = KvFormat::F16; // sliding layers

    /// What a person who asks for `format` gets: eight bits for full-attention layers alone, for
    /// sliding ones stay small anyway.
    static constexpr KvFormats of(KvFormat format)
    {
        return {format, format == KvFormat::Q8 ? KvFormat::F16 : format};
    }
    bool operator==(const KvFormats&) const = default;
};

/// Values under one scale. A head's last block is shorter where 32 does not divide its size.
inline constexpr std::uint32_t kQ8Block = 32;

/// Bytes of one head's codes; those behind its values are not used.
constexpr std::uint32_t q8HeadBytes(std::uint32_t headSize)
{
    return (headSize + 3) / 4 * 4;
}

/// Scales of one head; the last one is not used where the head has an odd number of blocks.
constexpr std::uint32_t q8Scales(std::uint32_t headSize)
{
    return (headSize + 2 * kQ8Block - 1) / (2 * kQ8Block) * 2;
}

/// Bytes before the scales.
constexpr std::uint64_t
q8ScalesOffset(std::uint64_t rows, std::uint32_t kvHeads, std::uint32_t headSize)
{
    return rows * kvHeads * q8HeadBytes(headSize);
}

/// Bytes of the keys, or of the values, of `rows` positions.
constexpr std::uint64_t
kvBytes(KvFormat format, std::uint64_t rows, std::uint32_t kvHeads, std::uint32_t headSize)
{
    if (format == KvFormat::Q8)
        return rows * kvHeads * (q8HeadBytes(headSize) + 2ull * q8Scales(headSize));
    return rows * kvHeads * headSize * (format == KvFormat::F32 ? 4 : 2);
}

/// One head's row of an 8-bit cache: for every kQ8Block values scale = f16(largest magnitude / 127)
/// and code = value / scale to the nearest even integer, within -127 and 127 (all 0 when the scale
/// is). codes [headSize], scales [ceil(headSize / kQ8Block)]. A value that is no finite number
/// makes its block's scale NaN.
void quantizeHead(std::int8_t* codes,
                  std::uint16_t* scales,
                  const float* in,
                  std::uint32_t headSize);

} // namespace cabochon::engine
