// Owns what every test of a kernel needs: an instance with the validation layer, a device of a
// given tier, and a small helper that puts arrays on the device, runs recorded work and reads them
// back.
#pragma once

#include "vulkan/device/arena.h"
#include "vulkan/network/open_device.h"
#include "vulkan/recording/command_recorder.h"

#include <chrono>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabochon::test {

/// An emulated device that is taken for a card compiles its kernels inside of submissions, on a
/// busy machine for longer than a card may take.
inline constexpr std::chrono::minutes kPatience{10};

/// One instance and device 0. Where the machine has no Vulkan device, `reason` says so and tests
/// skip with it printed.
struct VulkanFixture {
    explicit VulkanFixture(vulkan::DeviceOptions options = {});

    explicit operator bool() const { return device != nullptr; }
    /// Tiers that the device can be forced to, lowest first; includes emulated integer dots.
    static std::vector<vulkan::Tier> tiers();

    std::string reason;
    std::shared_ptr<vulkan::OpenDevice> open;
    // Of `open`; null where there is none.
    const vulkan::Instance* instance = nullptr;
    vulkan::Device* device = nullptr;
    vulkan::PipelineCache* pipelines = nullptr;
};

/// Device of exactly this tier (integer dots emulated where they are not accelerated).
VulkanFixture fixtureOf(vulkan::Tier tier);

/// Host-visible buffers for one test: put() before, get() after run().
class Bench {
public:
    Bench(VulkanFixture& fixture, std::size_t capacityBytes = std::size_t{64} << 20);

    template <typename T>
    vulkan::BufferView put(std::span<const T> values)
    {
        const vulkan::BufferView view = reserve(values.size_bytes());
        if (!values.empty()) std::memcpy(view.mapped, values.data(), values.size_bytes());
        return view;
    }
    template <typename T>
    vulkan::BufferView put(const std::vector<T>& values)
    {
        return put(std::span<const T>(values));
    }
    /// Filled with a pattern that is no result (NaN as float).
    vulkan::BufferView reserve(std::size_t bytes);

    template <typename T>
    std::vector<T> get(const vulkan::BufferView& view) const
    {
        std::vector<T> values(view.size / sizeof(T));
        std::memcpy(values.data(), view.mapped, values.size() * sizeof(T));
        return values;
    }

    /// Records, submits, waits. The error's message, or empty.
    std::string run(const std::function<void(vulkan::CommandRecorder&)>& record);
    std::uint32_t dispatches() const { return m_dispatches; }

private:
    VulkanFixture& m_fixture;
    vulkan::Arena m_arena;
    std::size_t m_used = 0;
    std::uint32_t m_dispatches = 0;
};

} // namespace cabochon::test
