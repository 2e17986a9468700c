// Owns attention of all patches to all others (engine/cpu/patch_attention.h) in codes: queries,
// keys and values as 16-bit integers with a scale for each block, probabilities as 13-bit ones of
// the largest in their tile. Sums of products of a block are exact; exponentials and everything
// across blocks and tiles is float32 with a running largest score (Milakov and Gimelshein 2018).
//
// A packed tile of 64 keys of one head:
//   key scales    f32 [blocks, 64]
//   key codes     i16 [64 / kGroup, pairs of values, kGroup, 2]    kGroup = two vectors of lanes
//   value scales  f32 [2, dims]                                    of 32 keys each
//   value codes   i16 [32 pairs of keys, dims, 2]                  dims = headSize, whole vectors
// Packing and what reads it stand together, longer than headers are elsewhere: one layout.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/code_block.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/patch_part.h"
#include "engine/cpu/kernels/vector_kernel.h"

namespace cabochon::engine::kernels {

/// How values of a head are cut into blocks whose products' sums fit 32 bits.
struct PatchBlocks {
    explicit PatchBlocks(std::uint32_t headSize)
        : count((headSize + kMost - 1) / kMost), size((headSize + count - 1) / count)
    {
        size += size % 2;
        // Squares of 64-bit integers: the largest code whose square fits size times.
        while (std::int64_t{mostCode} * mostCode * size > INT32_MAX)
            --mostCode;
    }
    static constexpr std::uint32_t kMost = 40;
    std::uint32_t count;
    std::uint32_t size; // values, even
    int mostCode = 8191;

    std::uint32_t codes() const { return count * size; }
};

template <typename L>
struct PatchKernel {
    using V = typename L::V;
    using I = typename L::I;
    static constexpr std::uint32_t kWidth = L::kWidth;
    static constexpr std::uint32_t kGroup = 2 * kWidth; // keys of scores in registers
    static constexpr std::uint32_t kColumns = 6;        // queries of them
    static constexpr std::uint32_t kHalf = kPatchKeys / 2;
    static constexpr int kMostValue = 8191; // of values and of probabilities: 32 products
    static constexpr float kInfinity = __builtin_inff();
    static_assert(kPatchKeys % kGroup == 0 && kPatchRows % kColumns == 0);

    static std::uint32_t dims(std::uint32_t headSize)
    {
        return (headSize + kWidth - 1) / kWidth * kWidth;
    }

    static std::size_t tileBytes(std::uint32_t headSize)
    {
        const PatchBlocks blocks(headSize);
        const std::size_t bytes = 4 * std::size_t{blocks.count} * kPatchKeys +
                                  2 * std::size_t{kPatchKeys} * blocks.codes() +
                                  4 * std::size_t{2} * dims(headSize) +
                                  2 * std::size_t{kPatchKeys} * dims(headSize);
        return (bytes + 63) / 64 * 64;
    }

    /// Places of a packed tile.
    struct Places {
        Places(const std::byte* tile, const PatchBlocks& blocks, std::uint32_t headSize)
            : keyScales(reinterpret_cast<const float*>(tile)),
              keys(reinterpret_cast<const std::int16_t*>(keyScales + blocks.count * kPatchKeys)),
              valueScales(
                  reinterpret_cast<const float*>(keys + std::size_t{kPatchKeys} * blocks.codes())),
              values(reinterpret_cast<const std::int16_t*>(valueScales + 2 * dims(headSize)))
        {
        }
        const float* keyScales;
        const std::int16_t* keys;
        const float* valueScales;
        const std::int16_t* values;
    };

    static void pack(const PatchTile& tile)
    {
        const PatchBlocks blocks(tile.headSize);
        const Places places(tile.packed, blocks, tile.headSize);
        packKeys(tile, blocks, const_cast<float*>(places.keyScales),
                 const_cast<std::int16_t*>(places.keys));
        for (std::uint32_t half = 0; half < 2; ++half) {
            for (std::uint32_t d = 0; d < tile.headSize; d += kWidth) {
                packValues(tile, half, d,
                           const_cast<float*>(places.valueScales) + half * dims(tile.headSize) + d,
                           const_cast<std::int16_t*>(places.values) +
                               2 * (std::size_t{half} * kHalf / 2 * dims(tile.headSize) + d));
            }
        }
    }

