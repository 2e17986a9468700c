#include "engine/cpu/sound_operations.h"

#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/operations.h"

#include <algorithm>
#include <cmath>

namespace cabochon::engine {

const SoundFunctions& soundFunctions(CpuLevel level)
{
    return kernels::kernelTable(level).sound;
}

namespace operations {

float sigmoid(float x)
{
    return 1.0f / (1.0f + std::exp(-x));
}

void silu(float* values, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        values[i] *= sigmoid(values[i]);
}

void gatedUnit(float* out, const float* in, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] = in[i] * sigmoid(in[size + i]);
}

void multiply(float* out, const float* in, const float* factors, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] = in[i] * factors[i];
}

void convolveTime(
    float* out, const float* const* rows, const float* taps, std::size_t count, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i) {
        double sum = 0;
        for (std::size_t k = 0; k < count; ++k)
            if (rows[k]) sum += double(rows[k][i]) * double(taps[k * size + i]);
        out[i] = static_cast<float>(sum);
    }
}

void layerNormRelu(float* values, const float* weight, std::size_t size, float epsilon)
{
    double mean = 0, variance = 0;
    for (std::size_t i = 0; i < size; ++i)
        mean += double(values[i]);
    mean /= double(size);
    for (std::size_t i = 0; i < size; ++i)
        variance += (double(values[i]) - mean) * (double(values[i]) - mean);
    const double factor = 1.0 / std::sqrt(variance / double(size) + double(epsilon));
    for (std::size_t i = 0; i < size; ++i) {
        const double normed = (double(values[i]) - mean) * factor * double(weight[i]);
        values[i] = static_cast<float>(normed > 0 ? normed : normed * 0); // a NaN stays one
    }
}

void convolveRow(const ConvolutionRow& row)
{
    constexpr std::size_t kTogether = 32;                       // channels: they lie side by side
    const std::size_t taps = kConvolutionSide * row.channelsIn; // of one row of time
    for (std::size_t f = 0; f < row.frequencies; ++f) {
        for (std::size_t first = 0; first < row.channelsOut; first += kTogether) {
            double sums[kTogether] = {};
            for (std::size_t t = 0; t < kConvolutionSide; ++t) {
                if (!row.rows[t]) continue;
                const float* in = row.rows[t] + kConvolutionStride * f * row.channelsIn;
                for (std::size_t i = 0; i < taps; ++i) {
                    const float* weights = row.weights + (t * taps + i) * row.channelsOut + first;
                    for (std::size_t o = 0; o < kTogether; ++o)
                        sums[o] += double(in[i]) * double(weights[o]);
                }
            }
            for (std::size_t o = 0; o < kTogether; ++o)
                row.out[f * row.channelsOut + first + o] = static_cast<float>(sums[o]);
        }
    }
}

void attendBand(const BandAttention& attention,
                std::size_t head,
                std::size_t first,
                std::size_t last)
{
    const std::size_t size = attention.headSize;
    float scores[BandAttention::kMostSpan];
    for (std::size_t t = first; t < last; ++t) {
        const std::size_t seen = std::min(attention.span, t + 1);
        const float* query = attention.queries + t * attention.stride + head * size;
        for (std::size_t j = 0; j < seen; ++j) {
            const float* key = attention.keys + (t - j) * attention.stride + head * size;
            const float* distance =
                attention.relativeKeys + j * attention.relativeStride + head * size;
            double score = 0;
            for (std::size_t d = 0; d < size; ++d)
                score += double(query[d]) * (double(key[d]) + double(distance[d]));
            scores[j] = static_cast<float>(score);
        }
        softcap(scores, attention.cap, seen);
        softmax(scores, seen);
        float* out = attention.out + t * attention.outStride + head * size;
        std::fill_n(out, size, 0.0f);
        for (std::size_t j = 0; j < seen; ++j)
            addScaled(out, scores[j], attention.values + (t - j) * attention.stride + head * size,
                      size);
    }
}

} // namespace operations

} // namespace cabochon::engine
