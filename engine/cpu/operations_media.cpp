// The operations that encoders of pictures and sound have beside those of the network.
#include "engine/cpu/operations.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cabochon::engine::operations {

void layerNorm(float* out,
               const float* in,
               const float* weight,
               const float* bias,
               std::size_t size,
               float epsilon)
{
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += in[i];
    const double mean = sum / static_cast<double>(size);
    double squares = 0;
    for (std::size_t i = 0; i < size; ++i)
        squares += (in[i] - mean) * (in[i] - mean);
    const double variance = squares / static_cast<double>(size);
    const double factor = 1.0 / std::sqrt(variance + static_cast<double>(epsilon));
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<float>((in[i] - mean) * factor) * weight[i] + bias[i];
}

void rotatePatch(float* head,
                 const float* columnCosines,
                 const float* columnSines,
                 const float* rowCosines,
                 const float* rowSines,
                 std::uint32_t headSize)
{
    rotate(head, columnCosines, columnSines, headSize / 2);
    rotate(head + headSize / 2, rowCosines, rowSines, headSize / 2);
}

void poolPatches(float* out,
                 const float* patches,
                 std::uint32_t tokenColumns,
                 std::uint32_t x,
                 std::uint32_t y,
                 std::size_t width)
{
    const std::size_t patchColumns = std::size_t{kPoolSide} * tokenColumns;
    const float factor = std::sqrt(static_cast<float>(width));
    for (std::size_t i = 0; i < width; ++i) {
        float sum = 0.0f;
        for (std::size_t row = 0; row < kPoolSide; ++row) {
            const std::size_t first = (kPoolSide * y + row) * patchColumns + kPoolSide * x;
            for (std::size_t column = 0; column < kPoolSide; ++column)
                sum += patches[(first + column) * width + i];
        }
        out[i] = sum / float(kPoolSide * kPoolSide) * factor;
    }
}

void standardize(float* out, const float* bias, const float* scale, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[i] = (out[i] - bias[i]) * scale[i];
}

void readPatch(float* out,
               const std::uint8_t* pixels,
               std::uint32_t width,
               std::uint32_t x,
               std::uint32_t y,
               std::uint32_t side,
               const float* levels)
{
    for (std::size_t channel = 0; channel < 3; ++channel) {
        for (std::size_t row = 0; row < side; ++row) {
            const std::size_t pixel = (std::size_t{y} * side + row) * width + std::size_t{x} * side;
            const std::uint8_t* sample = pixels + 3 * pixel + channel;
            for (std::size_t column = 0; column < side; ++column)
                *out++ = levels[sample[3 * column]];
        }
    }
}

void attendAll(float* out,
               const float* queries,
               const float* keys,
               const float* values,
               std::size_t positions,
               std::size_t headSize,
               std::size_t stride)
{
    std::vector<float> weights(positions);
    for (std::size_t q = 0; q < positions; ++q) {
        for (std::size_t k = 0; k < positions; ++k) {
            double score = 0;
            for (std::size_t d = 0; d < headSize; ++d)
                score += static_cast<double>(queries[q * stride + d]) * keys[k * stride + d];
            weights[k] = static_cast<float>(score);
        }
        softmax(weights.data(), positions);
        for (std::size_t d = 0; d < headSize; ++d) {
            double sum = 0;
            for (std::size_t k = 0; k < positions; ++k)
                sum += static_cast<double>(weights[k]) * values[k * stride + d];
            out[q * stride + d] = static_cast<float>(sum);
        }
    }
}

void clippedLinear(const LinearWeights& linear,
                   const float* input,
                   std::size_t count,
                   float* output)
{
    const auto columns = static_cast<std::size_t>(linear.matrix.columns);
    const auto rows = static_cast<std::size_t>(linear.matrix.rows);
    std::vector<float> clamped(input, input + count * columns);
    for (float& value : clamped)
        value = std::clamp(value, linear.bounds.inputMin, linear.bounds.inputMax);
    multiplyPlain(linear.matrix, clamped.data(), count, output);
    for (std::size_t i = 0; i < count * rows; ++i)
        output[i] = std::clamp(output[i], linear.bounds.outputMin, linear.bounds.outputMax);
}

} // namespace cabochon::engine::operations
