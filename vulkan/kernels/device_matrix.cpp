#include "vulkan/kernels/device_matrix.h"

#include "engine/model/block_formats.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace cabochon::vulkan {

using engine::TensorType;
using engine::TensorView;

namespace {

constexpr std::size_t kBlock = 32; // values
/// Of a part: every device takes 65,535 workgroups side by side, and none has less than 32 rows.
constexpr std::uint32_t kMostRows = 65'535 * 32;

struct FormatInfo {
    std::uint32_t codes = 0;  // bytes per 32 values
    std::uint32_t high = 0;   // bytes per 32 values
    std::uint32_t scales = 0; // bytes per `superblock` values
    std::uint32_t deltas = 0; // bytes per `superblock` values
    std::uint32_t superblock = 32;
};

FormatInfo infoOf(MatrixFormat format)
{
    switch (format) {
    case MatrixFormat::F32:
        return {128, 0, 0, 0};
    case MatrixFormat::F16:
    case MatrixFormat::BF16:
        return {64, 0, 0, 0};
    case MatrixFormat::Q4_0:
    case MatrixFormat::IQ4_NL:
        return {16, 0, 2, 0};
    case MatrixFormat::Q4_1:
        return {16, 0, 4, 0};
    case MatrixFormat::Q5_0:
        return {16, 4, 2, 0};
    case MatrixFormat::Q5_1:
        return {16, 4, 4, 0};
    case MatrixFormat::Q8_0:
        return {32, 0, 2, 0};
    case MatrixFormat::MXFP4:
        return {16, 0, 1, 0};
    case MatrixFormat::Q2_K:
        return {8, 0, 16, 4, 256};
    case MatrixFormat::Q3_K:
        return {8, 4, 16, 2, 256};
    case MatrixFormat::Q4_K:
        return {16, 0, 16, 0, 256};
    case MatrixFormat::Q5_K:
        return {16, 4, 16, 0, 256};
    case MatrixFormat::Q6_K:
        return {16, 8, 16, 2, 256};
    case MatrixFormat::IQ4_XS:
        return {16, 0, 8, 0, 256};
    }
    return {};
}

std::uint64_t roundUp16(std::uint64_t bytes)
{
    return (bytes + 15) / 16 * 16;
}

using Codes = std::array<std::uint8_t, kBlock>;

std::uint8_t byteAt(const std::byte* p, std::size_t i)
{
    return std::to_integer<std::uint8_t>(p[i]);
}

/// Low nibbles are values 0 - 15, high nibbles 16 - 31.
void packNibbles(const Codes& codes, std::byte* target)
{
    for (std::size_t i = 0; i < 16; ++i)
        target[i] = static_cast<std::byte>((codes[i] & 15) | (codes[i + 16] & 15) << 4);
}

/// Two words; byte i of the first holds bits `shift`, `shift` + 1 of values i, 4 + i, 8 + i, 12 +
/// i, lowest first; of the second, of the same values + 16.
void packPairs(const Codes& codes, int shift, std::byte* target)
{
    for (std::size_t half = 0; half < 2; ++half) {
        for (std::size_t i = 0; i < 4; ++i) {
            unsigned bits = 0;
            for (std::size_t k = 0; k < 4; ++k)
                bits |= (codes[16 * half + 4 * k + i] >> shift & 3u) << (2 * k);
            target[4 * half + i] = static_cast<std::byte>(bits);
        }
    }
}

/// One word; bit k of byte i is bit `shift` of value 4 k + i.
void packBits(const Codes& codes, int shift, std::byte* target)
{
    for (std::size_t i = 0; i < 4; ++i) {
        unsigned bits = 0;
        for (std::size_t k = 0; k < 8; ++k)
            bits |= (codes[4 * k + i] >> shift & 1u) << k;
        target[i] = static_cast<std::byte>(bits);
    }
}

/// Codes of block `index` (32 values) of a block or super-block of the file.
Codes codesOf(TensorType type, const std::byte* p, std::size_t index)
{
    Codes codes;
    const std::size_t n = index / 4, j = index % 4; // half of 128 values, quarter of it
    for (std::size_t i = 0; i < kBlock; ++i) {
        unsigned code = 0;
        switch (type) {
        case TensorType::Q2_K: // scales 16, qs 64, d, dmin
            code = byteAt(p, 16 + 32 * n + i) >> (2 * j) & 3u;
            break;
        case TensorType::Q3_K: // hmask 32, qs 64, scales 12, d
            code = (byteAt(p, 32 + 32 * n + i) >> (2 * j) & 3u) | (byteAt(p, i) >> (4 * n + j) & 1u)
                                                                      << 2;
            break;
        case TensorType::Q4_K: // d, dmin, scales 12, qs 128
            code = byteAt(p, 16 + 32 * (index / 2) + i) >> (4 * (index % 2)) & 15u;
            break;
        case TensorType::Q5_K: // d, dmin, scales 12, qh 32, qs 128
            code = (byteAt(p, 48 + 32 * (index / 2) + i) >> (4 * (index % 2)) & 15u) |
                   (byteAt(p, 16 + i) >> index & 1u) << 4;
            break;
        case TensorType::Q6_K: // ql 128, qh 64, scales 16, d
            code = (byteAt(p, 64 * n + 32 * (j % 2) + i) >> (4 * (j / 2)) & 15u) |
                   (byteAt(p, 128 + 32 * n + i) >> (2 * j) & 3u) << 4;
            break;
        default:
            break;
        }
        codes[i] = static_cast<std::uint8_t>(code);
    }
    return codes;
}

/// Where the planes of one row's blocks go.
struct RowTarget {
    std::byte* codes;
    std::byte* high;
    std::byte* scales;
    std::byte* deltas;
};

void packSuperblock(TensorType type, const std::byte* p, const FormatInfo& info, RowTarget t)
{
    for (std::size_t b = 0; b < 8; ++b) {
        if (type == TensorType::IQ4_XS) { // d, scales_h, scales_l 4, qs 128
            std::memcpy(t.codes + 16 * b, p + 8 + 16 * b, 16);
            continue;
        }
        const Codes codes = codesOf(type, p, b);
        if (info.codes == 16)
            packNibbles(codes, t.codes + 16 * b);
        else
            packPairs(codes, 0, t.codes + 8 * b);
        if (type == TensorType::Q5_K) packBits(codes, 4, t.high + 4 * b);
        if (type == TensorType::Q3_K) packBits(codes, 2, t.high + 4 * b);
        if (type == TensorType::Q6_K) packPairs(codes, 4, t.high + 8 * b);
    }
    switch (type) {
    case TensorType::Q2_K:
        std::memcpy(t.scales, p, 16);
        std::memcpy(t.deltas, p + 80, 4);
        break;
    case TensorType::Q3_K: {
        const std::byte* packed = p + 96;
        for (std::size_t i = 0; i < 16; ++i) {
            const unsigned low = byteAt(packed, i % 8) >> (4 * (i / 8)) & 15u;
            const unsigned high = byteAt(packed, 8 + i % 4) >> (2 * (i / 4)) & 3u;
            t.scales[i] = static_cast<std::byte>(static_cast<int>(low | high << 4) - 32);
        }
        std::memcpy(t.deltas, p + 108, 2);
        break;
    }
    case TensorType::Q6_K:
        std::memcpy(t.scales, p + 192, 16);
        std::memcpy(t.deltas, p + 208, 2);
        break;
    default: // Q4_K, Q5_K, IQ4_XS: the header as it is
        std::memcpy(t.scales, p, info.scales);
    }
}

void packSmallBlock(TensorType type, const std::byte* p, const FormatInfo& info, RowTarget t)
{
    std::memcpy(t.scales, p, info.scales);
    p += info.scales;
    if (info.high > 0) {
        Codes high;
        for (std::size_t i = 0; i < kBlock; ++i)
            high[i] = byteAt(p, i / 8) >> (i % 8) & 1u;
        packBits(high, 0, t.high);
        p += 4;
    }
    std::memcpy(t.codes, p, type == TensorType::Q8_0 ? 32 : 16);
}

void packFloatRow(const TensorView& source,
                  std::int64_t row,
                  MatrixFormat format,
                  std::byte* target)
{
    const auto columns = static_cast<std::size_t>(source.columns);
    const std::size_t element = format == MatrixFormat::F32 ? 4 : 2;
    if (formatFor(source.type) == format && source.rowBytes() == columns * element) {
        std::memcpy(target, source.row(row), columns * element);
    } else {
        std::vector<float> values(columns);
        engine::dequantize(source.type, source.row(row), values.data(), columns);
        for (std::size_t i = 0; i < columns; ++i) {
            const std::uint16_t half = engine::floatToHalf(values[i]);
            std::memcpy(target + 2 * i, &half, 2);
        }
    }
    const std::size_t padded = (columns + kBlock - 1) / kBlock * kBlock;
    std::memset(target + columns * element, 0, (padded - columns) * element);
}

} // namespace

