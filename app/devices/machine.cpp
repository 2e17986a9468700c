#include "app/devices/machine.h"

#include "app/devices/device_settings.h"
#include "app/devices/speed_store.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/cpu/cpu_level.h"
#include "vulkan/network/device_speed.h"
#include "vulkan/network/vulkan_backend.h"

namespace cabochon {

namespace {

ProcessorFacts readProcessor()
{
    ProcessorFacts processor{processorName(), engine::physicalCoreCount(), {}};
    using enum engine::CpuLevel;
    for (const engine::CpuLevel level : {Portable, Avx2, Avx512Vnni, Amx}) {
        if (engine::cpuLevelAvailable(level))
            processor.levels.emplace_back(engine::cpuLevelName(level));
    }
    return processor;
}

} // namespace

MachineFacts readMachine(const std::filesystem::path& modelsFolder)
{
    MachineFacts machine;
    machine.processor = readProcessor();
    machine.memory = machineMemory();
    machine.modelsFolder = modelsFolder;
    machine.disk = diskSpace(modelsFolder);
    vulkan::DeviceOptions options;
    readEnvironment(options);
    const vulkan::DeviceList list = vulkan::listDevices();
    std::vector<DeviceDescription> descriptions = describeGraphics(list);
    for (std::size_t i = 0; i < list.devices.size(); ++i) {
        const vulkan::DeviceListing& listing = list.devices[i];
        GraphicsFacts device;
        device.description = std::move(descriptions[i]);
        device.emulated = listing.capabilities.kind == vulkan::DeviceKind::Cpu;
        device.capabilities = std::make_shared<const vulkan::Capabilities>(
            vulkan::adjusted(listing.capabilities, options));
        device.basis = "the speed of its memory was not measured";
        machine.graphics.push_back(std::move(device));
    }
    machine.noGraphics = list.reason;
    return machine;
}

bool measureGraphics(MachineFacts& machine, const engine::CancelFlag* cancel)
{
    constexpr double kSeconds = 0.5;
    const SpeedStore store(cacheFolder());
    std::optional<vulkan::DeviceList> list; // asked for when it is needed
    for (std::size_t i = 0; i < machine.graphics.size(); ++i) {
        GraphicsFacts& device = machine.graphics[i];
        if (!device.description.unusable.empty() || device.emulated) continue;
        std::optional<MeasuredSpeed> speed = store.find(device.capabilities->key());
        if (!speed) {
            if (!list) list = vulkan::listDevices();
            if (i >= list->devices.size()) continue;
            const Result<std::shared_ptr<vulkan::OpenDevice>> opened = openTestedDevice(*list, i);
            const Result<double> measured =
                opened ? vulkan::measureMemory(**opened, kSeconds, cancel) : opened.error();
            if (!measured) {
                if (measured.error().code == ErrorCode::Cancelled) return false;
                device.basis = measured.error().message;
                continue;
            }
            speed = MeasuredSpeed{*measured, 0, "copies within it"};
            store.keep(device.capabilities->key(), *speed);
        }
        device.bytesPerSecond = speed->bytesPerSecond;
        device.basis = speed->basis;
    }
    return true;
}

Result<MeasuredSpeed> speedOfThisMachine(unsigned threads, const engine::CancelFlag* cancel)
{
    SpeedProbe probe;
    probe.threads = threads > 0 ? threads : engine::physicalCoreCount();
    probe.cancel = cancel;
    const std::string key = processorName() + ", " + std::to_string(probe.threads) + " threads, " +
                            std::string(engine::cpuLevelName(engine::bestCpuLevel()));
    const SpeedStore store(cacheFolder());
    if (std::optional<MeasuredSpeed> known = store.find(key)) return *known;
    // What others take is missing here: told, and measured again the next time.
    const bool busy = busyThreads() > 0.5 * probe.threads;
    Result<MeasuredSpeed> speed = measureSpeed(probe);
    if (!speed) return speed;
    if (busy)
        speed->basis += " while others used the processor";
    else
        store.keep(key, *speed);
    return speed;
}

} // namespace cabochon
