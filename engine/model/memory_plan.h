// Owns the arithmetic of memory before anything is loaded: what the weights and the cache of a
// model take for a given context. Exact for the cache's pages; knows no device and no machine.
#pragma once

#include "engine/model/kv_page.h"
#include "engine/model/model_config.h"
#include "engine/model/weights.h"

#include <cstdint>
#include <optional>

namespace cabochon::engine {

/// What one conversation may take of a cache in pages (engine/model/kv_page.h).
struct CacheShape {
    std::uint32_t contextLength = 0; // tokens
    std::uint32_t runColumns = kRunColumns;
    KvFormats formats{};
    std::uint32_t slidingSlack = kSlidingSlack;
    std::optional<std::uint32_t> keptSlack = kKeptSlack; // nothing: no fork is kept
};

/// Pages are taken as a conversation grows: these are the first ones, and all there can be.
struct CacheBytes {
    std::uint64_t first = 0;
    std::uint64_t atMost = 0;
};

/// Layers [first, end) of a model; `end` beyond the last one: all from `first` on.
struct LayerRange {
    std::uint32_t first = 0;
    std::uint32_t end = ~0u;
};

struct MemoryPlan {
    std::uint64_t weightBytes = 0;     // matrices and vectors that every token reads
    std::uint64_t tableBytes = 0;      // embedding tables: stay in the mapped file, read by row
    CacheBytes kv;                     // of one conversation
    std::uint64_t kvBytesPerToken = 0; // growth per token of full-attention layers

    /// What must be in memory of its own (the tables are not) when the context is full.
    std::uint64_t privateBytes() const { return weightBytes + kv.atMost; }
};

/// Pages of a group that one conversation takes at most.
std::uint64_t mostPages(const ModelConfig& config, const CacheShape& shape, KvGroup group);
/// Bytes of one conversation's pages, of some layers. Layers that share a cache count nothing.
CacheBytes cacheBytes(const ModelConfig& config, const CacheShape& shape, LayerRange layers = {});
MemoryPlan planMemory(const ModelConfig& config, const Weights& weights, const CacheShape& shape);

/// The longest context whose pages can take at most `budgetBytes`: the model's maximum or a
/// multiple of 1,024 below it, but never less than 4,096 (or the model's maximum, where that is
/// less).
std::uint32_t
longestContext(const ModelConfig& config, CacheShape shape, std::uint64_t budgetBytes);

} // namespace cabochon::engine
