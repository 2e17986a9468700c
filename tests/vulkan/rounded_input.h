// Owns the reading of inputs that roundInput wrote: what products with them are computed from.
#pragma once

#include "engine/model/block_formats.h"
#include "tests/vulkan/vulkan_fixture.h"
#include "vulkan/kernels/operations_matrix.h"

#include <cstdint>
#include <vector>

namespace cabochon::test {

enum class Products : int { Floats, Rounded };

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

/// The columns that products on matrix units compute with, likewise.
inline std::vector<float> halfInput(const Bench& bench,
                                    const vulkan::BufferView& view,
                                    std::uint32_t width,
                                    std::uint32_t columns,
                                    std::uint32_t stride)
{
    const std::vector<std::byte> bytes = bench.get<std::byte>(view);
    const std::size_t words = vulkan::operations::halfStride(width); // of 8 halves
    std::vector<float> values(std::size_t{columns} * stride);
    for (std::uint32_t c = 0; c < columns; ++c) {
        float factor = 0;
        std::memcpy(&factor, bytes.data() + columns * words * 16 + c * sizeof factor,
                    sizeof factor);
        for (std::uint32_t i = 0; i < width; ++i) {
            std::uint16_t half = 0;
            std::memcpy(&half, bytes.data() + (c * words * 8 + i) * sizeof half, sizeof half);
            values[std::size_t{c} * stride + i] = factor * engine::halfToFloat(half);
        }
    }
    return values;
}

/// The columns that integer products compute with, `stride` floats from one to the next.
inline std::vector<float> byteInput(const Bench& bench,
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

/// An input on its way to products that read it rounded, as a device of this kind wants it.
struct RoundedInput {
    vulkan::operations::InputForm form;
    std::uint32_t width, columns, stride;
    vulkan::BufferView view;

    RoundedInput(Bench& bench,
                 const vulkan::Capabilities& capabilities,
                 vulkan::MatrixFormat format,
                 std::uint32_t inputWidth,
                 std::uint32_t inputColumns,
                 std::uint32_t inputStride = 0)
        : form(vulkan::operations::inputForm(capabilities, format, inputColumns)),
          width(inputWidth), columns(inputColumns), stride(inputStride ? inputStride : inputWidth)
    {
        const std::size_t bytes = vulkan::operations::roundedInputBytes(form, width, columns);
        if (bytes > 0) view = bench.reserve(bytes);
    }

    /// Records the rounding of `input` and the barrier behind it.
    void record(vulkan::CommandRecorder& recorder, const vulkan::BufferView& input) const
    {
        if (!view) return;
        vulkan::operations::roundInput(recorder, {input, view, form, stride, width, columns});
        recorder.barrier("the input is rounded, the product reads it");
    }
    /// What products compute with in place of `input`.
    std::vector<float> values(const Bench& bench, std::vector<float> input) const
    {
        if (form == vulkan::operations::InputForm::Bytes)
            return byteInput(bench, view, width, columns, stride);
        if (form == vulkan::operations::InputForm::Halves)
            return halfInput(bench, view, width, columns, stride);
        return input;
    }
    /// What rounding and products of rounded weights are off by, of the sum of the terms' sizes: at
    /// most 1/254 of the largest of 32, at random; 2^-11.
    float tolerance() const { return form == vulkan::operations::InputForm::Bytes ? 1e-2f : 1e-3f; }
    /// The same, against the definition on values().
    float ownTolerance(float floats) const
    {
        return form == vulkan::operations::InputForm::Halves ? 1e-3f : floats;
    }
};

} // namespace cabochon::test
