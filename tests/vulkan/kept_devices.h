// Owns devices that stay open over the tests of a class, so that their kernels are compiled once:
// an emulated device takes a tenth of a second for each.
#pragma once

#include "vulkan/network/open_device.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::test {

/// Must outlive the backends that compute on its devices. One thread.
class KeptDevices {
public:
    /// For VulkanOptions::openDevice: a kept device that was opened with the same options, is not
    /// lost and is not in use; else a new one. Faults are those of the backend that has it.
    vulkan::DeviceSource source()
    {
        return [this](const vulkan::OpenDeviceOptions& options) { return open(options); };
    }

private:
    struct Kept {
        std::string key;
        std::shared_ptr<vulkan::FaultSource> faults = std::make_shared<vulkan::FaultSource>();
        std::shared_ptr<vulkan::OpenDevice> device;
        bool inUse = false;
    };

    static std::string keyOf(const vulkan::OpenDeviceOptions& options)
    {
        const vulkan::DeviceOptions& device = options.device;
        std::string key = options.cacheFolder.string();
        for (const std::size_t value :
             {options.index, std::size_t{options.validation},
              static_cast<std::size_t>(device.maxTier), std::size_t{device.emulatedIntegerDot},
              device.chooseAs ? static_cast<std::size_t>(*device.chooseAs) + 1 : 0,
              std::size_t{device.subgroupSize}, std::size_t{device.separateTransfers},
              std::size_t{device.maxBinding}, static_cast<std::size_t>(device.watchdog.count())})
            key += " " + std::to_string(value);
        return key;
    }

    Result<std::shared_ptr<vulkan::OpenDevice>> open(const vulkan::OpenDeviceOptions& options)
    {
        if (options.device.replaceFunctions) return vulkan::OpenDevice::open(options);
        const std::string key = keyOf(options);
        std::erase_if(m_kept, [](const std::shared_ptr<Kept>& kept) {
            return !kept->inUse && kept->device->device().isLost();
        });
        for (const std::shared_ptr<Kept>& kept : m_kept) {
            if (!kept->inUse && kept->key == key) return give(kept, options);
        }
        auto kept = std::make_shared<Kept>();
        kept->key = key;
        *kept->faults = options.device.faults;
        vulkan::OpenDeviceOptions opening = options;
        opening.device.faults = [faults = kept->faults](vulkan::DeviceCall call) {
            return *faults ? (*faults)(call) : VK_SUCCESS;
        };
        Result<std::shared_ptr<vulkan::OpenDevice>> opened = vulkan::OpenDevice::open(opening);
        if (!opened) return opened.error();
        kept->device = std::move(*opened);
        m_kept.push_back(kept);
        return give(kept, options);
    }

    static std::shared_ptr<vulkan::OpenDevice> give(const std::shared_ptr<Kept>& kept,
                                                    const vulkan::OpenDeviceOptions& options)
    {
        kept->inUse = true;
        *kept->faults = options.device.faults;
        return {kept->device.get(), [kept](vulkan::OpenDevice*) {
                    kept->inUse = false;
                    *kept->faults = {};
                }};
    }

    std::vector<std::shared_ptr<Kept>> m_kept;
};

} // namespace cabochon::test
