// Owns the innermost loops of products with many columns: sums of a tile in registers, over codes
// in pairs and over floats. Include only from sources of one level each.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cabochon::engine::kernels {

/// A tile whose sums stay in registers: six columns and two vectors of rows are twelve.
inline constexpr int kTileColumns = 6;
inline constexpr int kTileVectors = 2;

/// A level that adds up whole tiles in its own way, by functions that mean what those below do.
template <typename L>
concept SumsTiles = requires(const std::int16_t* codes,
                             const float* values,
                             std::ptrdiff_t size,
                             typename L::I (&pairs)[kTileColumns][kTileVectors],
                             typename L::V (&products)[kTileColumns][kTileVectors])
{
    L::sumPairs(codes, size, codes, size, size, pairs);
    L::sumProducts(values, size, values, size, size, products);
};

/// sums[c][v] = the sum over `steps` of the pair of codes of column c, times those of vector v.
/// Rows lie `rowStep` bytes from step to step, columns `stride` bytes apart.
template <typename L, int columns, int vectors>
inline void sumPairs(const std::int16_t* rows,
                     std::ptrdiff_t rowStep,
                     const std::int16_t* values,
                     std::ptrdiff_t stride,
                     std::ptrdiff_t steps,
                     typename L::I (&sums)[columns][vectors])
{
    if constexpr (requires { L::sumPairs(rows, rowStep, values, stride, steps, sums); }) {
        L::sumPairs(rows, rowStep, values, stride, steps, sums);
    } else {
        using I = typename L::I;
        for (auto& sum : sums)
            for (I& i : sum)
                i = L::zeroI();
        const auto* row = reinterpret_cast<const std::byte*>(rows);
        const auto* column = reinterpret_cast<const std::byte*>(values);
        for (std::ptrdiff_t step = 0; step < steps; ++step, row += rowStep, column += 4) {
            I weights[vectors];
            for (int v = 0; v < vectors; ++v)
                weights[v] =
                    L::loadWords(reinterpret_cast<const std::int16_t*>(row) + 2 * v * L::kWidth);
            for (int c = 0; c < columns; ++c) {
                const I value =
                    L::broadcastPair(reinterpret_cast<const std::int16_t*>(column + c * stride));
                for (int v = 0; v < vectors; ++v)
                    L::addPairs(sums[c][v], weights[v], value);
            }
        }
    }
}

/// The same of single floats.
template <typename L, int columns, int vectors>
inline void sumProducts(const float* rows,
                        std::ptrdiff_t rowStep,
                        const float* values,
                        std::ptrdiff_t stride,
                        std::ptrdiff_t steps,
                        typename L::V (&sums)[columns][vectors])
{
    if constexpr (requires { L::sumProducts(rows, rowStep, values, stride, steps, sums); }) {
        L::sumProducts(rows, rowStep, values, stride, steps, sums);
    } else {
        using V = typename L::V;
        for (auto& sum : sums)
            for (V& v : sum)
                v = L::zero();
        const auto* row = reinterpret_cast<const std::byte*>(rows);
        const auto* column = reinterpret_cast<const std::byte*>(values);
        for (std::ptrdiff_t step = 0; step < steps; ++step, row += rowStep, column += 4) {
            V weights[vectors];
            for (int v = 0; v < vectors; ++v)
                weights[v] = L::load(reinterpret_cast<const float*>(row) + v * L::kWidth);
            for (int c = 0; c < columns; ++c) {
                const V value = L::set(*reinterpret_cast<const float*>(column + c * stride));
                for (int v = 0; v < vectors; ++v)
                    sums[c][v] = L::fma(weights[v], value, sums[c][v]);
            }
        }
    }
}

} // namespace cabochon::engine::kernels
