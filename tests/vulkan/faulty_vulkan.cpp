#include "tests/vulkan/faulty_vulkan.h"

#include <atomic>

using cabochon::vulkan::Functions;

namespace cabochon::test {

namespace {

struct Counter {
    std::atomic<int> seen{0};
    std::atomic<int> failing{FaultyVulkan::kNever};

    bool fails() { return seen.fetch_add(1) == failing.load(); }
};

Functions s_real;
Counter s_allocations, s_submissions, s_waits;
std::atomic<int> s_hangsFrom{FaultyVulkan::kNever};
std::atomic<int> s_live{0};

/// The function behind `Member`; objects grow by `Change` where it succeeds. It may fail unless it
/// destroys.
template <auto Member, int Change, typename Pointer>
struct Wrapped;

template <auto Member, int Change, typename... Arguments>
struct Wrapped<Member, Change, VkResult(VKAPI_PTR*)(Arguments...)> {
    static VkResult VKAPI_PTR call(Arguments... arguments)
    {
        if (s_allocations.fails()) return VK_ERROR_OUT_OF_DEVICE_MEMORY;
        const VkResult result = (s_real.*Member)(arguments...);
        if (result == VK_SUCCESS) s_live += Change;
        return result;
    }
};

template <auto Member, int Change, typename... Arguments>
struct Wrapped<Member, Change, void(VKAPI_PTR*)(Arguments...)> {
    static void VKAPI_PTR call(Arguments... arguments)
    {
        (s_real.*Member)(arguments...);
        s_live += Change;
    }
};

VkResult VKAPI_PTR submit(VkQueue queue,
                          std::uint32_t count,
                          const VkSubmitInfo* info,
                          VkFence fence)
{
    if (s_submissions.fails()) return VK_ERROR_DEVICE_LOST;
    return s_real.vkQueueSubmit(queue, count, info, fence);
}

VkResult VKAPI_PTR wait(VkDevice device, const VkSemaphoreWaitInfo* info, std::uint64_t timeout)
{
    const int hangs = s_hangsFrom;
    if (hangs != FaultyVulkan::kNever && s_waits.seen >= hangs) return VK_TIMEOUT;
    if (s_waits.fails()) return VK_ERROR_DEVICE_LOST;
    return s_real.vkWaitSemaphores(device, info, timeout);
}

} // namespace

FaultyVulkan::FaultyVulkan()
{
    restart();
    s_live = 0;
}

FaultyVulkan::~FaultyVulkan()
{
    restart();
}

void FaultyVulkan::replace(Functions& table)
{
    s_real = table;
    ++s_live; // the device
#define CABOCHON_WRAP(name, change)                                                                \
    table.name = &Wrapped<&Functions::name, change, PFN_##name>::call;
    CABOCHON_WRAP(vkDestroyDevice, -1)
    CABOCHON_WRAP(vkAllocateMemory, 1)
    CABOCHON_WRAP(vkFreeMemory, -1)
    CABOCHON_WRAP(vkMapMemory, 0)
    CABOCHON_WRAP(vkCreateBuffer, 1)
    CABOCHON_WRAP(vkDestroyBuffer, -1)
    CABOCHON_WRAP(vkBindBufferMemory, 0)
    CABOCHON_WRAP(vkCreateShaderModule, 1)
    CABOCHON_WRAP(vkDestroyShaderModule, -1)
    CABOCHON_WRAP(vkCreateDescriptorSetLayout, 1)
    CABOCHON_WRAP(vkDestroyDescriptorSetLayout, -1)
    CABOCHON_WRAP(vkCreatePipelineLayout, 1)
    CABOCHON_WRAP(vkDestroyPipelineLayout, -1)
    CABOCHON_WRAP(vkCreateComputePipelines, 1)
    CABOCHON_WRAP(vkDestroyPipeline, -1)
    CABOCHON_WRAP(vkCreatePipelineCache, 1)
    CABOCHON_WRAP(vkDestroyPipelineCache, -1)
    CABOCHON_WRAP(vkCreateDescriptorPool, 1)
    CABOCHON_WRAP(vkDestroyDescriptorPool, -1)
    CABOCHON_WRAP(vkAllocateDescriptorSets, 0)
    CABOCHON_WRAP(vkCreateCommandPool, 1)
    CABOCHON_WRAP(vkDestroyCommandPool, -1)
    CABOCHON_WRAP(vkAllocateCommandBuffers, 0)
    CABOCHON_WRAP(vkBeginCommandBuffer, 0)
    CABOCHON_WRAP(vkEndCommandBuffer, 0)
    CABOCHON_WRAP(vkCreateQueryPool, 1)
    CABOCHON_WRAP(vkDestroyQueryPool, -1)
    CABOCHON_WRAP(vkCreateSemaphore, 1)
    CABOCHON_WRAP(vkDestroySemaphore, -1)
#undef CABOCHON_WRAP
    table.vkQueueSubmit = &submit;
    table.vkWaitSemaphores = &wait;
}

void FaultyVulkan::restart()
{
    for (Counter* counter : {&s_allocations, &s_submissions, &s_waits}) {
        counter->seen = 0;
        counter->failing = kNever;
    }
    s_hangsFrom = kNever;
}

void FaultyVulkan::failAllocation(int number)
{
    s_allocations.failing = number;
}

void FaultyVulkan::loseAtSubmission(int number)
{
    s_submissions.failing = number;
}

void FaultyVulkan::loseAtWait(int number)
{
    s_waits.failing = number;
}

void FaultyVulkan::hangFromWait(int number)
{
    s_hangsFrom = number;
}

int FaultyVulkan::allocations() const
{
    return s_allocations.seen;
}

int FaultyVulkan::submissions() const
{
    return s_submissions.seen;
}

int FaultyVulkan::liveObjects() const
{
    return s_live;
}

} // namespace cabochon::test
