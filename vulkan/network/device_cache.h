// Owns the keys and values of one timeline on the device: a row per position on full layers, a ring
// on sliding layers, nothing on layers that share, and the rings' checkpoint.
#pragma once

#include "engine/session/kv_timeline.h"
#include "vulkan/device/arena.h"
#include "vulkan/kernels/operations_attention.h"

#include <cstdint>
#include <vector>

namespace cabochon::vulkan {

class DeviceCache {
public:
    /// Adds the slots of layers [firstLayer, L) to `plan`.
    DeviceCache(const engine::ModelConfig& config,
                const engine::ContextOptions& options,
                std::uint32_t firstLayer,
                ArenaPlan& plan);
    /// After the plan was allocated.
    void bind(const Arena& arena);

    /// Rows of the layer that `layer` reads (its own or its owner's).
    operations::CacheRows rows(std::uint32_t layer) const;

    engine::KvTimeline& timeline() { return m_timeline; }
    const engine::KvTimeline& timeline() const { return m_timeline; }

    /// Records the copies of a checkpoint: from the rings (save) or back to them.
    void copyCheckpoint(CommandRecorder& recorder, engine::KvTimeline::Rows rows, bool save) const;

    std::uint64_t sizeBytes() const { return m_sizeBytes; }
    std::uint64_t checkpointBytes() const { return m_checkpointBytes; }

private:
    struct Layer {
        operations::CacheRows rows;
        bool sliding = false;
        std::uint64_t rowBytes = 0;
        std::size_t slots[4] = {}; // keys, values, and their checkpoint
        BufferView checkpointKeys, checkpointValues;
        bool owns = false;
    };
    const engine::ModelConfig& m_config;
    engine::KvTimeline m_timeline;
    std::vector<Layer> m_layers;
    std::uint64_t m_sizeBytes = 0;
    std::uint64_t m_checkpointBytes = 0;
};

} // namespace cabochon::vulkan
