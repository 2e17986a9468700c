#include "vulkan/network/open_device.h"

#include <utility>

namespace cabochon::vulkan {

Result<std::shared_ptr<OpenDevice>> OpenDevice::open(const OpenDeviceOptions& options)
{
    std::shared_ptr<OpenDevice> opened(new OpenDevice);
    opened->m_index = options.index;
    Result<std::unique_ptr<Instance>> instance =
        Instance::create({.validation = options.validation});
    if (!instance) return instance.error();
    opened->m_instance = std::move(*instance);
    Result<std::unique_ptr<Device>> device =
        Device::create(*opened->m_instance, options.index, options.device);
    if (!device) return device.error();
    opened->m_device = std::move(*device);
    std::filesystem::path file;
    if (!options.cacheFolder.empty()) {
        file =
            options.cacheFolder / ("pipelines-" + opened->m_device->capabilities().key() + ".bin");
    }
    opened->m_pipelines = std::make_unique<PipelineCache>(*opened->m_device, file);
    return opened;
}

} // namespace cabochon::vulkan
