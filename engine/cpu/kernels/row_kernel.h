// Owns products with rows as they lie in the file, by way of float32: four rows at a time become
// floats in the nearest cache, then dot products along the row. F32, F16, BF16 and Q8_0 become
// floats in registers, others by plain decoders. Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/kernel_table.h"
#include "engine/model/block_formats.h"

namespace cabochon::engine::kernels {

template <typename L>
struct RowKernel {
    using V = typename L::V;
    static constexpr std::int64_t kWidth = L::kWidth;
    static constexpr int kRows = 4;
    static constexpr std::int64_t kRowBlock = 16; // rows decoded before columns pass by
    static constexpr std::int64_t kChunk = 1024;  // values of a row decoded at a time

    static_assert(kRowBlock * kChunk * sizeof(float) <= ThreadPool::kScratchBytes);
    static constexpr std::int64_t kDirectColumns = 4; // up to here without the way through memory

    static void anyRows(const ProductPart& part)
    {
        ProductPart rest = part;
        if (part.columns <= kDirectColumns && part.width % kWidth == 0) {
            const std::int64_t whole = part.rows / kRows * kRows;
            rest.weights += static_cast<std::size_t>(whole) * part.rowBytes;
            rest.out += whole;
            rest.rows -= whole;
            switch (part.type) {
            case TensorType::F16:
                return directRows<2>(part, whole, L::loadHalf), decodedRows(rest);
            case TensorType::BF16:
                return directRows<2>(part, whole, L::loadBrain), decodedRows(rest);
            case TensorType::F32:
                return directRows<4>(part, whole, loadFloats), decodedRows(rest);
            default:
                break;
            }
        }
        decodedRows(part);
    }

    static V loadFloats(const void* p) { return L::load(static_cast<const float*>(p)); }

    /// Four rows at a time, converted in registers; `rows` is a multiple of four.
    template <std::size_t valueBytes, typename Load>
    static void directRows(const ProductPart& part, std::int64_t rows, Load&& load)
    {
        for (std::int64_t row = 0; row < rows; row += kRows) {
            std::int64_t c = 0;
            for (; c + 2 <= part.columns; c += 2)
                directColumns<2, valueBytes>(part, row, c, load);
            if (c < part.columns) directColumns<1, valueBytes>(part, row, c, load);
        }
    }

    template <int columns, std::size_t valueBytes, typename Load>
    static void
    directColumns(const ProductPart& part, std::int64_t row, std::int64_t column, Load&& load)
    {
        const std::byte* w = part.weights + static_cast<std::size_t>(row) * part.rowBytes;
        const float* x = part.input.values + (part.firstColumn + column) * part.input.valueStride;
        V sums[columns][kRows];
        for (auto& column4 : sums)
            for (V& sum : column4)
                sum = L::zero();
        for (std::int64_t i = 0; i < part.width; i += kWidth) {
            V values[columns];
            for (int c = 0; c < columns; ++c)
                values[c] = L::load(x + c * part.input.valueStride + i);
            for (int k = 0; k < kRows; ++k) {
                const V weights = load(w + static_cast<std::size_t>(k) * part.rowBytes +
                                       static_cast<std::size_t>(i) * valueBytes);
                for (int c = 0; c < columns; ++c)
                    sums[c][k] = L::fma(weights, values[c], sums[c][k]);
            }
        }
        for (int c = 0; c < columns; ++c)
            L::storeSums4(part.out + (column + c) * part.outStride + row, sums[c]);
    }

    /// Any type, any size: rows decoded to floats in scratch, a chunk at a time.
    static void decodedRows(const ProductPart& part)
    {
        auto* rows = reinterpret_cast<float*>(part.scratch); // [kRowBlock, kChunk]
        for (std::int64_t first = 0; first < part.rows; first += kRowBlock) {
            const std::int64_t count =
                part.rows - first < kRowBlock ? part.rows - first : kRowBlock;
            for (std::int64_t begin = 0; begin < part.width; begin += kChunk) {
                const std::int64_t size = part.width - begin < kChunk ? part.width - begin : kChunk;
                for (std::int64_t r = 0; r < count; ++r)
                    decode(part, first + r, begin, size, rows + r * kChunk);
                // Surplus rows of the last group of four: any finite numbers.
                for (std::int64_t r = count; r % kRows != 0; ++r)
                    for (std::int64_t i = 0; i < size; ++i)
                        rows[r * kChunk + i] = 0.0f;
                std::int64_t c = 0;
                for (; c + L::kRowTile <= part.columns; c += L::kRowTile)
                    multiplyChunk<L::kRowTile>(part, rows, c, first, count, begin, size);
                for (; c < part.columns; ++c)
                    multiplyChunk<1>(part, rows, c, first, count, begin, size);
            }
        }
    }

