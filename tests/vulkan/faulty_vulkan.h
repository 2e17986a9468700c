// Owns a scripted table of Vulkan functions around a real driver's: the n-th call that allocates
// fails, a submission or a wait loses the device, waits never end; and every object that lives is
// counted, so that a test sees what was left behind. One at a time; calls from any thread.
#pragma once

#include "vulkan/device/device.h"

namespace cabochon::test {

class FaultyVulkan {
public:
    static constexpr int kNever = -1;

    FaultyVulkan();
    ~FaultyVulkan();
    FaultyVulkan(const FaultyVulkan&) = delete;
    FaultyVulkan& operator=(const FaultyVulkan&) = delete;

    /// For DeviceOptions::replaceFunctions. Devices opened with it count.
    static void replace(vulkan::Functions& table);

    /// Calls from now on are counted from 0.
    void restart();
    /// Allocating call `number` returns VK_ERROR_OUT_OF_DEVICE_MEMORY.
    void failAllocation(int number);
    /// Submission or wait `number` returns VK_ERROR_DEVICE_LOST.
    void loseAtSubmission(int number);
    void loseAtWait(int number);
    /// Waits return VK_TIMEOUT at once, from wait `number` on.
    void hangFromWait(int number);

    int allocations() const;
    int submissions() const;
    /// Devices, buffers, memory, pools, pipelines and their parts that were made and not destroyed.
    int liveObjects() const;
};

} // namespace cabochon::test
