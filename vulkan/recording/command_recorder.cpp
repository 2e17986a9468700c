#include "vulkan/recording/command_recorder.h"

#include "engine/base/check.h"
#include "vulkan/device/vulkan_error.h"

#include <algorithm>
#include <utility>

namespace cabochon::vulkan {

namespace {

constexpr std::uint32_t kSetsPerPool = 128;
constexpr std::uint32_t kBindingsPerSet = 16; // most of any kernel
constexpr std::uint32_t kMaxQueries = 8192;

} // namespace

Recording::~Recording()
{
    release();
}

Recording::Recording(Recording&& other) noexcept
{
    *this = std::move(other);
}

Recording& Recording::operator=(Recording&& other) noexcept
{
    if (this == &other) return *this;
    release();
    m_device = std::exchange(other.m_device, nullptr);
    m_commandPool = std::exchange(other.m_commandPool, VK_NULL_HANDLE);
    m_commands = std::exchange(other.m_commands, VK_NULL_HANDLE);
    m_pools = std::exchange(other.m_pools, {});
    m_queries = std::exchange(other.m_queries, VK_NULL_HANDLE);
    m_work = std::exchange(other.m_work, {});
    return *this;
}

void Recording::release()
{
    if (!m_device) return;
    const Functions& vk = m_device->functions();
    const VkDevice device = m_device->handle();
    if (!m_device->abandoned()) {
        if (m_commandPool) vk.vkDestroyCommandPool(device, m_commandPool, nullptr);
        for (VkDescriptorPool pool : m_pools)
            vk.vkDestroyDescriptorPool(device, pool, nullptr);
        if (m_queries) vk.vkDestroyQueryPool(device, m_queries, nullptr);
    }
    m_commandPool = VK_NULL_HANDLE;
    m_commands = VK_NULL_HANDLE;
    m_pools.clear();
    m_queries = VK_NULL_HANDLE;
    m_device = nullptr;
}

std::uint64_t Recording::flops() const
{
    std::uint64_t total = 0;
    for (const Work& work : m_work)
        total += work.flops;
    return total;
}

std::vector<DispatchTime> Recording::times() const
{
    std::vector<DispatchTime> result;
    if (!m_queries) return result;
    const std::size_t timed = std::min<std::size_t>(m_work.size(), kMaxQueries / 2);
    std::vector<std::uint64_t> ticks(2 * timed);
    const VkResult status = m_device->functions().vkGetQueryPoolResults(
        m_device->handle(), m_queries, 0, static_cast<std::uint32_t>(ticks.size()),
        ticks.size() * sizeof(std::uint64_t), ticks.data(), sizeof(std::uint64_t),
        VK_QUERY_RESULT_64_BIT);
    if (status != VK_SUCCESS) return result;
    const double tick = 1e-9 * static_cast<double>(m_device->capabilities().timestampPeriod);
    for (std::size_t i = 0; i < timed; ++i) {
        const auto passed = static_cast<double>(ticks[2 * i + 1] - ticks[2 * i]);
        result.push_back({m_work[i], passed * tick});
    }
    return result;
}

CommandRecorder::CommandRecorder(Device& device, PipelineCache& pipelines, Options options)
    : m_device(device), m_pipelines(pipelines), m_options(options)
{
    if (device.isLost()) {
        fail(vulkanError(VK_ERROR_DEVICE_LOST, "record work for " + capabilities().name));
        return;
    }
    const Functions& vk = device.functions();
    m_recording.m_device = &device;
    VkCommandPoolCreateInfo pool{};
    pool.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO;
    pool.queueFamilyIndex = device.queueFamily(options.queue);
    VkResult result =
        vk.vkCreateCommandPool(device.handle(), &pool, nullptr, &m_recording.m_commandPool);
    VkCommandBufferAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO;
    info.commandPool = m_recording.m_commandPool;
    info.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
    info.commandBufferCount = 1;
    if (result == VK_SUCCESS)
        result = vk.vkAllocateCommandBuffers(device.handle(), &info, &m_recording.m_commands);
    VkCommandBufferBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    if (result == VK_SUCCESS) result = vk.vkBeginCommandBuffer(m_recording.m_commands, &begin);
    if (result == VK_SUCCESS && options.timed && device.capabilities().timestamps) {
        VkQueryPoolCreateInfo queries{};
        queries.sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO;
        queries.queryType = VK_QUERY_TYPE_TIMESTAMP;
        queries.queryCount = kMaxQueries;
        result = vk.vkCreateQueryPool(device.handle(), &queries, nullptr, &m_recording.m_queries);
        if (result == VK_SUCCESS)
            vk.vkCmdResetQueryPool(m_recording.m_commands, m_recording.m_queries, 0, kMaxQueries);
    }
    if (result != VK_SUCCESS) fail(vulkanError(result, "begin a command buffer"));
}

bool CommandRecorder::refuses(const std::string& beyond)
{
    if (beyond.empty()) return false;
    fail({ErrorCode::NotImplemented, "The device " + capabilities().name + " cannot do this: " +
                                         beyond + ". Use the CPU or another device."});
    return true;
}

VkDescriptorSet CommandRecorder::descriptorSet(const ComputePipeline& pipeline,
                                               std::span<const BufferView> bindings)
{
    const Functions& vk = m_device.functions();
    if (m_setsLeft == 0) {
        const VkDescriptorPoolSize sizes[] = {
            {VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, kSetsPerPool * kBindingsPerSet},
            {VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER, kSetsPerPool * 4}};
        VkDescriptorPoolCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO;
        info.maxSets = kSetsPerPool;
        info.poolSizeCount = 2;
        info.pPoolSizes = sizes;
        VkDescriptorPool pool = VK_NULL_HANDLE;
        const VkResult result = vk.vkCreateDescriptorPool(m_device.handle(), &info, nullptr, &pool);
        if (result != VK_SUCCESS) {
            fail(vulkanError(result, "create a descriptor pool"));
            return VK_NULL_HANDLE;
        }
        m_recording.m_pools.push_back(pool);
        m_setsLeft = kSetsPerPool;
    }
    VkDescriptorSetAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO;
    info.descriptorPool = m_recording.m_pools.back();
    info.descriptorSetCount = 1;
    info.pSetLayouts = &pipeline.setLayout;
    VkDescriptorSet set = VK_NULL_HANDLE;
    const VkResult result = vk.vkAllocateDescriptorSets(m_device.handle(), &info, &set);
    if (result != VK_SUCCESS) {
        fail(vulkanError(result, "allocate a descriptor set"));
        return VK_NULL_HANDLE;
    }
    --m_setsLeft;
    const std::size_t count = pipeline.interface.bindings.size();
    CABOCHON_CHECK(bindings.size() == count && count <= kBindingsPerSet);
    std::array<VkDescriptorBufferInfo, kBindingsPerSet> buffers;
    std::array<VkWriteDescriptorSet, kBindingsPerSet> writes;
    std::uint32_t writeCount = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const BindingKind kind = pipeline.interface.bindings[i];
        if (kind == BindingKind::Unused) continue;
        const BufferView* view = &bindings[i];
        for (std::size_t other = 0; !*view && other < count; ++other)
            view = &bindings[other];
        CABOCHON_CHECK(*view);
        const bool storage = kind == BindingKind::Storage;
        const VkDeviceSize most =
            storage ? capabilities().maxStorageBufferRange : capabilities().maxUniformBufferRange;
        // Kernels read no more of a uniform buffer than every device binds; the view may be larger.
        if (storage && bindings[i] && view->size > most) {
            refuses("a kernel binds " + std::to_string(view->size) + " bytes at once, the device " +
                    std::to_string(most));
            return VK_NULL_HANDLE;
        }
        buffers[i] = {view->buffer, view->offset, std::min(view->size, most)};
        VkWriteDescriptorSet& write = writes[writeCount++];
        write = {};
        write.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET;
        write.dstSet = set;
        write.dstBinding = i;
        write.descriptorCount = 1;
        write.descriptorType =
            storage ? VK_DESCRIPTOR_TYPE_STORAGE_BUFFER : VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER;
        write.pBufferInfo = &buffers[i];
    }
    vk.vkUpdateDescriptorSets(m_device.handle(), writeCount, writes.data(), 0, nullptr);
    return set;
}

