// Owns the memory behind pages of keys and values on the CPU: one block a page, with all layers of
// its group, allocated when the page is taken. Which timeline holds a page, KvPool knows.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/cpu/kv_view.h"
#include "engine/cpu/vector_functions.h"
#include "engine/model/kv_page.h"
#include "engine/session/kv_pool.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

class KvPages final : public KvStorage {
public:
    /// For the layers [0, endLayer). Takes no memory yet.
    KvPages(const ModelConfig& config,
            const KvFormats& formats,
            std::uint32_t endLayer,
            const VectorFunctions& vector);

    Status take(KvGroup group, std::uint32_t first, std::uint32_t count) override;
    Status copy(KvGroup group, std::uint32_t from, std::uint32_t to) override;
    /// Memory of a few free pages waits for the next take(), so that a sliding window moves on
    /// without asking the system.
    void release(KvGroup group, std::uint32_t page) noexcept override;
    std::uint64_t sizeBytes() const override;

    const KvFormats& formats() const { return m_formats; }
    KvGroup groupOf(std::uint32_t layer) const { return m_layout.layers[layer].group; }
    /// The pages of the layer that `layer` reads (its own or its owner's) for a table of its group.
    /// Valid until the next take().
    KvView view(std::uint32_t layer, std::span<const std::uint32_t> table) const;
    /// Stores one position's heads of an owning layer. keys, values: [Hkv, hd] f32. Any thread, for
    /// positions of its own.
    void store(std::uint32_t layer,
               std::span<const std::uint32_t> table,
               std::uint32_t position,
               const float* keys,
               const float* values) const;

private:
    struct Group {
        std::vector<LargeBuffer> memory;    // by page; empty: none
        std::vector<std::byte*> addresses;  // of `memory`
        std::vector<std::uint32_t> waiting; // free pages that still have theirs
        std::vector<bool> isTaken;
    };
    Status allocate(KvGroup kind, std::uint32_t page);
    void storeRow(const KvPageLayout::Layer& layer,
                  std::byte* rows,
                  std::uint32_t row,
                  const float* in) const;

    KvFormats m_formats;
    KvPageLayout m_layout;
    const VectorFunctions* m_vector;
    std::array<Group, kKvGroups.size()> m_groups;
};

} // namespace cabochon::engine
