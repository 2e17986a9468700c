// Owns how a matrix lies on the device: blocks of the file are taken apart into planes (codes, high
// bits, scales) that lanes read in aligned 16-byte words; same bits, other order. Matrices larger
// than a binding are cut into parts of whole rows.
#pragma once

#include "engine/model/tensor_view.h"
#include "vulkan/device/arena.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::vulkan {

/// Formats that kernels read; values are specialization constants (shaders/weights.glsl).
enum class MatrixFormat : std::uint32_t {
    F32 = 0,
    F16 = 1,
    BF16 = 2,
    Q4_0 = 3,
    Q4_1 = 4,
    Q5_0 = 5,
    Q5_1 = 6,
    Q8_0 = 7,
    Q2_K = 8,
    Q3_K = 9,
    Q4_K = 10,
    Q5_K = 11,
    Q6_K = 12,
    IQ4_NL = 13,
    IQ4_XS = 14,
    MXFP4 = 15,
};

/// The format that a tensor of the file gets on the device. Types without a kernel of their own
/// (IQ1 - IQ3, TQ, NVFP4) are dequantized to F16 at upload.
MatrixFormat formatFor(engine::TensorType type);
/// Whether the format has integer codes (integer dot products apply).
bool hasIntegerCodes(MatrixFormat format);

/// Planes of `rows` rows of `columns` values, row after row, block of 32 values after block.
/// Offsets in bytes from the start of the part, multiples of 16. Bit order: shaders/weights.glsl.
///
///   format                        codes       high     scales                    deltas
///   F32 | F16, BF16               128 | 64    -        -                         -
///   Q4_0, IQ4_NL                  16          -        f16                       -
///   Q4_1                          16          -        f16 scale, f16 minimum    -
///   Q5_0 | Q5_1                   16          4        f16 | f16, f16            -
///   Q8_0                          32          -        f16                       -
///   MXFP4                         16          -        exponent, 1 byte          -
///   per 256 values:               8 x         8 x
///   Q4_K | Q5_K                   16          - | 4    16: d, dmin, 12 packed    -
///   Q6_K                          16          8        16 x int8                 f16
///   Q2_K                          8           -        16 x (scale, minimum)     f16, f16
///   Q3_K                          8           4        16 x int8                 f16
///   IQ4_XS                        16          -        8: d and packed scales    -
///
/// (bytes per 32 values). Rows of float formats are padded with zeros to a multiple of 32 values.
struct MatrixLayout {
    MatrixFormat format = MatrixFormat::F32;
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    std::uint64_t codes = 0;  // offset of the codes (or of the values: F32, F16, BF16)
    std::uint64_t high = 0;   // offset of the bits above the codes' four or two
    std::uint64_t scales = 0; // offset of the scales
    std::uint64_t deltas = 0; // offset of what multiplies the scales
    std::uint64_t bytes = 0;  // of all planes, a multiple of 16
    std::uint32_t blocks() const { return (columns + 31) / 32; } // of a row
    static MatrixLayout of(MatrixFormat format, std::uint32_t columns, std::uint32_t rows);
};

/// Writes the planes of `source` (2-D: rows x columns of the file) to `target` (layout.bytes).
/// Reads the source once, front to back. Pure function: runs on any thread.
void packMatrix(const engine::TensorView& source, const MatrixLayout& layout, std::byte* target);

/// A matrix on the device: [columns] in, [rows] out. Experts lie one after the other as rows.
struct DeviceMatrix {
    struct Part {
        MatrixLayout layout;
        BufferView view;
        std::uint32_t firstRow = 0;
    };
    MatrixFormat format = MatrixFormat::F32;
    std::uint32_t columns = 0;
    std::uint32_t rows = 0; // of all parts
    std::vector<Part> parts;

    explicit operator bool() const { return !parts.empty(); }
    std::uint64_t bytes() const;
};

/// Rows of each part of a matrix but the last: at most `maxBytes`, and as many as the products'
/// grid of workgroups takes; a multiple of `rowMultiple` (an expert's rows, or 1), of which there
/// is at least one, even where it takes more.
std::uint32_t rowsOfParts(MatrixFormat format,
                          std::uint32_t columns,
                          std::uint32_t rows,
                          std::uint32_t rowMultiple,
                          std::uint64_t maxBytes);
/// The matrix in parts of `each` rows.
std::vector<MatrixLayout>
cutRows(MatrixFormat format, std::uint32_t columns, std::uint32_t rows, std::uint32_t each);
/// Both: the parts a matrix needs by itself.
std::vector<MatrixLayout> partsOf(MatrixFormat format,
                                  std::uint32_t columns,
                                  std::uint32_t rows,
                                  std::uint32_t rowMultiple,
                                  std::uint64_t maxBytes);

} // namespace cabochon::vulkan
