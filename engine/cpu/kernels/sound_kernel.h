// Owns the operations of sound_operations.h, written over a level's float lanes (lanes_*.h): kWidth
// values at a time, the rest through a copy padded with zeros or one by one. One table of
// operations is one template, longer than headers are elsewhere. Include only from sources of one
// level each.
#pragma once

#include "engine/cpu/kernels/vector_kernel.h"
#include "engine/cpu/sound_functions.h"

namespace cabochon::engine::kernels {

template <typename L>
struct SoundKernel {
    using V = typename L::V;
    using Vector = VectorKernel<L>;
    static constexpr std::size_t kWidth = L::kWidth;

    /// x * sigmoid(gate) as x / (1 + e^-gate).
    static V gated(V x, V gate)
    {
        const V e = Vector::exponential(L::sub(L::zero(), gate));
        return L::div(x, L::add(e, L::set(1.0f)));
    }

    static void silu(float* values, std::size_t size)
    {
        Vector::map(
            values, size, [](V x) { return gated(x, x); }, static_cast<const float*>(values));
    }

    static void gatedUnit(float* out, const float* in, std::size_t size)
    {
        Vector::map(
            out, size, [](V x, V gate) { return gated(x, gate); }, in, in + size);
    }

    static void multiply(float* out, const float* in, const float* factors, std::size_t size)
    {
        Vector::map(
            out, size, [](V x, V factor) { return L::mul(x, factor); }, in, factors);
    }

    static void convolveTime(float* out,
                             const float* const* rows,
                             const float* taps,
                             std::size_t count,
                             std::size_t size)
    {
        std::size_t i = 0;
        for (; i + kWidth <= size; i += kWidth) {
            V sum = L::zero();
            for (std::size_t k = 0; k < count; ++k)
                if (rows[k]) sum = L::fma(L::load(rows[k] + i), L::load(taps + k * size + i), sum);
            L::store(out + i, sum);
        }
        for (; i < size; ++i) {
            float sum = 0.0f;
            for (std::size_t k = 0; k < count; ++k)
                if (rows[k]) sum += rows[k][i] * taps[k * size + i];
            out[i] = sum;
        }
    }

    static void layerNormRelu(float* values, const float* weight, std::size_t size, float epsilon)
    {
        const float* in = values;
        V sums = L::zero();
        std::size_t i = 0;
        for (; i + kWidth <= size; i += kWidth)
            sums = L::add(sums, L::load(in + i));
        float sum = L::reduceAdd(sums);
        for (; i < size; ++i)
            sum += in[i];
        const float mean = sum / static_cast<float>(size);
        const V middle = L::set(mean);
        V squares = L::zero();
        for (i = 0; i + kWidth <= size; i += kWidth) {
            const V distance = L::sub(L::load(in + i), middle);
            squares = L::fma(distance, distance, squares);
        }
        float variance = L::reduceAdd(squares);
        for (; i < size; ++i)
            variance += (in[i] - mean) * (in[i] - mean);
        const V factor =
            L::set(1.0f / __builtin_sqrtf(variance / static_cast<float>(size) + epsilon));
        // The larger of NaN and zero would be either: where the norm is NaN, so is the sum.
        const V nothing = L::mul(factor, L::zero());
        Vector::map(
            values, size,
            [&](V x, V w) {
                const V normed = L::mul(L::mul(L::sub(x, middle), factor), w);
                return L::add(L::max(normed, L::zero()), nothing);
            },
            in, weight);
    }

    static constexpr std::size_t kPositions = 4; // frequencies in registers, times two vectors

    static void convolveRow(const ConvolutionRow& row)
    {
        for (std::size_t f = 0; f < row.frequencies; f += kPositions)
            for (std::size_t o = 0; o < row.channelsOut; o += 2 * kWidth)
                convolveTile(row, f, o);
    }