    static void decode(const ProductPart& part,
                       std::int64_t row,
                       std::int64_t begin,
                       std::int64_t size,
                       float* out)
    {
        const std::byte* source = part.weights + static_cast<std::size_t>(row) * part.rowBytes;
        std::int64_t i = 0;
        switch (part.type) {
        case TensorType::F16:
            source += 2 * begin;
            for (; i + kWidth <= size; i += kWidth)
                L::store(out + i, L::loadHalf(source + 2 * i));
            break;
        case TensorType::BF16:
            source += 2 * begin;
            for (; i + kWidth <= size; i += kWidth)
                L::store(out + i, L::loadBrain(source + 2 * i));
            break;
        case TensorType::F32:
            source += 4 * begin;
            break;
        case TensorType::Q8_0: {
            constexpr std::int64_t kBlock = 32; // values, after their scale: a half
            constexpr std::size_t kBlockBytes = 34;
            source += static_cast<std::size_t>(begin / kBlock) * kBlockBytes;
            const std::byte* block = source;
            for (; i + kBlock <= size; i += kBlock, block += kBlockBytes) {
                std::uint16_t half;
                __builtin_memcpy(&half, block, sizeof half);
                const V scale = L::set(L::halfToFloat(half));
                const auto* codes = reinterpret_cast<const std::int8_t*>(block + sizeof half);
                for (std::int64_t k = 0; k < kBlock; k += kWidth)
                    L::store(out + i + k, L::mul(L::loadBytes(codes + k), scale));
            }
            break;
        }
        default: {
            const TensorTypeInfo& info = tensorTypeInfo(part.type);
            source += static_cast<std::size_t>(begin) / info.blockElements * info.blockBytes;
        }
        }
        if (i == size) return;
        const TensorTypeInfo& info = tensorTypeInfo(part.type);
        dequantize(part.type,
                   source + static_cast<std::size_t>(i) / info.blockElements * info.blockBytes,
                   out + i, static_cast<std::size_t>(size - i));
    }

    template <int columns>
    static void multiplyChunk(const ProductPart& part,
                              const float* rows,
                              std::int64_t column,
                              std::int64_t firstRow,
                              std::int64_t rowCount,
                              std::int64_t begin,
                              std::int64_t size)
    {
        const float* x =
            part.input.values + (part.firstColumn + column) * part.input.valueStride + begin;
        const std::int64_t stride = part.input.valueStride;
        for (std::int64_t r = 0; r < rowCount; r += kRows) {
            const float* w = rows + r * kChunk;
            V sums[columns][kRows];
            for (auto& column4 : sums)
                for (V& sum : column4)
                    sum = L::zero();
            std::int64_t i = 0;
            for (; i + kWidth <= size; i += kWidth) {
                V weights[kRows];
                for (int k = 0; k < kRows; ++k)
                    weights[k] = L::load(w + k * kChunk + i);
                for (int c = 0; c < columns; ++c) {
                    const V value = L::load(x + c * stride + i);
                    for (int k = 0; k < kRows; ++k)
                        sums[c][k] = L::fma(weights[k], value, sums[c][k]);
                }
            }
            for (int c = 0; c < columns; ++c) {
                float dots[kRows];
                L::storeSums4(dots, sums[c]);
                float* out = part.out + (column + c) * part.outStride + firstRow + r;
                for (int k = 0; k < kRows && r + k < rowCount; ++k) {
                    float dot = dots[k];
                    for (std::int64_t rest = i; rest < size; ++rest)
                        dot += w[k * kChunk + rest] * x[c * stride + rest];
                    out[k] = begin == 0 ? dot : out[k] + dot;
                }
            }
        }
    }
};

} // namespace cabochon::engine::kernels
