// Owns complete small models of any shape, with a tokenizer, that open and run: for what no
// published model looks like. Weights are pseudo-random; large ones may be holes.
#pragma once

#include "tests/support/gguf_writer.h"

#include <cstdint>

namespace cabochon::test {

/// The last layer is a full-attention one, the others slide. Matrices are `matrixType`.
struct ModelShape {
    std::uint32_t layers = 2;
    std::uint32_t width = 32;       // d
    std::uint32_t feedForward = 32; // ff
    std::uint32_t heads = 2;        // Hq, with one KV head
    std::uint32_t headSize = 32;    // hd, of both kinds
    std::uint32_t perLayerWidth = 0;
    std::uint32_t experts = 0; // E
    std::uint32_t usedExperts = 0;
    std::uint32_t expertWidth = 0; // ffe
    std::uint32_t contextLength = 256;
    engine::TensorType matrixType = engine::TensorType::F16;
    /// Matrices with more values than this are holes: zeros that take no space on disk.
    std::uint64_t largestFilled = 1u << 20;
};

GgufImage shapedModel(const ModelShape& shape);

/// The fewest tokens that the tokenizer accepts: its special ones and one for each byte. Their
/// number.
std::uint64_t addLeastVocabulary(GgufImage& image);

} // namespace cabochon::test