void CommandRecorder::dispatchBytes(const KernelVariant& variant,
                                    std::span<const BufferView> bindings,
                                    std::span<const std::byte> params,
                                    Groups groups,
                                    const Work& work)
{
    if (failed()) return;
    const Functions& vk = m_device.functions();
    for (std::size_t i = 0; i < 3; ++i) {
        if (groups[i] == 0) return;
        if (groups[i] <= capabilities().maxGroups[i]) continue;
        refuses(std::string(work.name) + " takes " + std::to_string(groups[i]) +
                " workgroups side by side, of which it has " +
                std::to_string(capabilities().maxGroups[i]));
        return;
    }
    Result<const ComputePipeline*> found = m_pipelines.get(variant);
    if (!found) {
        fail(found.error());
        return;
    }
    const ComputePipeline& pipeline = **found;
    const VkDescriptorSet set = descriptorSet(pipeline, bindings);
    if (failed()) return;
    const VkCommandBuffer commands = m_recording.m_commands;
    vk.vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.pipeline);
    vk.vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.layout, 0, 1,
                               &set, 0, nullptr);
    if (!params.empty()) {
        vk.vkCmdPushConstants(commands, pipeline.layout, VK_SHADER_STAGE_COMPUTE_BIT, 0,
                              static_cast<std::uint32_t>(params.size()), params.data());
    }
    const auto index = static_cast<std::uint32_t>(m_recording.m_work.size());
    const bool timed = m_recording.m_queries && 2 * index + 1 < kMaxQueries;
    if (timed) {
        vk.vkCmdWriteTimestamp(commands, VK_PIPELINE_STAGE_TOP_OF_PIPE_BIT, m_recording.m_queries,
                               2 * index);
    }
    vk.vkCmdDispatch(commands, groups[0], groups[1], groups[2]);
    if (timed) {
        vk.vkCmdWriteTimestamp(commands, VK_PIPELINE_STAGE_BOTTOM_OF_PIPE_BIT,
                               m_recording.m_queries, 2 * index + 1);
    }
    m_recording.m_work.push_back(work);
}