MatrixFormat formatFor(TensorType type)
{
    switch (type) {
    case TensorType::F32:
        return MatrixFormat::F32;
    case TensorType::BF16:
        return MatrixFormat::BF16;
    case TensorType::Q4_0:
        return MatrixFormat::Q4_0;
    case TensorType::Q4_1:
        return MatrixFormat::Q4_1;
    case TensorType::Q5_0:
        return MatrixFormat::Q5_0;
    case TensorType::Q5_1:
        return MatrixFormat::Q5_1;
    case TensorType::Q8_0:
        return MatrixFormat::Q8_0;
    case TensorType::Q2_K:
        return MatrixFormat::Q2_K;
    case TensorType::Q3_K:
        return MatrixFormat::Q3_K;
    case TensorType::Q4_K:
        return MatrixFormat::Q4_K;
    case TensorType::Q5_K:
        return MatrixFormat::Q5_K;
    case TensorType::Q6_K:
        return MatrixFormat::Q6_K;
    case TensorType::IQ4_NL:
        return MatrixFormat::IQ4_NL;
    case TensorType::IQ4_XS:
        return MatrixFormat::IQ4_XS;
    case TensorType::MXFP4:
        return MatrixFormat::MXFP4;
    default:
        return MatrixFormat::F16;
    }
}

