// Owns attention of all patches to all others (engine/cpu/patch_attention.h) in codes: queries and
// keys as integers with a scale each, values with one for each dimension of a tile, probabilities
// with the largest of their tile. Sums of products of a tile are exact; exponentials and everything
// across tiles is float32 with a running largest score (Milakov and Gimelshein 2018).
//
// A packed tile of 64 keys of one head:
//   key scales    f32 [64]
//   key codes     i16 [64 / kGroup, pairs of values, kGroup, 2]    kGroup = kTileVectors of lanes
//   value scales  f32 [dims]                                       dims = headSize, whole vectors
//   value codes   i16 [32 pairs of keys, dims, 2]
// Packing and what reads it stand together, longer than headers are elsewhere: one layout.
// Include only from sources of one level each.
#pragma once

#include "engine/base/limits.h"
#include "engine/cpu/kernels/code_block.h"
#include "engine/cpu/kernels/column_tile.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/patch_part.h"
#include "engine/cpu/kernels/vector_kernel.h"

namespace cabochon::engine::kernels {

template <typename L>
struct PatchKernel {
    using V = typename L::V;
    using I = typename L::I;
    using Vector = VectorKernel<L>;
    static constexpr std::uint32_t kWidth = L::kWidth;
    static constexpr std::uint32_t kGroup = kTileVectors * kWidth; // keys of scores in registers
    static constexpr float kMostWeight = 5750; // times the root of kPatchKeys: kMostNorm
    static constexpr float kInfinity = __builtin_inff();
    static_assert(kPatchKeys % kGroup == 0 && kPatchRows % kTileColumns == 0);
    static_assert(kPatchRows % kWidth == 0);

    static std::uint32_t dims(std::uint32_t headSize)
    {
        return (headSize + kWidth - 1) / kWidth * kWidth;
    }

    static std::uint32_t codesOf(std::uint32_t headSize) { return headSize + headSize % 2; }

    static std::size_t tileBytes(std::uint32_t headSize)
    {
        const std::size_t bytes =
            4 * std::size_t{kPatchKeys} + 2 * std::size_t{kPatchKeys} * codesOf(headSize) +
            4 * std::size_t{dims(headSize)} + 2 * std::size_t{kPatchKeys} * dims(headSize);
        return (bytes + 63) / 64 * 64;
    }

    /// Places of a packed tile.
    struct Places {
        Places(const std::byte* tile, std::uint32_t headSize)
            : keyScales(reinterpret_cast<const float*>(tile)),
              keys(reinterpret_cast<const std::int16_t*>(keyScales + kPatchKeys)),
              valueScales(reinterpret_cast<const float*>(keys + std::size_t{kPatchKeys} *
                                                                    codesOf(headSize))),
              values(reinterpret_cast<const std::int16_t*>(valueScales + dims(headSize)))
        {
        }
        const float* keyScales;
        const std::int16_t* keys;
        const float* valueScales;
        const std::int16_t* values;
    };

    static void pack(const PatchTile& tile)
    {
        const Places places(tile.packed, tile.headSize);
        packKeys(tile, const_cast<float*>(places.keyScales),
                 const_cast<std::int16_t*>(places.keys));
        for (std::uint32_t d = 0; d < tile.headSize; d += kWidth) {
            packValues(tile, d, const_cast<float*>(places.valueScales) + d,
                       const_cast<std::int16_t*>(places.values) + 2 * d);
        }
    }

    static void attend(const PatchPart& part)
    {
        const Work work(part);
        const std::uint32_t size = dims(part.headSize);
        encodeQueries(part, work);
        const std::size_t bytes = tileBytes(part.headSize);
        const std::byte* tile = part.tiles;
        for (std::uint32_t key = 0; key < part.positions; key += kPatchKeys, tile += bytes) {
            const Places places(tile, part.headSize);
            const std::uint32_t left = part.positions - key;
            for (std::uint32_t row = 0; row < part.rows; row += kTileColumns)
                for (std::uint32_t group = 0; group < kPatchKeys; group += kGroup)
                    scoreGroup(work, codesOf(part.headSize), places, row, group);
            for (std::uint32_t row = 0; row < part.rows; ++row)
                weightRow(work, row, left < kPatchKeys ? left : kPatchKeys);
            for (std::uint32_t row = 0; row < part.rows; row += kWidth)
                weighTile(work, row);
            for (std::uint32_t row = 0; row < part.rows; row += kTileColumns) {
                std::uint32_t d = 0;
                for (; d + kGroup <= size; d += kGroup)
                    sumGroup<kTileVectors>(work, places, size, row, d);
                if (d < size) sumGroup<1>(work, places, size, row, d);
            }
        }
        for (std::uint32_t row = 0; row < part.rows; ++row) {
            Vector::scale(work.sums + std::size_t{row} * size, 1.0f / work.total[row], size);
            __builtin_memcpy(part.queries + row * part.stride, work.sums + std::size_t{row} * size,
                             part.headSize * sizeof(float));
        }
    }

private:
    /// Work space of attend(); rows up to whole groups of kTileColumns.
    struct Work {
        explicit Work(const PatchPart& part)
        {
            std::byte* next = part.scratch;
            const auto take = [&next](std::size_t bytes) {
                std::byte* place = next;
                next += (bytes + 63) / 64 * 64;
                return place;
            };
            codes = reinterpret_cast<std::int16_t*>(take(2 * kPatchRows * codesOf(part.headSize)));
            scores = reinterpret_cast<float*>(take(4 * kPatchRows * kPatchKeys));
            weights = reinterpret_cast<std::int16_t*>(take(2 * kPatchRows * kPatchKeys));
            sums = reinterpret_cast<float*>(take(4 * kPatchRows * dims(part.headSize)));
        }
        std::int16_t* codes;               // [rows, codes of a head]
        float* scores;                     // [rows, kPatchKeys] in units of `scales`
        std::int16_t* weights;             // [rows, kPatchKeys]
        float* sums;                       // [rows, dims]
        mutable float scales[kPatchRows];  // of the codes, for powers of two
        mutable float inTile[kPatchRows];  // largest score of this tile, as a power of two
        mutable float codeSum[kPatchRows]; // of the weights of this tile
        mutable float largest[kPatchRows]; // score of all tiles so far, as a power of two
        mutable float total[kPatchRows];   // of all weights, relative to 2^largest
        mutable float kept[kPatchRows];    // factor of what was summed before this tile
        mutable float unit[kPatchRows];    // what one unit of this tile's weights counts
    };

