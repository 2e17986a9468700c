// Owns the reading of inputs that quantizeInput wrote: what integer products are computed from.
#pragma once

#include "tests/vulkan/vulkan_fixture.h"
#include "vulkan/kernels/operations_matrix.h"

#include <cstdint>
#include <vector>

namespace cabochon::test {

enum class Products : int { Floats, Integers };

/// 32 values of a column (shaders/quantize_input.comp).
struct QuantizedBlock {
    float scale = 0;
    std::int8_t codes[32] = {};
    std::int16_t sums[2] = {}; // of the codes of each half
};

/// [blocks][columns]
inline std::vector<QuantizedBlock>
quantizedBlocks(const Bench& bench, const vulkan::BufferView& view, std::size_t count)
{
    const std::vector<std::byte> bytes = bench.get<std::byte>(view);
    std::vector<QuantizedBlock> blocks(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::byte* header = bytes.data() + count * 32 + i * 8;
        std::memcpy(blocks[i].codes, bytes.data() + i * 32, 32);
        std::memcpy(&blocks[i].scale, header, 4);
        std::memcpy(blocks[i].sums, header + 4, 4);
    }
    return blocks;
}

/// The columns that integer products compute with, `stride` floats from one to the next.
inline std::vector<float> roundedInput(const Bench& bench,
                                       const vulkan::BufferView& view,
                                       std::uint32_t width,
                                       std::uint32_t columns,
                                       std::uint32_t stride)
{
    const std::vector<QuantizedBlock> blocks =
        quantizedBlocks(bench, view, std::size_t{width} / 32 * columns);
    std::vector<float> values(std::size_t{columns} * stride);
    for (std::uint32_t c = 0; c < columns; ++c) {
        for (std::uint32_t i = 0; i < width; ++i) {
            const QuantizedBlock& block = blocks[std::size_t{i / 32} * columns + c];
            values[std::size_t{c} * stride + i] = block.scale * block.codes[i % 32];
        }
    }
    return values;
}

/// Records quantizeInput and the barrier behind it.
inline void recordQuantize(vulkan::CommandRecorder& recorder,
                           const vulkan::BufferView& input,
                           const vulkan::BufferView& output,
                           std::uint32_t width,
                           std::uint32_t columns,
                           std::uint32_t stride = 0)
{
    vulkan::operations::quantizeInput(recorder, {input, output, stride, width, columns});
    recorder.barrier("the input is rounded, the product reads it");
}

} // namespace cabochon::test
