// Owns files in the real shapes of the five published models, with holes instead of weights: they
// have the real size and take no space on disk.
#pragma once

#include "tests/support/gguf_writer.h"

#include <cstdint>
#include <span>

namespace cabochon::test {

/// The numbers of engine/MODEL.md (The family).
struct PublishedShape {
    const char* name;
    std::uint64_t layers, period, width, heads, kvSliding, kvFull, feedForward, perLayer, shared;
    bool keyIsValue, wideShared;
    std::uint64_t experts, expertWidth;
    std::uint64_t vocabulary = 262144;
};

/// E2B, E4B, 12B, 26B-A4B, 31B.
std::span<const PublishedShape> publishedShapes();

/// The file of a shape, matrices Q4_0 (experts Q4_K and Q5_0), without a vocabulary.
GgufImage publishedImage(const PublishedShape& shape);

/// A model that runs with layers as wide as the shape's: a sliding one and a full one, as many that
/// share their keys and values where the shape has such, at most 8 experts, and the least
/// vocabulary. Logits depend on the token alone: what is a hole in publishedImage() is zero.
GgufImage shallowImage(const PublishedShape& shape);

} // namespace cabochon::test
