#include "vulkan/network/device_kv.h"

#include "vulkan/kernels/shaders/params.h"
#include "vulkan/recording/command_recorder.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cabochon::vulkan {

using engine::KvFormats;
using engine::KvGroup;
using engine::ModelConfig;

namespace {

static_assert(PAGE_POSITIONS == engine::kPagePositions);
constexpr std::uint32_t kLeastGrowth = 4; // pages, but for the first one

operations::CachePages pagesOf(const engine::LayerConfig& layer, const KvFormats& formats)
{
    operations::CachePages pages;
    pages.format = formatOf(formats, engine::groupOf(layer.attention));
    pages.kvHeads = layer.kvHeadCount;
    pages.headSize = layer.headSize;
    return pages;
}

ArenaPlan planOf(const Capabilities& capabilities, std::uint32_t layer)
{
    return {"keys and values of layer " + std::to_string(layer), MemoryUse::Device, capabilities};
}

} // namespace

DeviceKv::DeviceKv(Device& device,
                   PipelineCache& pipelines,
                   const ModelConfig& config,
                   const KvFormats& formats,
                   std::uint32_t firstLayer,
                   KvBudget& budget)
    : m_device(device), m_pipelines(pipelines), m_config(config), m_formats(formats),
      m_budget(budget), m_layers(config.layerCount)
{
    for (Group& group : m_groups)
        group.most = ~0u;
    for (std::uint32_t i = firstLayer; i < config.layerCount; ++i) {
        if (!config.layers[i].ownsKv(i)) continue;
        m_layers[i].pages = pagesOf(config.layers[i], formats);
        Group& group = m_groups[indexOf(engine::groupOf(config.layers[i].attention))];
        group.layers.push_back(i);
        const std::uint64_t most =
            planOf(device.capabilities(), i).maxSlot() / m_layers[i].pages.pageBytes();
        group.most = static_cast<std::uint32_t>(std::min<std::uint64_t>(group.most, most));
    }
}

DeviceKv::~DeviceKv()
{
    m_budget.used -= m_sizeBytes;
}

std::uint64_t DeviceKv::mostPositions(const ModelConfig& config,
                                      const Capabilities& capabilities,
                                      const KvFormats& formats,
                                      std::uint32_t firstLayer)
{
    std::uint64_t most = ~std::uint64_t{0} / PAGE_POSITIONS;
    for (std::uint32_t i = firstLayer; i < config.layerCount; ++i) {
        const engine::LayerConfig& layer = config.layers[i];
        if (!layer.ownsKv(i) || layer.attention != engine::AttentionKind::Full) continue;
        most =
            std::min(most, planOf(capabilities, i).maxSlot() / pagesOf(layer, formats).pageBytes());
    }
    return most * PAGE_POSITIONS;
}

operations::CachePages DeviceKv::pages(std::uint32_t layer) const
{
    return m_layers[m_config.layers[layer].kvOwner].pages;
}

Status DeviceKv::take(KvGroup kind, std::uint32_t first, std::uint32_t count)
{
    Group& group = m_groups[indexOf(kind)];
    if (group.layers.empty()) return {};
    Status status = grow(group, first + count);
    if (!status) return status;
    CommandRecorder recorder(m_device, m_pipelines);
    for (const std::uint32_t i : group.layers) {
        const operations::CachePages& pages = m_layers[i].pages;
        const std::uint64_t page = pages.pageBytes();
        recorder.fill(pages.keys.part(first * page, count * page), 0);
        recorder.fill(pages.values.part(first * page, count * page), 0);
    }
    status = recorder.runNow();
    if (status) group.taken += count;
    return status;
}

Status DeviceKv::copy(KvGroup kind, std::uint32_t from, std::uint32_t to)
{
    const Group& group = m_groups[indexOf(kind)];
    if (group.layers.empty()) return {};
    CommandRecorder recorder(m_device, m_pipelines);
    for (const std::uint32_t i : group.layers) {
        const operations::CachePages& pages = m_layers[i].pages;
        const std::uint64_t page = pages.pageBytes();
        recorder.copy(pages.keys.part(from * page, page), pages.keys.part(to * page, page));
        recorder.copy(pages.values.part(from * page, page), pages.values.part(to * page, page));
    }
    return recorder.runNow();
}

