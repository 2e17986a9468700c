// Owns one VkDevice with its queue and timeline: submits work, waits for it with a watchdog, and is
// the one place where faults of a device can be put in by a test. Everything else of vulkan/ hangs
// below it. No wait is without a limit: a device that hangs is left behind, and what it may still
// use is not destroyed.
#pragma once

#include "vulkan/device/capabilities.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

namespace cabochon::vulkan {

/// Calls that fail on real machines; a test may answer in the device's place.
enum class DeviceCall : std::uint8_t { Allocate, CreatePipeline, Submit, Wait };

/// Asked before each such call: VK_SUCCESS lets it happen, anything else is its result.
using FaultSource = std::function<VkResult(DeviceCall)>;

struct DeviceOptions {
    Tier maxTier = Tier::CooperativeMatrix;
    /// Integer dot products although the device does not accelerate them (tests, lavapipe).
    bool emulatedIntegerDot = false;
    /// Kernels are chosen as for this kind of device: tests run a graphics card's on lavapipe.
    std::optional<DeviceKind> chooseAs;
    /// 0: the device's default; else a size between subgroupSizeMin and subgroupSizeMax.
    std::uint32_t subgroupSize = 0;
    /// Uploads go the way of a separate queue although the device has none (tests).
    bool separateTransfers = false;
    /// Bytes that a kernel binds at once, where that is less than the device's own limit (tests:
    /// small matrices in several parts); 0: the device's own.
    std::uint32_t maxBinding = 0;
    /// A submission that takes longer is a hung device (DeviceLost).
    std::chrono::milliseconds watchdog{30000};
    FaultSource faults;
    /// Tests: replaces entries of the device's table of functions.
    std::function<void(Functions&)> replaceFunctions;
};

/// What a device opened with these options is taken for.
Capabilities adjusted(Capabilities capabilities, const DeviceOptions& options);

/// What is said where this machine has only `count` devices (DeviceNotFound).
Error noSuchDevice(std::size_t index, std::size_t count);

/// Transfer: copies beside the kernels, where the device has a queue for them; else the same queue.
/// Kernels submitted later wait for copies submitted before.
enum class QueueUse : std::uint8_t { Compute, Transfer };

/// A point on a queue's timeline; reached when all work submitted to it up to there is done.
using TimelineValue = std::uint64_t;

class Device {
public:
    /// `instance` must outlive the device. DeviceNotFound: `index` is not in the list, or the
    /// device is below the floor; the message says why.
    static Result<std::unique_ptr<Device>>
    create(const Instance& instance, std::size_t index, const DeviceOptions& options);
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    const Capabilities& capabilities() const { return m_capabilities; }
    const Functions& functions() const { return m_functions; }
    VkDevice handle() const { return m_device; }
    std::uint32_t queueFamily(QueueUse use) const { return queue(use).family; }
    /// The queue for copies is not the queue for kernels.
    bool hasTransferQueue() const { return m_queues[1].handle != VK_NULL_HANDLE; }
    /// The size that kernels are compiled for.
    std::uint32_t subgroupSize() const { return m_subgroupSize; }

    /// Queues a command buffer after everything submitted to this queue before. Any thread.
    Result<TimelineValue> submit(VkCommandBuffer commands, QueueUse use = QueueUse::Compute);
    /// Waits until `value` is reached. DeviceLost after the watchdog's time without an end. Any
    /// thread.
    Status wait(TimelineValue value, QueueUse use = QueueUse::Compute);
    /// Waits for everything that was submitted, before what it uses is destroyed; no longer than
    /// the watchdog allows, of a lost device a short time only. Afterwards it is idle or
    /// abandoned().
    void waitIdle();

    /// A call failed for good: this device computes nothing any more.
    bool isLost() const { return m_lost; }
    /// Work hangs on the device and may still use its objects: none of them may be destroyed; they
    /// are left to the end of the process.
    bool abandoned() const { return m_abandoned; }

    /// What this call returns in the device's place: of a lost device VK_ERROR_DEVICE_LOST, else
    /// what a test wants; VK_SUCCESS: make the call.
    VkResult fault(DeviceCall call) const
    {
        if (m_lost) return VK_ERROR_DEVICE_LOST;
        return m_options.faults ? m_options.faults(call) : VK_SUCCESS;
    }
    /// Names an object for debuggers and validation messages; nothing where that is not enabled.
    void setName(VkObjectType type, std::uint64_t handle, std::string_view name) const;

    std::uint64_t submissions() const { return m_queues[0].lastValue + m_queues[1].lastValue; }

private:
    struct Queue {
        VkQueue handle = VK_NULL_HANDLE;
        std::uint32_t family = 0;
        VkSemaphore timeline = VK_NULL_HANDLE;
        std::atomic<TimelineValue> lastValue{0}; // written with m_submitting held
    };

    Device() = default;
    Status createHandle(const Instance& instance, VkPhysicalDevice physicalDevice);
    Status createQueue(Queue& queue, std::uint32_t family);
    VkResult waitFor(const Queue& queue, TimelineValue value, std::chrono::milliseconds most) const;
    std::chrono::milliseconds patience(std::chrono::milliseconds most) const;
    const Queue& queue(QueueUse use) const
    {
        return m_queues[use == QueueUse::Transfer && hasTransferQueue() ? 1 : 0];
    }

    const Instance* m_instance = nullptr;
    Functions m_functions;
    Capabilities m_capabilities;
    DeviceOptions m_options;
    std::uint32_t m_subgroupSize = 1;
    VkDevice m_device = VK_NULL_HANDLE;
    std::mutex m_submitting;             // queues take one submission at a time
    Queue m_queues[2];                   // kernels; copies, where there is such a queue
    TimelineValue m_awaitedTransfer = 0; // kernels wait for copies up to here already
    std::atomic<bool> m_lost{false};
    std::atomic<bool> m_abandoned{false};
};

} // namespace cabochon::vulkan