    static void attend(const PatchPart& part)
    {
        const PatchBlocks blocks(part.headSize);
        const Work work(part, blocks);
        encodeQueries(part, blocks, work);
        const std::size_t bytes = tileBytes(part.headSize);
        const std::byte* tile = part.tiles;
        for (std::uint32_t key = 0; key < part.positions; key += kPatchKeys, tile += bytes) {
            const Places places(tile, blocks, part.headSize);
            const std::uint32_t left = part.positions - key;
            for (std::uint32_t row = 0; row < part.rows; row += kColumns)
                for (std::uint32_t group = 0; group < kPatchKeys; group += kGroup)
                    scoreGroup(work, blocks, places, row, group);
            for (std::uint32_t row = 0; row < part.rows; ++row)
                weightRow(work, row, left < kPatchKeys ? left : kPatchKeys);
            for (std::uint32_t d = 0; d < dims(part.headSize); d += kGroup) {
                const bool pair = d + kWidth < dims(part.headSize);
                for (std::uint32_t row = 0; row < part.rows; row += kColumns) {
                    if (pair)
                        sumGroup<2>(work, places, dims(part.headSize), row, d);
                    else
                        sumGroup<1>(work, places, dims(part.headSize), row, d);
                }
            }
        }
        for (std::uint32_t row = 0; row < part.rows; ++row) {
            const float* sums = work.sums + std::size_t{row} * dims(part.headSize);
            float* out = part.queries + row * part.stride;
            const float factor = 1.0f / work.total[row];
            for (std::uint32_t d = 0; d < part.headSize; ++d)
                out[d] = sums[d] * factor;
        }
    }

private:
    /// Work space of attend(); rows up to whole groups of kColumns.
    struct Work {
        Work(const PatchPart& part, const PatchBlocks& blocks)
        {
            std::byte* next = part.scratch;
            const auto take = [&next](std::size_t bytes) {
                std::byte* place = next;
                next += (bytes + 63) / 64 * 64;
                return place;
            };
            codes = reinterpret_cast<std::int16_t*>(take(2 * kPatchRows * blocks.codes()));
            scales = reinterpret_cast<float*>(take(4 * kPatchRows * blocks.count));
            scores = reinterpret_cast<float*>(take(4 * kPatchRows * kPatchKeys));
            weights = reinterpret_cast<std::int16_t*>(take(2 * kPatchRows * kPatchKeys));
            sums = reinterpret_cast<float*>(take(4 * kPatchRows * dims(part.headSize)));
        }
        std::int16_t* codes;               // [rows, codes of a head]
        float* scales;                     // [rows, blocks]
        float* scores;                     // [rows, kPatchKeys]
        std::int16_t* weights;             // [rows, kPatchKeys]
        float* sums;                       // [rows, dims]
        mutable float largest[kPatchRows]; // score
        mutable float total[kPatchRows];   // of all weights, relative to e^largest
        mutable float kept[kPatchRows];    // factor of what was summed before this tile
        mutable float unit[kPatchRows];    // what one unit of this tile's weights counts
    };

    static void
    packKeys(const PatchTile& tile, const PatchBlocks& blocks, float* scales, std::int16_t* codes)
    {
        const std::uint32_t pairs = blocks.codes() / 2;
        for (std::uint32_t key = 0; key < kPatchKeys; ++key) {
            std::int16_t* target =
                codes + 2 * (std::size_t{key / kGroup} * pairs * kGroup + key % kGroup);
            for (std::uint32_t block = 0; block < blocks.count; ++block) {
                std::int16_t encoded[PatchBlocks::kMost + kWidth] = {};
                const std::uint32_t first = block * blocks.size;
                const std::uint32_t left = tile.headSize > first ? tile.headSize - first : 0;
                float scale = 0.0f;
                if (key < tile.count) {
                    scale = encodeBlock<L>(tile.keys + key * tile.stride + first,
                                           left < blocks.size ? left : blocks.size, blocks.size,
                                           -kInfinity, kInfinity,
                                           static_cast<float>(blocks.mostCode), encoded);
                }
                scales[block * kPatchKeys + key] = scale;
                for (std::uint32_t i = 0; i < blocks.size; i += 2, target += 2 * kGroup)
                    __builtin_memcpy(target, encoded + i, 4);
            }
        }
    }

