// Owns the one table of what a device can do, probed by feature and property (never by the name of
// an extension alone), and the tier that follows from it (vulkan/README.md, Tiers). A tier can be
// forced down, so that every tier is tested on any machine that has a higher one.
#pragma once

#include "vulkan/device/instance.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cabochon::vulkan {

/// Each tier includes those below it, but that matrix units do not make a device multiply bytes:
/// Capabilities::multipliesBytes says that.
enum class Tier : std::uint8_t {
    Plain,             // T0: compute and shared memory of 16 KiB, 256 invocations
    Subgroup,          // T1: subgroup arithmetic and shuffles
    IntegerDot,        // T2: dot products of four signed bytes, accelerated
    CooperativeMatrix, // T3: matrix units for halves, sums in float32 (KHR)
};
/// "T0" ... "T3"
std::string_view tierName(Tier tier);
std::optional<Tier> tierFromName(std::string_view name);

enum class DeviceKind : std::uint8_t { Discrete, Integrated, Virtual, Cpu, Other };
std::string_view deviceKindName(DeviceKind kind);

/// Matrices that a subgroup multiplies at once: rows x depth with depth x columns.
struct MatrixUnit {
    std::uint32_t rows = 0, columns = 0, depth = 0;
    explicit operator bool() const { return rows > 0; }
};

struct Capabilities {
    std::string name;   // "AMD Radeon RX 7900 XTX (RADV NAVI31)"
    std::string driver; // "Mesa 22.3.6 (LLVM 15.0.6)"
    DeviceKind kind = DeviceKind::Other;
    std::uint32_t vendorId = 0;
    std::uint32_t deviceId = 0;
    std::uint32_t driverVersion = 0;
    std::array<std::uint8_t, 16> uuid{};
    std::uint32_t apiVersion = 0;

    // Subgroups of compute shaders
    std::uint32_t subgroupSize = 1;
    std::uint32_t subgroupSizeMin = 1;
    std::uint32_t subgroupSizeMax = 1;
    bool subgroupSizeControl = false; // a pipeline may ask for a size
    bool subgroupArithmetic = false;
    bool subgroupShuffle = false;
    bool subgroupBallot = false;

    // Arithmetic and storage
    bool float16 = false;
    bool int8 = false;
    bool int16 = false;
    bool storage8 = false;
    bool storage16 = false;
    bool integerDot = false;            // the instruction exists
    bool integerDotAccelerated = false; // four signed bytes, in hardware
    MatrixUnit matrixUnit{};            // KHR, f16 inputs, f32 sums; the largest that kernels take
    bool cooperativeMatrix2 = false;    // NV, workgroup scope
    bool memoryModel = false;
    bool bufferDeviceAddress = false;

    // Execution
    bool timelineSemaphore = false;
    bool pushDescriptor = false;
    bool memoryBudget = false;
    bool timestamps = false;
    float timestampPeriod = 1.0f; // nanoseconds a tick
    std::uint32_t computeQueueFamily = ~0u;
    std::uint32_t transferQueueFamily = ~0u; // without compute; ~0: none

    // Limits
    std::uint32_t maxStorageBufferRange = 0;
    std::uint32_t maxUniformBufferRange = 0;
    std::uint32_t maxPushConstants = 0;
    std::uint32_t maxStorageBindings = 0; // storage buffers of one kernel
    std::uint32_t maxSharedMemory = 0;
    std::uint32_t maxInvocations = 0;
    std::uint32_t computeUnits =
        0; // multiprocessors; where the driver does not tell, a guess by kind
    std::array<std::uint32_t, 3> maxGroups{};
    std::uint32_t storageAlignment = 1; // of buffer offsets
    std::uint32_t uniformAlignment = 1;
    std::uint32_t atomSize = 1; // nonCoherentAtomSize
    std::uint64_t maxAllocation = 0;

    // Memory
    VkPhysicalDeviceMemoryProperties memory{};
    std::uint64_t deviceMemory = 0;     // size of the largest device-local heap
    std::uint64_t deviceMemoryFree = 0; // by VK_EXT_memory_budget; else 90 % of the above
    bool unifiedMemory = false;         // the host can write every device-local type

    Tier tier = Tier::Plain;

    /// The same device as if it could do no more than `most`.
    Capabilities limitedTo(Tier most) const;
    bool has(Tier wanted) const { return tier >= wanted; }
    /// Dot products of signed bytes are there, and faster than others.
    bool multipliesBytes() const { return has(Tier::IntegerDot) && integerDotAccelerated; }
    /// Identifies device and driver: results kept on disk hold for this key only.
    std::string key() const;
    /// "NVIDIA H200 · 141 GB · T3"
    std::string description() const;
};

Capabilities probeCapabilities(const Instance& instance, VkPhysicalDevice device);

/// Empty when the device meets the floor; else the sentence that says what it lacks.
std::string belowFloor(const Capabilities& capabilities);

} // namespace cabochon::vulkan