    static void packKeys(const PatchTile& tile, float* scales, std::int16_t* codes)
    {
        const std::uint32_t pairs = codesOf(tile.headSize) / 2;
        std::int16_t encoded[limits::kHeadSize + 1];
        for (std::uint32_t key = 0; key < kPatchKeys; ++key) {
            std::int16_t* target =
                codes + 2 * (std::size_t{key / kGroup} * pairs * kGroup + key % kGroup);
            const bool there = key < tile.count;
            scales[key] = encodeBlock<L>(tile.keys + (there ? key : 0) * tile.stride,
                                         there ? tile.headSize : 0, 2 * pairs, -kInfinity,
                                         kInfinity, encoded);
            for (std::uint32_t i = 0; i < pairs; ++i, target += 2 * kGroup)
                __builtin_memcpy(target, encoded + 2 * i, 4);
        }
    }

    /// Values of kWidth dims from `d` on.
    static void
    packValues(const PatchTile& tile, std::uint32_t d, float* scales, std::int16_t* codes)
    {
        const std::uint32_t left = tile.headSize - d;
        const auto load = [&](std::uint32_t key) {
            if (key >= tile.count) return L::zero();
            const float* values = tile.values + key * tile.stride + d;
            return left >= kWidth ? L::load(values) : Vector::loadPart(values, left);
        };
        V largest = L::zero();
        V squares = L::zero();
        for (std::uint32_t key = 0; key < kPatchKeys; ++key) {
            const V v = load(key);
            largest = L::max(largest, L::max(v, L::sub(L::zero(), v)));
            squares = L::fma(v, v, squares);
        }
        // As scaleOf() does; NaN stays.
        const V norm = L::sqrt(squares);
        V scale = L::max(L::mul(largest, L::set(1.0f / kMostCode)),
                         L::mul(norm, L::set(1.0f / kMostNorm)));
        scale = L::max(L::set(1e-22f), scale);
        L::store(scales, L::fma(norm, L::zero(), scale));
        const V factor = L::div(L::set(1.0f), scale);
        for (std::uint32_t key = 0; key < kPatchKeys; key += 2, codes += 2 * dims(tile.headSize))
            L::storePairs(codes, L::mul(load(key), factor), L::mul(load(key + 1), factor));
    }

    static void encodeQueries(const PatchPart& part, const Work& work)
    {
        constexpr float kLog2E = 1.44269504f;
        const std::uint32_t codes = codesOf(part.headSize);
        const std::uint32_t size = dims(part.headSize);
        for (std::uint32_t row = 0; row < kPatchRows; ++row) {
            const bool there = row < part.rows;
            const float scale = encodeBlock<L>(part.queries + (there ? row : 0) * part.stride,
                                               there ? part.headSize : 0, codes, -kInfinity,
                                               kInfinity, work.codes + std::size_t{row} * codes);
            work.scales[row] = scale * kLog2E;
            work.largest[row] = -kInfinity;
            work.inTile[row] = 0.0f;
            work.total[row] = work.codeSum[row] = work.kept[row] = work.unit[row] = 0.0f;
            for (std::uint32_t d = 0; d < size; ++d)
                work.sums[std::size_t{row} * size + d] = 0.0f;
            for (std::uint32_t i = 0; !there && i < kPatchKeys; ++i)
                work.weights[row * kPatchKeys + i] = 0;
        }
    }

