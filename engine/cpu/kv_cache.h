// Owns the keys and values of one timeline on the CPU: a row per position on full layers, a ring on
// sliding layers, nothing on layers that share. Knows positions, not tokens.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/cpu/attention.h"
#include "engine/cpu/vector_functions.h"
#include "engine/model/model_config.h"
#include "engine/session/backend.h"
#include "engine/session/kv_timeline.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

/// Capacities, checkpoints and what can be rewound to: KvTimeline.
class KvCache {
public:
    /// OutOfMemory names the layer. Memory is touched only as positions are stored.
    static Result<KvCache>
    create(const ModelConfig& config, const ContextOptions& options, const VectorFunctions& vector);

    /// Cache rows of the layer that `layer` reads (its own or its owner's).
    KvRows rows(std::uint32_t layer) const;
    /// Stores head rows of one position of an owning layer. keys, values: [Hkv, hd] f32.
    void store(std::uint32_t layer, std::uint32_t position, const float* keys, const float* values);

    /// All layers have stored positions up to `position` (exclusive).
    void advanceTo(std::uint32_t position) { m_timeline.advanceTo(position); }

    void checkpoint(std::uint32_t position);
    bool canRewind(std::uint32_t position) const { return m_timeline.canRewind(position); }
    /// Requires canRewind(position).
    void rewind(std::uint32_t position);

    std::uint64_t sizeBytes() const;
    std::uint64_t checkpointBytes() const;

private:
    struct Layer {
        std::uint32_t kvHeads = 0;
        std::uint32_t headSize = 0;
        std::uint32_t capacity = 0; // rows; 0: shares another layer's
        bool sliding = false;
        KvFormat format = KvFormat::F16;
        LargeBuffer keys, values; // `capacity` rows, as engine/model/kv_format.h lays them out
        LargeBuffer checkpointKeys, checkpointValues; // sliding: [checkpointRows, Hkv, hd]
        /// F32 and F16: from row to row.
        std::size_t rowBytes() const { return kvBytes(format, 1, kvHeads, headSize); }
    };

    KvCache(const ModelConfig& config, const VectorFunctions& vector)
        : m_config(&config), m_vector(&vector)
    {
    }
    void storeRow(const Layer& layer, LargeBuffer& rows, std::uint32_t row, const float* in) const;
    void copyCheckpoint(KvTimeline::Rows rows, bool save);

    const ModelConfig* m_config;
    const VectorFunctions* m_vector;
    std::vector<Layer> m_layers;
    KvTimeline m_timeline;
};

} // namespace cabochon::engine
