// Block layouts of the file: engine/model/block_decoders_*.cpp. All loops here move whole 32-bit
// words; repacking runs at the speed of memory, because loading waits for it.
#include "engine/cpu/kernels/tile_format.h"

#include <cstring>

namespace cabochon::engine::kernels {

namespace {

using Word = std::uint32_t; // four values of one row
constexpr Word kLow = 0x0f0f0f0f;
constexpr int kRows = static_cast<int>(kTileRows);

Word load(const std::byte* source)
{
    Word word;
    std::memcpy(&word, source, sizeof word);
    return word;
}

/// Writes one lane of vector `vector` of an array of 64-byte vectors.
void putWord(std::byte* target, int vector, int row, Word word)
{
    std::memcpy(target + 64 * vector + 4 * row, &word, sizeof word);
}

/// Element `row` of an array of 16 two-byte values.
void putHalf(std::byte* target, int row, const std::byte* source)
{
    std::memcpy(target + 2 * row, source, 2);
}

/// Bits 0, 4, 8 ... 28 as bits 0..7.
Word everyFourthBit(Word bits)
{
    bits &= 0x11111111;
    bits = (bits | bits >> 3) & 0x03030303;
    bits = (bits | bits >> 6) & 0x000f000f;
    return (bits | bits >> 12) & 0xff;
}

/// The lane of `fifth` from 32 bits, one per value.
Word fifthLane(Word bits)
{
    return everyFourthBit(bits) | everyFourthBit(bits >> 1) << 8 | everyFourthBit(bits >> 2) << 16 |
           everyFourthBit(bits >> 3) << 24;
}

/// Transposes an 8x8 bit matrix: bit b of byte g becomes bit g of byte b (Hacker's Delight, 7-3).
std::uint64_t transposeBits(std::uint64_t x)
{
    std::uint64_t t = (x ^ (x >> 7)) & 0x00aa00aa00aa00aaull;
    x ^= t ^ (t << 7);
    t = (x ^ (x >> 14)) & 0x0000cccc0000ccccull;
    x ^= t ^ (t << 14);
    t = (x ^ (x >> 28)) & 0x00000000f0f0f0f0ull;
    return x ^ t ^ (t << 28);
}

// One function per layout: `block` (or superblock) of lane `row` into its place in `out`.

void packQ4_0(const std::byte* block, int row, std::byte* out)
{
    putHalf(out, row, block);
    for (int g = 0; g < 4; ++g)
        putWord(out + 32, g, row, load(block + 2 + 4 * g));
}

void packQ4_1(const std::byte* block, int row, std::byte* out)
{
    putHalf(out, row, block);
    putHalf(out + 32, row, block + 2);
    for (int g = 0; g < 4; ++g)
        putWord(out + 64, g, row, load(block + 4 + 4 * g));
}

void packQ5_0(const std::byte* block, int row, std::byte* out)
{
    putHalf(out, row, block);
    putWord(out + 32, 0, row, fifthLane(load(block + 2)));
    for (int g = 0; g < 4; ++g)
        putWord(out + 96, g, row, load(block + 6 + 4 * g));
}

void packQ5_1(const std::byte* block, int row, std::byte* out)
{
    putHalf(out, row, block);
    putHalf(out + 32, row, block + 2);
    putWord(out + 64, 0, row, fifthLane(load(block + 4)));
    for (int g = 0; g < 4; ++g)
        putWord(out + 128, g, row, load(block + 8 + 4 * g));
}

void packQ8_0(const std::byte* block, int row, std::byte* out)
{
    putHalf(out, row, block);
    for (int g = 0; g < 8; ++g)
        putWord(out + 32, g, row, load(block + 2 + 4 * g));
}

void packMxfp4(const std::byte* block, int row, std::byte* out)
{
    out[row] = block[0];
    for (int g = 0; g < 4; ++g)
        putWord(out + 16, g, row, load(block + 1 + 4 * g));
}

/// 32 bytes whose low nibbles are 32 values and whose high nibbles are the next 32: two blocks of
/// nibbles, `blockBytes` apart.
void packNibblePair(const std::byte* source, int row, std::byte* out, std::size_t blockBytes)
{
    for (int g = 0; g < 4; ++g) {
        const Word first = load(source + 4 * g);
        const Word second = load(source + 16 + 4 * g);
        putWord(out, g, row, (first & kLow) | (second & kLow) << 4);
        putWord(out + blockBytes, g, row, (first >> 4 & kLow) | (second & ~kLow));
    }
}

void packScalesK(const std::byte* block, int row, std::byte* out)
{
    putHalf(out, row, block);
    putHalf(out + 32, row, block + 2);
    for (int i = 0; i < 12; ++i)
        out[64 + 16 * i + row] = block[4 + i];
}

void packQ4_K(const std::byte* block, int row, std::byte* out)
{
    packScalesK(block, row, out);
    for (int pair = 0; pair < 4; ++pair)
        packNibblePair(block + 16 + 32 * pair, row, out + 256 + 512 * pair, 256);
}

void packQ5_K(const std::byte* block, int row, std::byte* out)
{
    constexpr std::size_t kBlockBytes = 64 + 256;
    packScalesK(block, row, out);
    const std::byte* high = block + 16; // [32]: bit b of byte l is bit 4 of value l of block b
    std::uint64_t lanes[4];             // [byte of the lane]: byte b is for block b
    for (int k = 0; k < 4; ++k) {
        std::uint64_t bytes = 0;
        for (int g = 0; g < 8; ++g)
            bytes |= std::to_integer<std::uint64_t>(high[4 * g + k]) << (8 * g);
        lanes[k] = transposeBits(bytes);
    }
    std::byte* blocks = out + 256;
    for (int b = 0; b < 8; ++b) {
        Word lane = 0;
        for (int k = 0; k < 4; ++k)
            lane |= static_cast<Word>(lanes[k] >> (8 * b) & 0xff) << (8 * k);
        putWord(blocks + kBlockBytes * static_cast<std::size_t>(b), 0, row, lane);
    }
    for (std::size_t pair = 0; pair < 4; ++pair) {
        packNibblePair(block + 48 + 32 * pair, row, blocks + 2 * kBlockBytes * pair + 64,
                       kBlockBytes);
    }
}

void packQ6_K(const std::byte* block, int row, std::byte* out)
{
    constexpr std::size_t kBlockBytes = 128 + 256;
    putHalf(out, row, block + 208);
    for (int i = 0; i < 16; ++i)
        out[32 + 16 * i + row] = block[192 + i];
    for (int b = 0; b < 8; ++b) {
        std::byte* target = out + 288 + kBlockBytes * static_cast<std::size_t>(b);
        const int part = b % 4; // of its half of 128 values
        const std::byte* low = block + 64 * (b / 4) + 32 * (part % 2);
        const std::byte* high = block + 128 + 32 * (b / 4);
        const int lowShift = part < 2 ? 0 : 4;
        Word top[2] = {0, 0};
        for (int g = 0; g < 4; ++g) {
            const Word first = load(low + 4 * g) >> lowShift & kLow;
            const Word second = load(low + 16 + 4 * g) >> lowShift & kLow;
            putWord(target + 128, g, row, first | second << 4);
            top[0] |= (load(high + 4 * g) >> (2 * part) & 0x03030303) << (2 * g);
            top[1] |= (load(high + 16 + 4 * g) >> (2 * part) & 0x03030303) << (2 * g);
        }
        putWord(target, 0, row, top[0]);
        putWord(target, 1, row, top[1]);
    }
}

void packIq4Xs(const std::byte* block, int row, std::byte* out)
{
    putHalf(out, row, block);
    putHalf(out + 32, row, block + 2);
    for (int i = 0; i < 4; ++i)
        out[64 + 16 * i + row] = block[4 + i];
    for (int b = 0; b < 8; ++b) {
        for (int g = 0; g < 4; ++g)
            putWord(out + 128 + 256 * b, g, row, load(block + 8 + 16 * b + 4 * g));
    }
}

using TileFunction = void (*)(
    const std::byte* rows, std::size_t rowBytes, int rowCount, std::size_t blocks, std::byte* tile);

template <auto pack, std::size_t blockBytes>
void packRows(
    const std::byte* rows, std::size_t rowBytes, int rowCount, std::size_t blocks, std::byte* tile)
{
    for (std::size_t b = 0; b < blocks; ++b) {
        const std::byte* block = rows + b * blockBytes;
        for (int row = 0; row < rowCount; ++row, block += rowBytes)
            pack(block, row, tile);
        tile += blockBytes * kRows;
    }
}

TileFunction tileFunction(TensorType type)
{
    switch (type) {
    case TensorType::Q4_0:
    case TensorType::IQ4_NL:
        return packRows<packQ4_0, 18>;
    case TensorType::Q4_1:
        return packRows<packQ4_1, 20>;
    case TensorType::Q5_0:
        return packRows<packQ5_0, 22>;
    case TensorType::Q5_1:
        return packRows<packQ5_1, 24>;
    case TensorType::Q8_0:
        return packRows<packQ8_0, 34>;
    case TensorType::MXFP4:
        return packRows<packMxfp4, 17>;
    case TensorType::Q4_K:
        return packRows<packQ4_K, 144>;
    case TensorType::Q5_K:
        return packRows<packQ5_K, 176>;
    case TensorType::Q6_K:
        return packRows<packQ6_K, 210>;
    case TensorType::IQ4_XS:
        return packRows<packIq4Xs, 136>;
    default:
        return nullptr;
    }
}

} // namespace

bool hasTiles(TensorType type)
{
    return tileFunction(type) != nullptr;
}

std::size_t tileBytes(TensorType type, std::int64_t columns)
{
    const TensorTypeInfo& info = tensorTypeInfo(type);
    return static_cast<std::size_t>(columns / info.blockElements) * info.blockBytes *
           static_cast<std::size_t>(kTileRows);
}

void packTile(TensorType type,
              const std::byte* rows,
              std::size_t rowBytes,
              std::int64_t rowCount,
              std::int64_t columns,
              std::byte* tile)
{
    if (rowCount < kTileRows) std::memset(tile, 0, tileBytes(type, columns));
    tileFunction(type)(rows, rowBytes, static_cast<int>(rowCount),
                       static_cast<std::size_t>(columns) / tensorTypeInfo(type).blockElements,
                       tile);
}

} // namespace cabochon::engine::kernels
