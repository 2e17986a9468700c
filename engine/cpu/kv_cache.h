// Owns the keys and values of one timeline on the CPU: a row per position on full layers, a ring on
// sliding layers, nothing on layers that share. Knows positions, not tokens.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/cpu/attention.h"
#include "engine/cpu/vector_functions.h"
#include "engine/model/model_config.h"
#include "engine/session/backend.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

/// Rings hold window + 2 x prefillColumns rows (at most the context). Rewinding works while the
/// window before the target is still in the ring, or in the checkpoint, which keeps the window and
/// kCheckpointSlack more rows.
class KvCache {
public:
    static constexpr std::uint32_t kCheckpointSlack = 64;

    /// OutOfMemory names the layer. Memory is touched only as positions are stored.
    static Result<KvCache>
    create(const ModelConfig& config, const ContextOptions& options, const VectorFunctions& vector);

    /// Cache rows of the layer that `layer` reads (its own or its owner's).
    KvRows rows(std::uint32_t layer) const;
    /// Stores head rows of one position of an owning layer. keys, values: [Hkv, hd] f32.
    void store(std::uint32_t layer, std::uint32_t position, const float* keys, const float* values);

    /// All layers have stored positions up to `position` (exclusive).
    void advanceTo(std::uint32_t position);

    void checkpoint(std::uint32_t position);
    bool canRewind(std::uint32_t position) const;
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
        LargeBuffer keys, values;                     // [capacity, Hkv, hd]
        LargeBuffer checkpointKeys, checkpointValues; // [checkpointRows, Hkv, hd]
        std::size_t rowBytes() const;
    };

    KvCache(const ModelConfig& config, const VectorFunctions& vector)
        : m_config(&config), m_vector(&vector)
    {
    }
    void
    convertRow(std::byte* target, const float* source, std::size_t count, KvFormat format) const;
    bool ringHolds(std::uint32_t position) const;
    std::uint32_t windowStart(std::uint32_t position) const;
    void copyCheckpoint(bool save);

    const ModelConfig* m_config;
    const VectorFunctions* m_vector;
    std::vector<Layer> m_layers;
    std::uint32_t m_ringCapacity = 0;
    std::uint32_t m_checkpointRows = 0;
    std::uint32_t m_oldest = 0; // oldest position whose rows are still in the rings
    bool m_hasCheckpoint = false;
    std::uint32_t m_checkpointEnd = 0;   // rows below it are in the checkpoint
    std::uint32_t m_checkpointStart = 0; // from here on
    std::uint32_t m_checkpointValid = 0; // rows from here on were replaced later
};

} // namespace cabochon::engine
