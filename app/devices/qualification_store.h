// Owns the results of the tests of graphics devices: made when a device is first used for what it
// was not tested with (or its driver or our kernels changed), kept on disk per device and driver,
// shown by `devices` and the window. Only what a test found is kept: never a lack of memory, a
// device that was lost, or a test that was interrupted. Programs that start at once take turns.
#pragma once

#include "app/devices/device_probe.h"
#include "engine/base/result.h"
#include "vulkan/network/qualification.h"
#include "vulkan/network/vulkan_backend.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace cabochon {

class QualificationStore {
public:
    /// `folder` empty: nothing is kept. `probe` makes the tests.
    QualificationStore(std::filesystem::path folder, DeviceProbe probe);

    /// What is on disk for this device, driver and build; nothing: not tested.
    std::optional<vulkan::Qualification> find(const vulkan::Capabilities& capabilities) const;
    /// A sentence for lists: the summary, or "not yet tested".
    std::string describe(const vulkan::Capabilities& capabilities) const;

    /// The tier to use the device with, from disk where that tells enough, else from a test that is
    /// made and kept now. While another program tests the same device this one waits for its
    /// result, for at most `patience`. DeviceNotFound: it failed (with the remedy), or it is still
    /// being tested. DeviceLost, OutOfMemory: no result this time.
    Result<vulkan::Tier> ensure(const vulkan::DeviceListing& device,
                                const vulkan::KernelNeeds& needs,
                                const vulkan::QualificationOptions& options) const;
    /// Forgets what is on disk, then tests all of it again and `needs`.
    Result<vulkan::Tier> retest(const vulkan::DeviceListing& device,
                                const vulkan::KernelNeeds& needs,
                                const vulkan::QualificationOptions& options) const;

    std::chrono::milliseconds patience{15'000};

private:
    std::filesystem::path file(const vulkan::Capabilities& capabilities, const char* ending) const;
    Result<vulkan::Tier> test(std::size_t device,
                              const vulkan::Capabilities& capabilities,
                              const vulkan::KernelNeeds& needs,
                              const vulkan::QualificationOptions& options,
                              const vulkan::Qualification& known) const;

    std::filesystem::path m_folder;
    DeviceProbe m_probe;
};

} // namespace cabochon
