#include "engine/cpu/kv_pages.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

namespace cabochon::engine {

namespace {

constexpr std::size_t kMostWaiting = 8; // free pages of a group that keep their memory

} // namespace

KvPages::KvPages(const ModelConfig& config,
                 const KvFormats& formats,
                 std::uint32_t endLayer,
                 const VectorFunctions& vector)
    : m_formats(formats), m_layout(config, formats, 0, endLayer), m_vector(&vector)
{
    for (Group& group : m_groups)
        group.waiting.reserve(kMostWaiting + 1);
}

Status KvPages::take(KvGroup kind, std::uint32_t first, std::uint32_t count)
{
    for (std::uint32_t page = first; page < first + count; ++page) {
        Status status = allocate(kind, page);
        if (status) continue;
        while (page > first)
            release(kind, --page);
        return status;
    }
    return {};
}

Status KvPages::allocate(KvGroup kind, std::uint32_t page)
{
    Group& group = m_groups[indexOf(kind)];
    const std::uint64_t bytes = m_layout.bytesOf(kind);
    if (bytes == 0) return {}; // no such layers here
    if (page >= group.memory.size()) {
        group.memory.resize(page + 1);
        group.addresses.resize(page + 1, nullptr);
        group.isTaken.resize(page + 1, false);
    }
    if (group.memory[page].size() == 0) {
        // Memory that waits under another number serves as well.
        if (!group.waiting.empty()) {
            group.memory[page] = std::exchange(group.memory[group.waiting.back()], {});
            group.addresses[group.waiting.back()] = nullptr;
            group.waiting.pop_back();
        } else {
            Result<LargeBuffer> memory =
                LargeBuffer::allocate(bytes, "64 more positions of the key-value cache");
            if (!memory) return memory.error();
            group.memory[page] = std::move(*memory);
        }
        group.addresses[page] = group.memory[page].data();
    } else {
        std::erase(group.waiting, page);
    }
    group.isTaken[page] = true;
    std::memset(group.addresses[page], 0, bytes);
    return {};
}

Status KvPages::copy(KvGroup kind, std::uint32_t from, std::uint32_t to)
{
    const Group& group = m_groups[indexOf(kind)];
    const std::uint64_t bytes = m_layout.bytesOf(kind);
    if (bytes > 0) std::memcpy(group.addresses[to], group.addresses[from], bytes);
    return {};
}

void KvPages::release(KvGroup kind, std::uint32_t page) noexcept
{
    Group& group = m_groups[indexOf(kind)];
    if (page >= group.memory.size() || !group.isTaken[page]) return;
    group.isTaken[page] = false;
    if (group.waiting.size() < kMostWaiting) {
        group.waiting.push_back(page);
        return;
    }
    group.memory[page] = {};
    group.addresses[page] = nullptr;
}

std::uint64_t KvPages::sizeBytes() const
{
    std::uint64_t bytes = 0;
    for (const Group& group : m_groups) {
        for (const LargeBuffer& memory : group.memory)
            bytes += memory.size();
    }
    return bytes;
}

KvView KvPages::view(std::uint32_t index, std::span<const std::uint32_t> table) const
{
    const KvPageLayout::Layer& layer = m_layout.layers[index];
    return {m_groups[indexOf(layer.group)].addresses.data(),
            table.data(),
            layer.keys,
            layer.values,
            layer.format,
            layer.kvHeads,
            layer.headSize};
}

void KvPages::store(std::uint32_t index,
                    std::span<const std::uint32_t> table,
                    std::uint32_t position,
                    const float* keys,
                    const float* values) const
{
    const KvPageLayout::Layer& layer = m_layout.layers[index];
    std::byte* page = m_groups[indexOf(layer.group)].addresses[table[position / kPagePositions]];
    storeRow(layer, page + layer.keys, position % kPagePositions, keys);
    storeRow(layer, page + layer.values, position % kPagePositions, values);
}

/// One position's heads [Hkv, hd] f32 as row `row` of a page's keys or values.
void KvPages::storeRow(const KvPageLayout::Layer& layer,
                       std::byte* rows,
                       std::uint32_t row,
                       const float* in) const
{
    if (layer.format == KvFormat::Q8) {
        auto* codes = reinterpret_cast<std::int8_t*>(rows);
        auto* scales = reinterpret_cast<std::uint16_t*>(
            rows + q8ScalesOffset(kPagePositions, layer.kvHeads, layer.headSize));
        for (std::uint32_t h = 0; h < layer.kvHeads; ++h) {
            const std::size_t head = std::size_t{row} * layer.kvHeads + h;
            m_vector->quantizeHead(codes + head * q8HeadBytes(layer.headSize),
                                   scales + head * q8Scales(layer.headSize),
                                   in + std::size_t{h} * layer.headSize, layer.headSize);
        }
        return;
    }
    std::byte* target = rows + row * kvBytes(layer.format, 1, layer.kvHeads, layer.headSize);
    const std::size_t count = std::size_t{layer.kvHeads} * layer.headSize;
    if (layer.format == KvFormat::F32)
        std::memcpy(target, in, count * sizeof(float));
    else
        m_vector->toHalf(reinterpret_cast<std::uint16_t*>(target), in, count);
}

} // namespace cabochon::engine
