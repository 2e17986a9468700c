// Owns turning float32 into a storage type of tensors, at the speed of the machine. What a block
// means is block_formats.h's; the search for the nearest block is block_search.h's.
#pragma once

#include "engine/model/tensor_type.h"
#include "engine/quantize/block_functions.h"

#include <cstddef>
#include <optional>
#include <string>

namespace cabochon::engine {

/// Any number of threads may use one object.
class RowQuantizer {
public:
    /// Writes F32, F16, BF16, Q4_0, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K and Q6_K.
    static bool canWrite(TensorType type);

    RowQuantizer() : m_functions(bestBlockFunctions()) {}
    explicit RowQuantizer(const BlockFunctions& functions) : m_functions(functions) {}

    /// Encodes `count` values, a multiple of the type's block, all of which it can hold (see
    /// firstMisfit).
    void quantize(TensorType type, const float* values, std::byte* target, std::size_t count) const;
    /// Decodes as block_formats.h does, faster where that is worth it.
    void
    dequantize(TensorType type, const std::byte* source, float* target, std::size_t count) const;

    /// The first value that `type` cannot hold: no number, infinite, or beyond its range. Nothing
    /// when all are well.
    std::optional<std::size_t>
    firstMisfit(TensorType type, const float* values, std::size_t count) const;

private:
    BlockFunctions m_functions;
};

/// What is wrong with such a value: "is not a number", "is infinite", or "is 1e+06, but Q4_0 holds
/// at most 65504".
std::string describeMisfit(TensorType type, float value);

} // namespace cabochon::engine
