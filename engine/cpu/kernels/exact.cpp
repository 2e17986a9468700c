// The Exact level: the definitions of operations.h, products and attention with sums in double, and
// nothing quantized. Goldens and tests run on it; nothing here is meant to be fast.
#include "engine/cpu/kernels/attention_part.h"
#include "engine/cpu/kernels/decoded_row_kernel.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/operations.h"
#include "engine/cpu/sound_operations.h"
#include "engine/model/block_formats.h"
#include "engine/model/kv_format.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cabochon::engine::kernels {

namespace op = operations;

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
            score += static_cast<double>(part.queries[row][d]) *
                     op::cacheValue(part.cache, keys, part.cache.index(key, part.kvHead), d);
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
            sums[d] +=
                weight * op::cacheValue(part.cache, values, part.cache.index(key, part.kvHead), d);
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
        t.vector = {op::rmsNorm,   op::rmsNormAdd, op::geluMultiply,    op::add,
                    op::addScaled, op::scale,      op::softcap,         op::softmax,
                    op::rotate,    toHalf,         engine::quantizeHead};
        t.sound = {op::silu,          op::gatedUnit,   op::multiply,  op::convolveTime,
                   op::layerNormRelu, op::convolveRow, op::attendBand};
        return t;
    }();
    return table;
}

} // namespace cabochon::engine::kernels
