// Owns products with rows of any type by way of float32, for the levels in plain C++ (exact.cpp,
// portable.cpp): a row is decoded a chunk at a time and the sums of its columns go on from chunk to
// chunk, so that work space does not grow with the width of a row. Include only from sources of one
// level each.
#pragma once

#include "engine/cpu/kernels/kernel_table.h"
#include "engine/model/block_formats.h"

#include <algorithm>
#include <new>

namespace cabochon::engine::kernels {

/// `Sum` adds up one dot product: add(row, column, size) takes the next `size` values of both, a
/// multiple of 8 except for the last call; total() is the result.
template <typename Sum>
struct DecodedRowKernel {
    static constexpr std::int64_t kChunk = 4096;  // values; whole blocks of every type
    static constexpr std::int64_t kColumns = 512; // columns for which a row is decoded once

    struct Scratch {
        float values[kChunk];
        Sum sums[kColumns];
    };
    static_assert(sizeof(Scratch) <= ThreadPool::kScratchBytes);

    static void product(const ProductPart& part)
    {
        auto* scratch = new (part.scratch) Scratch;
        for (std::int64_t c = 0; c < part.columns; c += kColumns) {
            const std::int64_t count = std::min(kColumns, part.columns - c);
            for (std::int64_t r = 0; r < part.rows; ++r)
                multiplyRow(part, r, c, count, *scratch);
        }
    }

private:
    static void multiplyRow(const ProductPart& part,
                            std::int64_t row,
                            std::int64_t firstColumn,
                            std::int64_t count,
                            Scratch& scratch)
    {
        const TensorTypeInfo& info = tensorTypeInfo(part.type);
        const std::byte* source = part.weights + static_cast<std::size_t>(row) * part.rowBytes;
        const float* column =
            part.input.values + (part.firstColumn + firstColumn) * part.input.valueStride;
        std::fill_n(scratch.sums, count, Sum{});
        for (std::int64_t begin = 0; begin < part.width; begin += kChunk) {
            const std::int64_t size = std::min(kChunk, part.width - begin);
            dequantize(part.type,
                       source +
                           static_cast<std::size_t>(begin) / info.blockElements * info.blockBytes,
                       scratch.values, static_cast<std::size_t>(size));
            for (std::int64_t c = 0; c < count; ++c) {
                scratch.sums[c].add(scratch.values, column + c * part.input.valueStride + begin,
                                    size);
            }
        }
        for (std::int64_t c = 0; c < count; ++c)
            part.out[(firstColumn + c) * part.outStride + row] = scratch.sums[c].total();
    }
};

} // namespace cabochon::engine::kernels
