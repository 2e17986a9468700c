// Owns the attention kernel of all fast levels, written over a level's float lanes (lanes_*.h). For
// each tile of 64 keys: scores (tile as f32, rows x keys in registers), exponentials with a running
// largest score, and the weighted sum of values. No mask tensor: each row has one key interval.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/attention_part.h"
#include "engine/cpu/kernels/vector_kernel.h"

namespace cabochon::engine::kernels {

template <typename L>
struct AttentionKernel {
    using V = typename L::V;
    static constexpr std::uint32_t kWidth = L::kWidth;
    static constexpr int kRows = L::kAttentionTileRows; // rows x keys of scores in registers
    static constexpr int kKeys = 4;

    static constexpr float kNone = -__builtin_inff();

    static void run(const AttentionPart& part)
    {
        const std::uint32_t headSize = part.cache.headSize;
        for (std::uint32_t i = 0; i < part.rows; ++i) {
            part.largest[i] = kNone;
            part.sum[i] = 0.0f;
        }
        for (std::size_t i = 0; i < std::size_t{part.rows} * headSize; ++i)
            part.sums[i] = 0.0f;
        for (std::uint32_t key = part.keyBegin; key < part.keyEnd;) {
            const std::uint32_t left = part.keyEnd - key;
            const std::uint32_t room = kAttentionKeys - key % kAttentionKeys; // of the page
            const std::uint32_t count = left < room ? left : room;
            loadTile(part, part.cache.keyRows(key), key, count);
            for (std::uint32_t row = 0; row < part.rows; row += kRows)
                scoreRows(part, row, count);
            bool seen = false;
            for (std::uint32_t row = 0; row < part.rows; ++row)
                seen |= weightRow(part, row, key, count);
            if (seen) {
                loadTile(part, part.cache.valueRows(key), key, count);
                for (std::uint32_t row = 0; row < part.rows; row += kRows)
                    sumRows(part, row, count);
            }
            key += count;
        }
    }

private:
    /// K or V of `count` positions of one page, `rows`, as f32 [kAttentionKeys, headSize].
    static void loadTile(const AttentionPart& part,
                         const std::byte* rows,
                         std::uint32_t key,
                         std::uint32_t count)
    {
        const std::uint32_t headSize = part.cache.headSize;
        for (std::uint32_t i = 0; i < count; ++i) {
            float* target = part.tile + std::size_t{i} * headSize;
            if (part.cache.format == KvFormat::Q8) {
                loadBytes(part, rows, key + i, target);
                continue;
            }
            const void* source = part.cache.element(rows, part.cache.index(key + i, part.kvHead));
            if (part.cache.format == KvFormat::F32) {
                const auto* values = static_cast<const float*>(source);
                for (std::uint32_t d = 0; d < headSize; ++d)
                    target[d] = values[d];
            } else {
                const auto* values = static_cast<const std::uint16_t*>(source);
                std::uint32_t d = 0;
                for (; d + kWidth <= headSize; d += kWidth)
                    L::store(target + d, L::loadHalf(values + d));
                for (; d < headSize; ++d)
                    target[d] = L::halfToFloat(values[d]);
            }
        }
    }

    /// K or V of one position of an 8-bit cache as f32 [headSize].
    static void
    loadBytes(const AttentionPart& part, const std::byte* rows, std::uint32_t key, float* target)
    {
        const std::uint32_t headSize = part.cache.headSize;
        const std::size_t head = part.cache.index(key, part.kvHead);
        const std::int8_t* codes = part.cache.codes(rows, head);
        const std::uint16_t* scales = part.cache.scales(rows, head);
        std::uint32_t d = 0;
        for (; d + kQ8Block <= headSize; d += kQ8Block) {
            const V scale = L::set(L::halfToFloat(scales[d / kQ8Block]));
            for (std::uint32_t i = d; i < d + kQ8Block; i += kWidth)
                L::store(target + i, L::mul(L::loadBytes(codes + i), scale));
        }
        for (; d < headSize; ++d)
            target[d] = static_cast<float>(codes[d]) * L::halfToFloat(scales[d / kQ8Block]);
    }

    /// scores[row .. row + kRows, 0 .. count) = queries . tile; surplus rows repeat the last one.
    static void scoreRows(const AttentionPart& part, std::uint32_t row, std::uint32_t count)
    {
        const std::uint32_t headSize = part.cache.headSize;
        const float* q[kRows];
        for (int r = 0; r < kRows; ++r) {
            const std::uint32_t index = row + static_cast<std::uint32_t>(r);
            q[r] = part.queries[index < part.rows ? index : part.rows - 1];
        }
        for (std::uint32_t key = 0; key < count; key += kKeys) {
            const float* k = part.tile + std::size_t{key} * headSize;
            V sums[kRows][kKeys];
            for (int r = 0; r < kRows; ++r)
                for (int j = 0; j < kKeys; ++j)
                    sums[r][j] = L::zero();
            std::uint32_t d = 0;
            for (; d + kWidth <= headSize; d += kWidth) {
                V keys[kKeys];
                for (int j = 0; j < kKeys; ++j)
                    keys[j] = L::load(k + static_cast<std::size_t>(j) * headSize + d);
                for (int r = 0; r < kRows; ++r) {
                    const V query = L::load(q[r] + d);
                    for (int j = 0; j < kKeys; ++j)
                        sums[r][j] = L::fma(query, keys[j], sums[r][j]);
                }
            }
            for (int r = 0; r < kRows; ++r) {
                float* out =
                    part.scores + (row + static_cast<std::uint32_t>(r)) * kAttentionKeys + key;
                L::storeSums4(out, sums[r]);
                for (std::uint32_t rest = d; rest < headSize; ++rest) {
                    for (int j = 0; j < kKeys; ++j)
                        out[j] += q[r][rest] * k[static_cast<std::size_t>(j) * headSize + rest];
                }
            }
        }
    }