void DeviceKv::release(KvGroup kind, std::uint32_t) noexcept
{
    Group& group = m_groups[indexOf(kind)];
    if (!group.layers.empty()) --group.taken;
}

void DeviceKv::expect(const engine::CacheShape& shape)
{
    for (const KvGroup kind : engine::kKvGroups) {
        std::uint32_t& expected = m_groups[indexOf(kind)].expected;
        const std::uint64_t most = engine::mostPages(m_config, shape, kind);
        expected = std::max(expected, static_cast<std::uint32_t>(most));
    }
}

void DeviceKv::shrink()
{
    for (const Group& group : m_groups) {
        if (group.taken > 0) return;
    }
    if (m_sizeBytes == 0) return;
    for (Layer& layer : m_layers) {
        layer.pages.keys = layer.pages.values = {};
        layer.arena = Arena();
        layer.capacity = 0;
    }
    for (Group& group : m_groups)
        group.capacity = 0;
    m_budget.used -= std::exchange(m_sizeBytes, 0);
    ++m_generation;
}

/// Makes room for `needed` pages, and for more of them where memory allows.
Status DeviceKv::grow(Group& group, std::uint32_t needed)
{
    if (needed <= group.capacity) return {};
    if (needed > group.most) {
        const std::string positions = std::to_string(std::uint64_t{group.most} * PAGE_POSITIONS);
        return Error{ErrorCode::OutOfMemory,
                     m_device.capabilities().name + " binds keys and values of " + positions +
                         " positions at most, of all conversations together. Choose a shorter "
                         "context."};
    }
    std::uint32_t more =
        group.capacity == 0 ? needed : group.capacity + std::max(group.capacity / 2, kLeastGrowth);
    if (needed <= group.expected) more = std::min(more, group.expected);
    const std::uint32_t wanted = std::min(std::max(needed, more), group.most);
    Status status = growTo(group, wanted);
    if (!status && status.error().code == ErrorCode::OutOfMemory && wanted > needed)
        status = growTo(group, needed);
    return status;
}

Status DeviceKv::growTo(Group& group, std::uint32_t pages)
{
    std::uint64_t bytes = 0;
    for (const std::uint32_t i : group.layers) {
        const Layer& layer = m_layers[i];
        if (pages > layer.capacity) bytes += 2 * layer.pages.pageBytes() * (pages - layer.capacity);
    }
    if (bytes > m_budget.left()) {
        return Error{ErrorCode::OutOfMemory,
                     "More keys and values need " + megabytes(bytes) + "; " +
                         megabytes(m_budget.left()) + " are free for them on " +
                         m_device.capabilities().name + ". Choose a shorter context."};
    }
    for (const std::uint32_t i : group.layers) {
        if (m_layers[i].capacity >= pages) continue;
        Status status = growLayer(i, pages);
        if (!status) return status;
    }
    group.capacity = pages;
    return {};
}

/// The larger buffers, then the pages so far, then the old ones go: at the peak, one layer lies
/// there twice.
Status DeviceKv::growLayer(std::uint32_t index, std::uint32_t pages)
{
    Layer& layer = m_layers[index];
    ArenaPlan plan = planOf(m_device.capabilities(), index);
    const std::uint64_t bytes = layer.pages.pageBytes() * pages;
    const std::size_t keys = plan.add(bytes), values = plan.add(bytes);
    Result<Arena> larger = Arena::allocate(m_device, plan);
    if (!larger) return larger.error();
    if (layer.capacity > 0) {
        const std::uint64_t before = layer.pages.keys.size;
        CommandRecorder recorder(m_device, m_pipelines);
        recorder.copy(layer.pages.keys, larger->view(keys).part(0, before));
        recorder.copy(layer.pages.values, larger->view(values).part(0, before));
        Status status = recorder.runNow();
        if (!status) return status;
    }
    const std::uint64_t added = 2 * layer.pages.pageBytes() * (pages - layer.capacity);
    layer.pages.keys = larger->view(keys);
    layer.pages.values = larger->view(values);
    layer.arena = std::move(*larger);
    layer.capacity = pages;
    m_sizeBytes += added;
    m_budget.used += added;
    ++m_generation;
    return {};
}

} // namespace cabochon::vulkan