    /// Values of kWidth dims from `d` on of 32 keys.
    static void packValues(const PatchTile& tile,
                           std::uint32_t half,
                           std::uint32_t d,
                           float* scales,
                           std::int16_t* codes)
    {
        const std::uint32_t left = tile.headSize - d;
        const auto load = [&](std::uint32_t key) {
            if (key >= tile.count) return L::zero();
            const float* values = tile.values + key * tile.stride + d;
            if (left >= kWidth) return L::load(values);
            return VectorKernel<L>::loadPart(values, left);
        };
        V largest = L::set(1e-30f);
        V nothing = L::zero(); // NaN when a value is no finite number
        for (std::uint32_t i = 0; i < kHalf; ++i) {
            const V v = load(half * kHalf + i);
            largest = L::max(largest, L::max(v, L::sub(L::zero(), v)));
            nothing = L::fma(v, L::zero(), nothing);
        }
        const V most = L::set(static_cast<float>(kMostValue));
        L::store(scales, L::add(L::div(largest, most), nothing));
        const V factor = L::div(most, largest);
        for (std::uint32_t i = 0; i < kHalf; i += 2, codes += 2 * dims(tile.headSize)) {
            L::storePairs(codes, L::mul(load(half * kHalf + i), factor),
                          L::mul(load(half * kHalf + i + 1), factor));
        }
    }

    static void encodeQueries(const PatchPart& part, const PatchBlocks& blocks, const Work& work)
    {
        const std::uint32_t rows = (part.rows + kColumns - 1) / kColumns * kColumns;
        for (std::uint32_t row = 0; row < rows; ++row) {
            const bool there = row < part.rows;
            for (std::uint32_t block = 0; block < blocks.count; ++block) {
                const std::uint32_t first = block * blocks.size;
                const std::uint32_t left = part.headSize > first ? part.headSize - first : 0;
                const std::uint32_t count = left < blocks.size ? left : blocks.size;
                work.scales[row * blocks.count + block] = encodeBlock<L>(
                    part.queries + (there ? row : 0) * part.stride + first, there ? count : 0,
                    blocks.size, -kInfinity, kInfinity, static_cast<float>(blocks.mostCode),
                    work.codes + std::size_t{row} * blocks.codes() + first);
            }
            work.largest[row] = -kInfinity;
            work.total[row] = 0.0f;
            float* sums = work.sums + std::size_t{row} * dims(part.headSize);
            for (std::uint32_t d = 0; d < dims(part.headSize); ++d)
                sums[d] = 0.0f;
            for (std::uint32_t i = 0; !there && i < kPatchKeys; ++i)
                work.weights[row * kPatchKeys + i] = 0;
            work.kept[row] = work.unit[row] = 0.0f;
        }
    }

    /// Scores of six queries and kGroup keys. Apart from its caller, as sumGroup() is: in one large
    /// function compilers keep sums in memory.
    [[gnu::noinline]] static void scoreGroup(const Work& work,
                                             const PatchBlocks& blocks,
                                             const Places& places,
                                             std::uint32_t row,
                                             std::uint32_t group)
    {
        const std::uint32_t stride = blocks.codes();
        const std::int16_t* queries = work.codes + std::size_t{row} * stride;
        const std::int16_t* keys = places.keys + std::size_t{group} * stride;
        float* scores = work.scores + row * kPatchKeys + group;
        for (std::uint32_t block = 0; block < blocks.count; ++block) {
            I sums[kColumns][2];
            for (auto& sum : sums)
                for (I& i : sum)
                    i = L::zeroI();
            for (std::uint32_t i = 0; i < blocks.size; i += 2, queries += 2, keys += 2 * kGroup) {
                const I first = L::loadWords(keys);
                const I second = L::loadWords(keys + kGroup);
                for (std::uint32_t c = 0; c < kColumns; ++c) {
                    const I query = L::broadcastPair(queries + c * stride);
                    L::addPairs(sums[c][0], first, query);
                    L::addPairs(sums[c][1], second, query);
                }
            }
            const float* keyScales = places.keyScales + block * kPatchKeys + group;
            for (std::uint32_t c = 0; c < kColumns; ++c) {
                const V scale = L::set(work.scales[(row + c) * blocks.count + block]);
                for (std::uint32_t v = 0; v < 2; ++v) {
                    float* out = scores + c * kPatchKeys + v * kWidth;
                    const V factor = L::mul(L::load(keyScales + v * kWidth), scale);
                    const V before = block == 0 ? L::zero() : L::load(out);
                    L::store(out, L::fma(L::toFloats(sums[c][v]), factor, before));
                }
            }
        }
    }

