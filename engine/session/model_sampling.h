// Owns what a model's file says of how its next token is to be picked.
#pragma once

#include "engine/model/gguf_file.h"
#include "engine/text/sampler.h"

namespace cabochon::engine {

/// The published defaults, with what the file says instead (`general.sampling.*`, as llama.cpp
/// writes them). Values that no sampler can use are passed over. The seed is 0.
SamplingOptions samplingOf(const GgufFile& file);

} // namespace cabochon::engine