    /// Scores of one row become exp(score - largest), invisible ones 0; scales what is summed so
    /// far when the largest score rises. Whether the row sees any key of the tile.
    static bool
    weightRow(const AttentionPart& part, std::uint32_t row, std::uint32_t key, std::uint32_t count)
    {
        float* scores = part.scores + std::size_t{row} * kAttentionKeys;
        const std::uint32_t first = part.firstKey[row] > key ? part.firstKey[row] - key : 0;
        const std::uint32_t end = part.endKey[row] > key ? part.endKey[row] - key : 0;
        for (std::uint32_t i = 0; i < kAttentionKeys; ++i) {
            if (i < first || i >= end || i >= count) scores[i] = kNone;
        }
        V most = L::load(scores);
        for (std::uint32_t i = kWidth; i < kAttentionKeys; i += kWidth)
            most = L::max(most, L::load(scores + i));
        const float tileLargest = L::reduceMax(most);
        if (tileLargest == kNone) {
            for (std::uint32_t i = 0; i < kAttentionKeys; ++i)
                scores[i] = 0.0f;
            return false;
        }
        const float largest = part.largest[row] > tileLargest ? part.largest[row] : tileLargest;
        V sum = L::zero();
        for (std::uint32_t i = 0; i < kAttentionKeys; i += kWidth) {
            const V weight =
                VectorKernel<L>::exponential(L::sub(L::load(scores + i), L::set(largest)));
            L::store(scores + i, weight);
            sum = L::add(sum, weight);
        }
        float total = L::reduceAdd(sum);
        if (largest != part.largest[row]) {
            if (part.sum[row] != 0.0f) {
                const float factor = __builtin_expf(part.largest[row] - largest);
                VectorKernel<L>::scale(part.sums + std::size_t{row} * part.cache.headSize, factor,
                                       part.cache.headSize);
                total += factor * part.sum[row];
            }
            part.largest[row] = largest;
        } else {
            total += part.sum[row];
        }
        part.sum[row] = total;
        return true;
    }

    /// sums[row .. row + kRows] += scores . tile (values).
    static void sumRows(const AttentionPart& part, std::uint32_t row, std::uint32_t count)
    {
        constexpr int kVectors = 4; // of the head at a time
        const std::uint32_t headSize = part.cache.headSize;
        const float* scores[kRows];
        float* sums[kRows];
        const std::uint32_t left = part.rows - row;
        const int rows = left < kRows ? static_cast<int>(left) : kRows;
        for (int r = 0; r < rows; ++r) {
            scores[r] = part.scores + (row + static_cast<std::uint32_t>(r)) * kAttentionKeys;
            sums[r] = part.sums + std::size_t{row + static_cast<std::uint32_t>(r)} * headSize;
        }
        std::uint32_t d = 0;
        if (rows == kRows) {
            for (; d + kVectors * kWidth <= headSize; d += kVectors * kWidth)
                sumTile<kRows, kVectors>(part, scores, sums, d, count);
            for (; d + kWidth <= headSize; d += kWidth)
                sumTile<kRows, 1>(part, scores, sums, d, count);
        } else {
            for (; d + kVectors * kWidth <= headSize; d += kVectors * kWidth)
                for (int r = 0; r < rows; ++r)
                    sumTile<1, kVectors>(part, scores + r, sums + r, d, count);
            for (; d + kWidth <= headSize; d += kWidth)
                for (int r = 0; r < rows; ++r)
                    sumTile<1, 1>(part, scores + r, sums + r, d, count);
        }
        for (; d < headSize; ++d)
            for (int r = 0; r < rows; ++r)
                for (std::uint32_t i = 0; i < count; ++i)
                    sums[r][d] += scores[r][i] * part.tile[std::size_t{i} * headSize + d];
    }

    template <int rows, int vectors>
    static void sumTile(const AttentionPart& part,
                        const float* const* scores,
                        float* const* sums,
                        std::uint32_t d,
                        std::uint32_t count)
    {
        const std::uint32_t headSize = part.cache.headSize;
        V totals[rows][vectors];
        for (int r = 0; r < rows; ++r)
            for (int v = 0; v < vectors; ++v)
                totals[r][v] = L::load(sums[r] + d + static_cast<std::uint32_t>(v) * kWidth);
        const float* tile = part.tile + d;
        for (std::uint32_t i = 0; i < count; ++i, tile += headSize) {
            V values[vectors];
            for (int v = 0; v < vectors; ++v)
                values[v] = L::load(tile + static_cast<std::uint32_t>(v) * kWidth);
            for (int r = 0; r < rows; ++r) {
                const V weight = L::set(scores[r][i]);
                for (int v = 0; v < vectors; ++v)
                    totals[r][v] = L::fma(weight, values[v], totals[r][v]);
            }
        }
        for (int r = 0; r < rows; ++r)
            for (int v = 0; v < vectors; ++v)
                L::store(sums[r] + d + static_cast<std::uint32_t>(v) * kWidth, totals[r][v]);
    }
};

} // namespace cabochon::engine::kernels