    /// Scores of kTileColumns queries and kGroup keys. Apart from its caller, as sumGroup() is: in
    /// one large function compilers keep sums in memory.
    [[gnu::noinline]] static void scoreGroup(const Work& work,
                                             std::uint32_t codes,
                                             const Places& places,
                                             std::uint32_t row,
                                             std::uint32_t group)
    {
        I sums[kTileColumns][kTileVectors];
        sumPairs<L, kTileColumns, kTileVectors>(places.keys + std::size_t{group} * codes,
                                                4 * kGroup, work.codes + std::size_t{row} * codes,
                                                2 * std::ptrdiff_t{codes}, codes / 2, sums);
        float* scores = work.scores + row * kPatchKeys + group;
        for (int c = 0; c < kTileColumns; ++c) {
            for (std::uint32_t v = 0; v < kTileVectors; ++v) {
                L::store(scores + c * kPatchKeys + v * kWidth,
                         L::mul(L::toFloats(sums[c][v]),
                                L::load(places.keyScales + group + v * kWidth)));
            }
        }
    }

    /// kMostWeight * 2^x of x that is at most 0, within 3e-6 relative; below 2^-126 that.
    static V power(V x)
    {
        const V bounded = L::max(L::set(-126.0f), x); // NaN stays
        const V n = L::round(bounded);
        const V r = L::sub(bounded, n);
        V p = L::set(kMostWeight * 9.570102015e-3f);
        p = L::fma(p, r, L::set(kMostWeight * 5.591786031e-2f));
        p = L::fma(p, r, L::set(kMostWeight * 2.402474482e-1f));
        p = L::fma(p, r, L::set(kMostWeight * 6.931218147e-1f));
        p = L::fma(p, r, L::set(kMostWeight * 9.999992614e-1f));
        return L::timesPowerOfTwo(p, n);
    }

    /// Scores of one row and tile become weights, of which `count` are there.
    static void weightRow(const Work& work, std::uint32_t row, std::uint32_t count)
    {
        float* scores = work.scores + row * kPatchKeys;
        std::int16_t* weights = work.weights + row * kPatchKeys;
        for (std::uint32_t i = count; i < kPatchKeys; ++i)
            scores[i] = scores[0]; // their values are 0, and the sum leaves them out
        V most = L::load(scores);
        for (std::uint32_t i = kWidth; i < kPatchKeys; i += kWidth)
            most = L::max(most, L::load(scores + i));
        const float scale = work.scales[row];
        work.inTile[row] = L::reduceMax(most) * scale;
        const V factor = L::set(scale);
        const V base = L::set(-work.inTile[row]);
        V sum = L::zero();
        for (std::uint32_t i = 0; i < kPatchKeys; i += kWidth) {
            const V code = L::round(power(L::fma(L::load(scores + i), factor, base)));
            L::storeWords(weights + i, code);
            sum = L::add(sum, code);
        }
        work.codeSum[row] =
            L::reduceAdd(sum) - static_cast<float>((kPatchKeys - count) * weights[0]);
    }

    /// What the weights of this tile and of those before it count, of kWidth rows.
    static void weighTile(const Work& work, std::uint32_t row)
    {
        const V natural = L::set(0.693147181f);
        const V before = L::load(work.largest + row);
        const V inTile = L::load(work.inTile + row);
        const V largest = L::max(before, inTile);
        const V kept = Vector::exponential(L::mul(L::sub(before, largest), natural));
        const V unit = L::mul(Vector::exponential(L::mul(L::sub(inTile, largest), natural)),
                              L::set(1.0f / kMostWeight));
        L::store(work.largest + row, largest);
        L::store(work.kept + row, kept);
        L::store(work.unit + row, unit);
        L::store(work.total + row, L::fma(L::load(work.total + row), kept,
                                          L::mul(L::load(work.codeSum + row), unit)));
    }

    /// sums = sums * kept + weights . values of kTileColumns rows and `vectors` vectors of dims
    /// from `d` on.
    template <int vectors>
    [[gnu::noinline]] static void sumGroup(const Work& work,
                                           const Places& places,
                                           std::uint32_t dims,
                                           std::uint32_t row,
                                           std::uint32_t d)
    {
        I sums[kTileColumns][vectors];
        sumPairs<L, kTileColumns, vectors>(places.values + 2 * d, 4 * std::ptrdiff_t{dims},
                                           work.weights + row * kPatchKeys, 2 * kPatchKeys,
                                           kPatchKeys / 2, sums);
        const float* scales = places.valueScales + d;
        for (int c = 0; c < kTileColumns; ++c) {
            float* out = work.sums + std::size_t{row + c} * dims + d;
            const V unit = L::set(work.unit[row + c]);
            const V kept = L::set(work.kept[row + c]);
            for (int v = 0; v < vectors; ++v) {
                const V factor = L::mul(L::load(scales + v * kWidth), unit);
                const V before = L::mul(L::load(out + v * kWidth), kept);
                L::store(out + v * kWidth, L::fma(L::toFloats(sums[c][v]), factor, before));
            }
        }
    }
};

/// Enters the attention of patches in a level's table.
template <typename L>
void addPatchKernels(KernelTable& table)
{
    table.patchTileBytes = PatchKernel<L>::tileBytes;
    table.packPatches = PatchKernel<L>::pack;
    table.attendPatches = PatchKernel<L>::attend;
}

} // namespace cabochon::engine::kernels
