// Owns how a cache of keys and values is cut into pages: 64 positions of all layers with the same
// kind of attention, so that one table of page numbers serves a whole group of layers. Says sizes
// and places; holds no memory and knows nobody's positions.
#pragma once

#include "engine/model/kv_format.h"
#include "engine/model/model_config.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

inline constexpr std::uint32_t kPagePositions = 64;
/// Most columns of a run; their pages are taken before it.
inline constexpr std::uint32_t kRunColumns = 512;
/// Positions that sliding layers keep beyond their window, so that rewinding so far costs nothing:
/// of a conversation, and of the fork at the end of its last prompt.
inline constexpr std::uint32_t kSlidingSlack = 512;
inline constexpr std::uint32_t kKeptSlack = 256;

/// All layers with the same kind of attention that keep keys and values of their own.
enum class KvGroup : std::uint8_t { Full, Sliding };
inline constexpr std::array kKvGroups = {KvGroup::Full, KvGroup::Sliding};

constexpr KvGroup groupOf(AttentionKind attention)
{
    return attention == AttentionKind::Full ? KvGroup::Full : KvGroup::Sliding;
}
constexpr std::size_t indexOf(KvGroup group)
{
    return static_cast<std::size_t>(group);
}
constexpr KvFormat formatOf(const KvFormats& formats, KvGroup group)
{
    return group == KvGroup::Full ? formats.full : formats.sliding;
}

/// Pages that hold `positions` positions.
constexpr std::uint32_t pagesFor(std::uint64_t positions)
{
    return static_cast<std::uint32_t>((positions + kPagePositions - 1) / kPagePositions);
}

/// The layers [firstLayer, endLayer) of a model in a page that is one piece of memory. Keys and
/// values of a layer are each laid out as kv_format.h says for 64 rows, and begin at a multiple of
/// 64 bytes, for so do rows.
struct KvPageLayout {
    struct Layer {
        KvGroup group = KvGroup::Full;
        KvFormat format = KvFormat::F16;
        std::uint32_t kvHeads = 0;
        std::uint32_t headSize = 0;
        std::uint64_t keys = 0;   // bytes from the start of the page
        std::uint64_t values = 0; // likewise
    };
    std::vector<Layer> layers;                // [L]; a layer that shares has its owner's
    std::array<std::uint64_t, 2> pageBytes{}; // by indexOf(group); 0: no such layers

    KvPageLayout(const ModelConfig& config,
                 const KvFormats& formats,
                 std::uint32_t firstLayer,
                 std::uint32_t endLayer);
    std::uint64_t bytesOf(KvGroup group) const { return pageBytes[indexOf(group)]; }
};

} // namespace cabochon::engine