bool hasIntegerCodes(MatrixFormat format)
{
    return format != MatrixFormat::F32 && format != MatrixFormat::F16 &&
           format != MatrixFormat::BF16;
}

MatrixLayout MatrixLayout::of(MatrixFormat format, std::uint32_t columns, std::uint32_t rows)
{
    const FormatInfo info = infoOf(format);
    MatrixLayout layout;
    layout.format = format;
    layout.columns = columns;
    layout.rows = rows;
    const std::uint64_t blocks = std::uint64_t{layout.blocks()} * rows;
    const std::uint64_t superblocks = blocks * kBlock / info.superblock;
    layout.high = roundUp16(blocks * info.codes);
    layout.scales = layout.high + roundUp16(blocks * info.high);
    layout.deltas = layout.scales + roundUp16(superblocks * info.scales);
    layout.bytes = layout.deltas + roundUp16(superblocks * info.deltas);
    return layout;
}

void packMatrix(const TensorView& source, const MatrixLayout& layout, std::byte* target)
{
    const FormatInfo info = infoOf(layout.format);
    const std::size_t blocks = layout.blocks();
    const std::size_t perSuperblock = info.superblock / kBlock;
    const std::size_t superblocks = blocks / perSuperblock; // of a row
    const std::size_t sourceBytes = engine::tensorTypeInfo(source.type).blockBytes;
    for (std::uint32_t row = 0; row < layout.rows; ++row) {
        std::byte* codes = target + row * blocks * info.codes;
        if (!hasIntegerCodes(layout.format)) {
            packFloatRow(source, row, layout.format, codes);
            continue;
        }
        const std::byte* from = source.row(row);
        for (std::size_t s = 0; s < superblocks; ++s, from += sourceBytes) {
            const std::size_t index = row * superblocks + s;
            const RowTarget to{target + index * perSuperblock * info.codes,
                               target + layout.high + index * perSuperblock * info.high,
                               target + layout.scales + index * info.scales,
                               target + layout.deltas + index * info.deltas};
            if (perSuperblock > 1)
                packSuperblock(source.type, from, info, to);
            else
                packSmallBlock(source.type, from, info, to);
        }
    }
}

std::uint64_t DeviceMatrix::bytes() const
{
    std::uint64_t total = 0;
    for (const Part& part : parts)
        total += part.layout.bytes;
    return total;
}

std::uint32_t rowsOfParts(MatrixFormat format,
                          std::uint32_t columns,
                          std::uint32_t rows,
                          std::uint32_t rowMultiple,
                          std::uint64_t maxBytes)
{
    // The rounding of planes makes sizes not quite proportional: count with the row's worst.
    const std::uint64_t groupBytes = MatrixLayout::of(format, columns, rowMultiple).bytes;
    const std::uint64_t mostGroups = std::max(1u, kMostRows / rowMultiple);
    const std::uint64_t groups = std::clamp<std::uint64_t>(maxBytes / groupBytes, 1, mostGroups);
    const auto most =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(rows, groups * rowMultiple));
    // Equal parts read better than one large and one small.
    const std::uint32_t count = (rows + most - 1) / most;
    const std::uint32_t each = (rows + count - 1) / count;
    return (each + rowMultiple - 1) / rowMultiple * rowMultiple;
}

std::vector<MatrixLayout>
cutRows(MatrixFormat format, std::uint32_t columns, std::uint32_t rows, std::uint32_t each)
{
    std::vector<MatrixLayout> parts;
    for (std::uint32_t first = 0; first < rows; first += each)
        parts.push_back(MatrixLayout::of(format, columns, std::min(each, rows - first)));
    return parts;
}

std::vector<MatrixLayout> partsOf(MatrixFormat format,
                                  std::uint32_t columns,
                                  std::uint32_t rows,
                                  std::uint32_t rowMultiple,
                                  std::uint64_t maxBytes)
{
    return cutRows(format, columns, rows,
                   rowsOfParts(format, columns, rows, rowMultiple, maxBytes));
}

} // namespace cabochon::vulkan
