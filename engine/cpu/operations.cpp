#include "engine/cpu/operations.h"

#include "engine/base/check.h"
#include "engine/model/block_formats.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cabochon::engine::operations {

namespace {

float normFactor(const float* in, std::size_t size, float epsilon)
{
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += static_cast<double>(in[i]) * in[i];
    const float mean = static_cast<float>(sum / static_cast<double>(size));
    return 1.0f / std::sqrt(mean + epsilon);
}

} // namespace

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

float gelu(float x)
{
    const float inner = 0.7978845608028654f * (x + 0.044715f * x * x * x);
    return 0.5f * x * (1.0f + std::tanh(inner));
}

void geluMultiply(float* out, const float* gate, const float* up, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] = gelu(gate[i]) * up[i];
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

void rope(float* head, const float* frequencies, std::uint32_t headSize, std::uint32_t position)
{
    const std::uint32_t half = headSize / 2;
    std::vector<float> cosines(half), sines(half);
    for (std::uint32_t i = 0; i < half; ++i) {
        const float angle = static_cast<float>(position) * frequencies[i];
        cosines[i] = std::cos(angle);
        sines[i] = std::sin(angle);
    }
    rotate(head, cosines.data(), sines.data(), headSize);
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

void multiplyPlain(const TensorView& matrix, const float* input, std::size_t count, float* output)
{
    const auto columns = static_cast<std::size_t>(matrix.columns);
    const auto rows = static_cast<std::size_t>(matrix.rows);
    std::vector<float> row(columns);
    for (std::size_t r = 0; r < rows; ++r) {
        dequantize(matrix.type, matrix.row(static_cast<std::int64_t>(r)), row.data(), columns);
        for (std::size_t c = 0; c < count; ++c) {
            const float* x = input + c * columns;
            double sum = 0;
            for (std::size_t i = 0; i < columns; ++i)
                sum += static_cast<double>(row[i]) * x[i];
            output[c * rows + r] = static_cast<float>(sum);
        }
    }
}

void embeddingRow(const TensorView& table, std::int64_t row, float* out)
{
    dequantize(table.type, table.row(row), out, static_cast<std::size_t>(table.columns));
}

void mixPerLayerInput(float* out,
                      const float* tokenPart,
                      const float* contextPart,
                      const float* normWeight,
                      std::size_t perLayerWidth,
                      std::size_t width,
                      float epsilon)
{
    const float tokenScale = std::sqrt(static_cast<float>(perLayerWidth));
    const float contextScale = 1.0f / std::sqrt(static_cast<float>(width));
    double sum = 0;
    for (std::size_t i = 0; i < perLayerWidth; ++i) {
        const double value = static_cast<double>(contextPart[i]) * contextScale;
        sum += value * value;
    }
    const float mean = static_cast<float>(sum / static_cast<double>(perLayerWidth));
    const float factor = contextScale / std::sqrt(mean + epsilon);
    for (std::size_t i = 0; i < perLayerWidth; ++i) {
        const float context = contextPart[i] * factor * normWeight[i];
        out[i] = (tokenPart[i] * tokenScale + context) * 0.70710678f;
    }
}

void routeExperts(const float* logits,
                  std::size_t count,
                  std::size_t used,
                  const float* expertScale,
                  float* probabilities,
                  std::uint32_t* chosen,
                  float* weights)
{
    CABOCHON_CHECK(used <= count);
    std::copy_n(logits, count, probabilities);
    softmax(probabilities, count);
    // Not a number counts as the least, so that the order stays one whatever the weights are.
    const auto rank = [&](std::uint32_t e) {
        return std::isnan(probabilities[e]) ? -1.0f : probabilities[e];
    };
    const auto better = [&](std::uint32_t a, std::uint32_t b) {
        return rank(a) != rank(b) ? rank(a) > rank(b) : a < b;
    };
    // A heap of the best so far, the worst of them in front: E log U steps, where looking for each
    // of 4,096 experts among 4,096 would take minutes a token.
    for (std::uint32_t e = 0; e < count; ++e) {
        if (e < used) {
            chosen[e] = e;
            std::push_heap(chosen, chosen + e + 1, better);
        } else if (used > 0 && better(e, chosen[0])) {
            std::pop_heap(chosen, chosen + used, better);
            chosen[used - 1] = e;
            std::push_heap(chosen, chosen + used, better);
        }
    }
    std::sort_heap(chosen, chosen + used, better);
    float sum = 0;
    for (std::size_t k = 0; k < used; ++k) {
        weights[k] = probabilities[chosen[k]];
        sum += weights[k];
    }
    for (std::size_t k = 0; k < used; ++k) {
        weights[k] = weights[k] / sum * (expertScale ? expertScale[chosen[k]] : 1.0f);
    }
}

void storeHead(const KvView& cache, std::byte* rows, std::size_t head, const float* in)
{
    if (cache.format == KvFormat::Q8) {
        auto* codes = const_cast<std::int8_t*>(cache.codes(rows, head));
        auto* scales = const_cast<std::uint16_t*>(cache.scales(rows, head));
        quantizeHead(codes, scales, in, cache.headSize);
    } else if (cache.format == KvFormat::F16) {
        std::uint16_t* halves = reinterpret_cast<std::uint16_t*>(rows) + head * cache.headSize;
        for (std::uint32_t i = 0; i < cache.headSize; ++i)
            halves[i] = floatToHalf(in[i]);
    } else {
        std::copy_n(in, cache.headSize, reinterpret_cast<float*>(rows) + head * cache.headSize);
    }
}

float cacheValue(const KvView& cache, const std::byte* rows, std::size_t head, std::uint32_t i)
{
    if (cache.format == KvFormat::Q8) {
        return static_cast<float>(cache.codes(rows, head)[i]) *
               halfToFloat(cache.scales(rows, head)[i / kQ8Block]);
    }
    const std::byte* values = cache.element(rows, head);
    if (cache.format == KvFormat::F32) return reinterpret_cast<const float*>(values)[i];
    return halfToFloat(reinterpret_cast<const std::uint16_t*>(values)[i]);
}

namespace {

/// One column of a stretch. query, out: [heads, headSize].
void attendColumn(const AttentionArguments& arguments,
                  const AttentionStretch& stretch,
                  std::uint32_t column,
                  const float* query,
                  float* out)
{
    const KvView& cache = stretch.cache;
    const std::uint32_t q = stretch.position + column;
    const std::uint32_t end = stretch.ends ? std::max(stretch.ends[column], q + 1) : q + 1;
    std::vector<std::uint32_t> keys;
    for (std::uint32_t k = 0; k < end; ++k) {
        const bool inWindow = arguments.window == 0 || k > q || q - k < arguments.window;
        if (inWindow) keys.push_back(k);
    }
    std::vector<float> scores(keys.size());
    const std::uint32_t group = arguments.heads / cache.kvHeads;
    for (std::uint32_t head = 0; head < arguments.heads; ++head) {
        const std::size_t offset = std::size_t{head} * cache.headSize;
        for (std::size_t n = 0; n < keys.size(); ++n) {
            double sum = 0;
            for (std::uint32_t i = 0; i < cache.headSize; ++i) {
                sum += static_cast<double>(query[offset + i]) *
                       cacheValue(cache, cache.keyRows(keys[n]), cache.index(keys[n], head / group),
                                  i);
            }
            scores[n] = static_cast<float>(sum);
        }
        softmax(scores.data(), scores.size());
        for (std::uint32_t i = 0; i < cache.headSize; ++i) {
            double sum = 0;
            for (std::size_t n = 0; n < keys.size(); ++n) {
                sum += static_cast<double>(scores[n]) *
                       cacheValue(cache, cache.valueRows(keys[n]),
                                  cache.index(keys[n], head / group), i);
            }
            out[offset + i] = static_cast<float>(sum);
        }
    }
}

} // namespace

void attendPlain(const AttentionArguments& arguments)
{
    std::size_t row = 0; // column of the call
    for (const AttentionStretch& stretch : arguments.stretches) {
        const std::size_t width = std::size_t{arguments.heads} * stretch.cache.headSize;
        for (std::uint32_t column = 0; column < stretch.columns; ++column, ++row) {
            attendColumn(arguments, stretch, column, arguments.queries + row * width,
                         arguments.output + row * width);
        }
    }
}

} // namespace cabochon::engine::operations
