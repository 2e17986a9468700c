// The Exact level: the definition in plain loops with double accumulation and nothing quantized.
// Goldens and tests run on it; nothing here is meant to be fast.
#include "engine/cpu/kernels/attention_part.h"
#include "engine/cpu/kernels/decoded_row_kernel.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/model/block_formats.h"
#include "engine/model/kv_format.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cabochon::engine::kernels {

namespace {

/// Four sums in double, so that the processor need not wait for one addition after the other.
struct DoubleSum {
    void add(const float* row, const float* column, std::int64_t size)
    {
        double now[4] = {sums[0], sums[1], sums[2], sums[3]};
        for (std::int64_t i = 0; i < size; ++i)
            now[i % 4] += static_cast<double>(row[i]) * column[i];
        std::copy_n(now, 4, sums);
    }
    float total() const { return static_cast<float>((sums[0] + sums[1]) + (sums[2] + sums[3])); }

    double sums[4] = {};
};

float cacheValue(const AttentionPart& part,
                 const std::byte* rows,
                 std::uint32_t key,
                 std::uint32_t d)
{
    const std::size_t head = part.cache.index(key, part.kvHead);
    if (part.cache.format == KvFormat::Q8) {
        return static_cast<float>(part.cache.codes(rows, head)[d]) *
               halfToFloat(part.cache.scales(rows, head)[d / kQ8Block]);
    }
    const void* row = part.cache.element(rows, head);
    return part.cache.format == KvFormat::F32
               ? static_cast<const float*>(row)[d]
               : halfToFloat(static_cast<const std::uint16_t*>(row)[d]);
}

/// One row over its keys in the part: scores are kept tile by tile, so the sums are rescaled when a
/// larger score appears.
void attendRow(const AttentionPart& part, std::uint32_t row)
{
    const std::uint32_t headSize = part.cache.headSize;
    float* sums = part.sums + std::size_t{row} * headSize;
    std::fill_n(sums, headSize, 0.0f);
    float largest = -std::numeric_limits<float>::infinity();
    double total = 0;
    const std::uint32_t begin = std::max(part.keyBegin, part.firstKey[row]);
    const std::uint32_t end = std::min(part.keyEnd, part.endKey[row]);
    for (std::uint32_t key = begin; key < end; ++key) {
        const std::byte* keys = part.cache.keyRows(key);
        const std::byte* values = part.cache.valueRows(key);
        double score = 0;
        for (std::uint32_t d = 0; d < headSize; ++d)
            score += static_cast<double>(part.queries[row][d]) * cacheValue(part, keys, key, d);
        const auto logit = static_cast<float>(score);
        if (logit > largest) {
            const float factor = std::exp(largest - logit);
            for (std::uint32_t d = 0; d < headSize; ++d)
                sums[d] *= factor;
            total *= factor;
            largest = logit;
        }
        const float weight = std::exp(logit - largest);
        for (std::uint32_t d = 0; d < headSize; ++d)
            sums[d] += weight * cacheValue(part, values, key, d);
        total += weight;
    }
    part.largest[row] = largest;
    part.sum[row] = static_cast<float>(total);
}

void attention(const AttentionPart& part)
{
    for (std::uint32_t row = 0; row < part.rows; ++row)
        attendRow(part, row);
}

float normFactor(const float* in, std::size_t size, float epsilon)
{
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += static_cast<double>(in[i]) * in[i];
    return 1.0f / std::sqrt(static_cast<float>(sum / static_cast<double>(size)) + epsilon);
}

void rmsNorm(float* out, const float* in, const float* weight, std::size_t size, float epsilon)
{
    const float factor = normFactor(in, size, epsilon);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = in[i] * factor * (weight ? weight[i] : 1.0f);
}

void rmsNormAdd(float* out,
                const float* residual,
                const float* in,
                const float* weight,
                std::size_t size,
                float epsilon)
{
    const float factor = normFactor(in, size, epsilon);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = residual[i] + in[i] * factor * weight[i];
}

void geluMultiply(float* out, const float* gate, const float* up, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i) {
        const float x = gate[i];
        const float inner = 0.7978845608028654f * (x + 0.044715f * x * x * x);
        out[i] = 0.5f * x * (1.0f + std::tanh(inner)) * up[i];
    }
}

void add(float* out, const float* in, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] += in[i];
}

void addScaled(float* out, float factor, const float* in, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] += factor * in[i];
}

void scale(float* out, float factor, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] *= factor;
}

void softcap(float* values, float cap, std::size_t size)
{
    if (cap == 0.0f) return;
    for (std::size_t i = 0; i < size; ++i)
        values[i] = cap * std::tanh(values[i] / cap);
}

void softmax(float* values, std::size_t size)
{
    if (size == 0) return;
    const float largest = *std::max_element(values, values + size);
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        values[i] = std::exp(values[i] - largest);
        sum += static_cast<double>(values[i]);
    }
    scale(values, static_cast<float>(1.0 / sum), size);
}

void rotate(float* head, const float* cosines, const float* sines, std::uint32_t headSize)
{
    const std::uint32_t half = headSize / 2;
    for (std::uint32_t i = 0; i < half; ++i) {
        const float a = head[i];
        const float b = head[i + half];
        head[i] = a * cosines[i] - b * sines[i];
        head[i + half] = b * cosines[i] + a * sines[i];
    }
}

void toHalf(std::uint16_t* out, const float* in, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] = floatToHalf(in[i]);
}

} // namespace

const KernelTable& exactKernels()
{
    static const KernelTable table = [] {
        KernelTable t;
        t.anyRows = DecodedRowKernel<DoubleSum>::product;
        t.attention = attention;
        t.vector = {rmsNorm, rmsNormAdd, geluMultiply, add,    addScaled,           scale,
                    softcap, softmax,    rotate,       toHalf, engine::quantizeHead};
        return t;
    }();
    return table;
}

} // namespace cabochon::engine::kernels