void CommandRecorder::copy(const BufferView& from, const BufferView& to)
{
    if (failed() || from.size == 0) return;
    CABOCHON_CHECK(from.size <= to.size);
    const VkBufferCopy region{from.offset, to.offset, from.size};
    m_device.functions().vkCmdCopyBuffer(m_recording.m_commands, from.buffer, to.buffer, 1,
                                         &region);
}

void CommandRecorder::fill(const BufferView& view, std::uint32_t word)
{
    if (failed() || view.size == 0) return;
    m_device.functions().vkCmdFillBuffer(m_recording.m_commands, view.buffer, view.offset,
                                         view.size / 4 * 4, word);
}

void CommandRecorder::barrier(std::string_view)
{
    if (failed()) return;
    VkMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
    barrier.srcAccessMask = VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;
    barrier.dstAccessMask = VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_SHADER_WRITE_BIT |
                            VK_ACCESS_UNIFORM_READ_BIT | VK_ACCESS_TRANSFER_READ_BIT |
                            VK_ACCESS_TRANSFER_WRITE_BIT;
    constexpr VkPipelineStageFlags kStages =
        VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_TRANSFER_BIT;
    m_device.functions().vkCmdPipelineBarrier(m_recording.m_commands, kStages, kStages, 0, 1,
                                              &barrier, 0, nullptr, 0, nullptr);
}

Result<Recording> CommandRecorder::finish()
{
    if (failed()) return m_status.error();
    // The host reads results after waiting for the timeline; what is submitted later to this queue
    // sees them, too. From the transfer queue to kernels the semaphore carries them.
    const bool kernels = m_options.queue == QueueUse::Compute;
    VkMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
    barrier.srcAccessMask = VK_ACCESS_TRANSFER_WRITE_BIT;
    barrier.dstAccessMask =
        VK_ACCESS_HOST_READ_BIT | VK_ACCESS_TRANSFER_READ_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;
    VkPipelineStageFlags stages = VK_PIPELINE_STAGE_TRANSFER_BIT;
    if (kernels) {
        barrier.srcAccessMask |= VK_ACCESS_SHADER_WRITE_BIT;
        barrier.dstAccessMask |=
            VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_UNIFORM_READ_BIT;
        stages |= VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT;
    }
    const Functions& vk = m_device.functions();
    vk.vkCmdPipelineBarrier(m_recording.m_commands, stages, stages | VK_PIPELINE_STAGE_HOST_BIT, 0,
                            1, &barrier, 0, nullptr, 0, nullptr);
    const VkResult result = vk.vkEndCommandBuffer(m_recording.m_commands);
    if (result != VK_SUCCESS) return vulkanError(result, "end a command buffer");
    return std::move(m_recording);
}

Status CommandRecorder::runNow()
{
    const Result<Recording> recording = finish();
    if (!recording) return recording.error();
    const Result<TimelineValue> value = m_device.submit(recording->commands());
    if (!value) return value.error();
    Status status = m_device.wait(*value);
    // Work that is not waited for any more may still run, and uses what goes with the recording.
    if (!status) m_device.waitIdle();
    return status;
}

} // namespace cabochon::vulkan
