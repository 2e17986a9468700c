// Owns the memory behind pages of keys and values on the device: for each layer that keeps some, a
// buffer of keys and one of values that grow with the pages in use. Which timeline holds a page,
// engine/session/kv_pool.h knows.
#pragma once

#include "engine/model/memory_plan.h"
#include "engine/session/kv_pool.h"
#include "vulkan/device/arena.h"
#include "vulkan/kernels/operations_attention.h"

#include <array>
#include <cstdint>
#include <vector>

namespace cabochon::vulkan {

/// Bytes of the device for pages of all formats together.
struct KvBudget {
    std::uint64_t most = ~std::uint64_t{0};
    std::uint64_t used = 0;

    std::uint64_t left() const { return most > used ? most - used : 0; }
};

/// Pages lie one after the other, so that a buffer grows by a copy of its prefix: layer after
/// layer, half as much again but not beyond what one timeline takes, or, where that does not fit,
/// by what is needed. Every call has ended on the device when it returns.
class DeviceKv final : public engine::KvStorage {
public:
    /// For layers [firstLayer, L). Takes no memory yet. Everything given must outlive it.
    DeviceKv(Device& device,
             PipelineCache& pipelines,
             const engine::ModelConfig& config,
             const engine::KvFormats& formats,
             std::uint32_t firstLayer,
             KvBudget& budget);
    ~DeviceKv() override;

    Status take(engine::KvGroup group, std::uint32_t first, std::uint32_t count) override;
    Status copy(engine::KvGroup group, std::uint32_t from, std::uint32_t to) override;
    /// The memory stays for the next one, until shrink().
    void release(engine::KvGroup group, std::uint32_t page) noexcept override;
    std::uint64_t sizeBytes() const override { return m_sizeBytes; }

    /// One more timeline may grow to this shape: room is not made beyond it in advance.
    void expect(const engine::CacheShape& shape);
    /// Gives all memory back where no page is taken.
    void shrink();

    const engine::KvFormats& formats() const { return m_formats; }
    /// Pages of the layer that `layer` reads (its own or its owner's), but for the tables.
    operations::CachePages pages(std::uint32_t layer) const;
    /// Another number since buffers were replaced: what names the old ones must go.
    std::uint64_t generation() const { return m_generation; }

    /// Positions that a buffer of the largest layer can hold: a limit of the device's bindings.
    static std::uint64_t mostPositions(const engine::ModelConfig& config,
                                       const Capabilities& capabilities,
                                       const engine::KvFormats& formats,
                                       std::uint32_t firstLayer);

private:
    struct Layer {
        operations::CachePages pages;
        Arena arena;
        std::uint32_t capacity = 0; // pages
    };
    struct Group {
        std::vector<std::uint32_t> layers; // those that keep keys and values
        std::uint32_t capacity = 0;        // pages that all of them have room for
        std::uint32_t taken = 0;           // pages
        std::uint32_t most = 0;            // pages that bindings allow
        std::uint32_t expected = 0;        // pages of the longest timeline so far
    };
    Status grow(Group& group, std::uint32_t needed);
    Status growTo(Group& group, std::uint32_t pages);
    Status growLayer(std::uint32_t index, std::uint32_t pages);

    Device& m_device;
    PipelineCache& m_pipelines;
    const engine::ModelConfig& m_config;
    engine::KvFormats m_formats;
    KvBudget& m_budget;
    std::vector<Layer> m_layers; // [L]
    std::array<Group, engine::kKvGroups.size()> m_groups;
    std::uint64_t m_sizeBytes = 0;
    std::uint64_t m_generation = 1;
};

} // namespace cabochon::vulkan