    /// Scores of one row and tile become weights, of which `count` are there.
    static void weightRow(const Work& work, std::uint32_t row, std::uint32_t count)
    {
        float* scores = work.scores + row * kPatchKeys;
        std::int16_t* weights = work.weights + row * kPatchKeys;
        for (std::uint32_t i = count; i < kPatchKeys; ++i)
            scores[i] = -kInfinity;
        V most = L::load(scores);
        for (std::uint32_t i = kWidth; i < kPatchKeys; i += kWidth)
            most = L::max(most, L::load(scores + i));
        const float tileLargest = L::reduceMax(most);
        const V base = L::set(tileLargest);
        const V unit = L::set(static_cast<float>(kMostValue));
        V sum = L::zero();
        for (std::uint32_t i = 0; i < kPatchKeys; i += kWidth) {
            const V weight = VectorKernel<L>::exponential(L::sub(L::load(scores + i), base));
            const V code = L::round(L::mul(weight, unit));
            L::storeWords(weights + i, code);
            sum = L::add(sum, code);
        }
        const float before = work.largest[row];
        const float largest = before > tileLargest ? before : tileLargest;
        const float kept = before == largest ? 1.0f : __builtin_expf(before - largest);
        const float counts = tileLargest == largest ? 1.0f : __builtin_expf(tileLargest - largest);
        work.largest[row] = largest;
        work.kept[row] = kept;
        work.unit[row] = counts / static_cast<float>(kMostValue);
        work.total[row] = work.total[row] * kept + L::reduceAdd(sum) * work.unit[row];
    }

    /// sums = sums * kept + weights . values of six rows and `vectors` vectors of dims from `d` on.
    template <std::uint32_t vectors>
    [[gnu::noinline]] static void sumGroup(const Work& work,
                                           const Places& places,
                                           std::uint32_t dims,
                                           std::uint32_t row,
                                           std::uint32_t d)
    {
        const std::int16_t* values = places.values + 2 * d;
        const std::int16_t* weights = work.weights + row * kPatchKeys;
        for (std::uint32_t half = 0; half < 2; ++half) {
            I sums[kColumns][vectors];
            for (auto& sum : sums)
                for (I& i : sum)
                    i = L::zeroI();
            for (std::uint32_t i = 0; i < kHalf; i += 2, weights += 2, values += 2 * dims) {
                I value[vectors];
                for (std::uint32_t v = 0; v < vectors; ++v)
                    value[v] = L::loadWords(values + 2 * v * kWidth);
                for (std::uint32_t c = 0; c < kColumns; ++c) {
                    const I weight = L::broadcastPair(weights + c * kPatchKeys);
                    for (std::uint32_t v = 0; v < vectors; ++v)
                        L::addPairs(sums[c][v], value[v], weight);
                }
            }
            const float* scales = places.valueScales + half * dims + d;
            for (std::uint32_t c = 0; c < kColumns; ++c) {
                float* out = work.sums + std::size_t{row + c} * dims + d;
                const V unit = L::set(work.unit[row + c]);
                const V kept = L::set(half == 0 ? work.kept[row + c] : 1.0f);
                for (std::uint32_t v = 0; v < vectors; ++v) {
                    const V factor = L::mul(L::load(scales + v * kWidth), unit);
                    const V before = L::mul(L::load(out + v * kWidth), kept);
                    L::store(out + v * kWidth, L::fma(L::toFloats(sums[c][v]), factor, before));
                }
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
