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
#include <span>

namespace cabochon::engine::kernels {

namespace op = operations;

namespace {

/// Four sums in double, so that the processor need not wait for one addition after the other.
struct DoubleSum {
    void add(const float* row, const float* column, std::int64_t size)
    {
        double now[4] = {sums[0], sums[1], sums[2], sums[3]};
        std::int64_t i = 0;
        for (; i + 4 <= size; i += 4) {
            for (int lane = 0; lane < 4; ++lane) // so that they stay in registers
                now[lane] += static_cast<double>(row[i + lane]) * column[i + lane];
        }
        for (; i < size; ++i)
            now[i % 4] += static_cast<double>(row[i]) * column[i];
        std::copy_n(now, 4, sums);
    }
    float total() const { return static_cast<float>((sums[0] + sums[1]) + (sums[2] + sums[3])); }

    double sums[4] = {};
};

/// The values of one head at a key: where they lie if they are floats, else decoded into `space`.
const float*
headValues(const KvView& cache, const std::byte* rows, std::size_t head, std::span<float> space)
{
    if (cache.format == KvFormat::F32)
        return reinterpret_cast<const float*>(cache.element(rows, head));
    for (std::uint32_t d = 0; d < cache.headSize; ++d)
        space[d] = op::cacheValue(cache, rows, head, d);
    return space.data();
}

/// Adds one key to a row's weighted sum. Sums are rescaled when a larger score appears.
void addKey(const AttentionPart& part,
            std::uint32_t row,
            const float* key,
            const float* value,
            double& total)
{
    const std::uint32_t headSize = part.cache.headSize;
    float* sums = part.sums + std::size_t{row} * headSize;
    DoubleSum score;
    score.add(part.queries[row], key, headSize);
    const float logit = score.total();
    float& largest = part.largest[row];
    if (logit > largest) {
        const float factor = std::exp(largest - logit);
        for (std::uint32_t d = 0; d < headSize; ++d)
            sums[d] *= factor;
        total *= factor;
        largest = logit;
    }
    const float weight = std::exp(logit - largest);
    for (std::uint32_t d = 0; d < headSize; ++d)
        sums[d] += weight * value[d];
    total += weight;
}

/// Key by key, for all rows that see it.
void attention(const AttentionPart& part)
{
    const std::uint32_t headSize = part.cache.headSize;
    std::fill_n(part.sums, std::size_t{part.rows} * headSize, 0.0f);
    std::fill_n(part.largest, part.rows, -std::numeric_limits<float>::infinity());
    double totals[kAttentionRows] = {};
    const std::uint32_t begin =
        std::max(part.keyBegin, *std::min_element(part.firstKey, part.firstKey + part.rows));
    const std::uint32_t end =
        std::min(part.keyEnd, *std::max_element(part.endKey, part.endKey + part.rows));
    const std::span<float> keySpace(part.tile, headSize);
    const std::span<float> valueSpace(part.tile + headSize, headSize);
    for (std::uint32_t key = begin; key < end; ++key) {
        const std::size_t head = part.cache.index(key, part.kvHead);
        const float* keys = headValues(part.cache, part.cache.keyRows(key), head, keySpace);
        const float* values = headValues(part.cache, part.cache.valueRows(key), head, valueSpace);
        for (std::uint32_t row = 0; row < part.rows; ++row) {
            if (key >= part.firstKey[row] && key < part.endKey[row])
                addKey(part, row, keys, values, totals[row]);
        }
    }
    std::transform(totals, totals + part.rows, part.sum,
                   [](double total) { return static_cast<float>(total); });
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
