// Owns the arithmetic of memory before anything is loaded: what the weights and the cache of a
// model take for a given context. Exact for the cache; knows no device and no machine.
#pragma once

#include "engine/model/kv_format.h"
#include "engine/model/model_config.h"
#include "engine/model/weights.h"

#include <cstdint>

namespace cabochon::engine {

/// How a cache is laid out: full-attention layers hold a row per token, sliding layers a ring.
struct CacheShape {
    std::uint32_t contextLength = 0;    // tokens
    std::uint32_t prefillColumns = 512; // rings hold window + twice this, at most the context
    KvFormat full = KvFormat::F16;      // of full-attention layers
    KvFormat sliding = KvFormat::F16;
    bool checkpoint = true; // and a second copy of the window
};

struct MemoryPlan {
    std::uint64_t weightBytes = 0;     // matrices and vectors that every token reads
    std::uint64_t tableBytes = 0;      // embedding tables: stay in the mapped file, read by row
    std::uint64_t kvBytes = 0;         // of one context of the given length
    std::uint64_t kvBytesPerToken = 0; // growth per token of full-attention layers

    /// What must be in memory of its own (the tables are not).
    std::uint64_t privateBytes() const { return weightBytes + kvBytes; }
};

/// Bytes of one context's keys and values. Layers that share a cache count nothing.
std::uint64_t cacheBytes(const ModelConfig& config, const CacheShape& shape);
MemoryPlan planMemory(const ModelConfig& config, const Weights& weights, const CacheShape& shape);

/// The longest context whose cache takes at most `budgetBytes`: the model's maximum or a multiple
/// of 1,024 below it, but never less than 4,096 (or the model's maximum, where that is less).
std::uint32_t
longestContext(const ModelConfig& config, CacheShape shape, std::uint64_t budgetBytes);

} // namespace cabochon::engine