    static void convolveTile(const ConvolutionRow& row, std::size_t f, std::size_t o)
    {
        const std::size_t taps = kConvolutionSide * row.channelsIn;
        const std::size_t step = kConvolutionStride * row.channelsIn;
        V sums[kPositions][2];
        for (auto& sum : sums)
            sum[0] = sum[1] = L::zero();
        for (std::size_t t = 0; t < kConvolutionSide; ++t) {
            if (!row.rows[t]) continue;
            const float* in = row.rows[t] + f * step;
            const float* weights = row.weights + t * taps * row.channelsOut + o;
            for (std::size_t i = 0; i < taps; ++i, weights += row.channelsOut) {
                const V first = L::load(weights);
                const V second = L::load(weights + kWidth);
                for (std::size_t p = 0; p < kPositions; ++p) {
                    const V value = L::set(in[p * step + i]);
                    sums[p][0] = L::fma(value, first, sums[p][0]);
                    sums[p][1] = L::fma(value, second, sums[p][1]);
                }
            }
        }
        for (std::size_t p = 0; p < kPositions; ++p) {
            float* out = row.out + (f + p) * row.channelsOut + o;
            L::store(out, sums[p][0]);
            L::store(out + kWidth, sums[p][1]);
        }
    }

    static void attendBand(const BandAttention& attention,
                           std::size_t head,
                           std::size_t first,
                           std::size_t last)
    {
        const std::size_t offset = head * attention.headSize;
        float scores[BandAttention::kMostSpan];
        for (std::size_t t = first; t < last; ++t) {
            const std::size_t seen = attention.span < t + 1 ? attention.span : t + 1;
            const float* query = attention.queries + t * attention.stride + offset;
            for (std::size_t j = 0; j < seen; ++j) {
                scores[j] = score(query, attention.keys + (t - j) * attention.stride + offset,
                                  attention.relativeKeys + j * attention.relativeStride + offset,
                                  attention.headSize);
            }
            Vector::softcap(scores, attention.cap, seen);
            Vector::softmax(scores, seen);
            sumValues(attention, t, seen, offset, scores);
        }
    }

    /// query . (key + distance)
    static float
    score(const float* query, const float* key, const float* distance, std::size_t size)
    {
        V sums[2] = {L::zero(), L::zero()};
        std::size_t d = 0;
        for (; d + 2 * kWidth <= size; d += 2 * kWidth) {
            for (std::size_t k = 0; k < 2; ++k) {
                const std::size_t at = d + k * kWidth;
                const V both = L::add(L::load(key + at), L::load(distance + at));
                sums[k] = L::fma(L::load(query + at), both, sums[k]);
            }
        }
        float sum = L::reduceAdd(L::add(sums[0], sums[1]));
        for (; d < size; ++d)
            sum += query[d] * (key[d] + distance[d]);
        return sum;
    }

    static void sumValues(const BandAttention& attention,
                          std::size_t t,
                          std::size_t seen,
                          std::size_t offset,
                          const float* shares)
    {
        const float* values = attention.values + t * attention.stride + offset;
        float* out = attention.out + t * attention.outStride + offset;
        std::size_t d = 0;
        for (; d + kWidth <= attention.headSize; d += kWidth) {
            V sum = L::zero();
            for (std::size_t j = 0; j < seen; ++j)
                sum = L::fma(L::set(shares[j]), L::load(values + d - j * attention.stride), sum);
            L::store(out + d, sum);
        }
        for (; d < attention.headSize; ++d) {
            float sum = 0.0f;
            for (std::size_t j = 0; j < seen; ++j)
                sum += shares[j] * *(values + d - j * attention.stride);
            out[d] = sum;
        }
    }

    static SoundFunctions table()
    {
        SoundFunctions functions;
        functions.silu = silu;
        functions.gatedUnit = gatedUnit;
        functions.multiply = multiply;
        functions.convolveTime = convolveTime;
        functions.layerNormRelu = layerNormRelu;
        functions.convolveRow = convolveRow;
        functions.attendBand = attendBand;
        return functions;
    }
};

} // namespace cabochon::engine::kernels
