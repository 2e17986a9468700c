#include "app/devices/devices.h"

#include "app/devices/device_probe.h"
#include "app/devices/device_settings.h"
#include "app/devices/qualification_store.h"
#include "app/models/hardware_probe.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/cpu/cpu_expert_backend.h"
#include "engine/cpu/media/cpu_media_encoder.h"
#include "vulkan/media/vulkan_media_encoder.h"
#include "vulkan/network/model_limits.h"
#include "vulkan/network/vulkan_backend.h"

#include <algorithm>
#include <optional>

namespace cabochon {

namespace {

/// N of "vulkan:N"; nothing when it is no number.
std::optional<std::size_t> indexOf(const std::string& device)
{
    if (device == "vulkan") return 0;
    const std::string digits = device.substr(std::string("vulkan:").size());
    if (digits.empty() || digits.size() > 3 ||
        !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return static_cast<std::size_t>(std::stoul(digits));
}

bool isVulkan(const std::string& device)
{
    return device == "vulkan" || device.starts_with("vulkan:");
}

/// Of forced kernels nothing is kept: it would hold for the device's own.
QualificationStore storeOf(bool forced, const std::filesystem::path& tester)
{
    return {forced ? std::filesystem::path() : cacheFolder(),
            tester.empty() ? DeviceProbe(probeHere) : childProbe(tester)};
}

Result<std::unique_ptr<engine::Backend>> makeVulkan(const engine::Model& model,
                                                    const DeviceChoice& choice,
                                                    const vulkan::DeviceListing& device,
                                                    const LoadProgress& progress)
{
    vulkan::VulkanOptions options;
    options.device = device.index;
    options.timed = choice.timed;
    options.onPlan = choice.note;
    options.cacheFolder = cacheFolder();
    options.memoryBudget = memoryFromEnvironment();
    const bool forced = readEnvironment(options.deviceOptions);
    // What the kernels cannot hold is not tested either.
    Status holds = vulkan::checkLimits(
        model.config(), vulkan::adjusted(device.capabilities, options.deviceOptions));
    if (!holds) return holds.error();
    // A device is trusted with the kernels that it computed right in its test.
    const Result<vulkan::Tier> tier =
        storeOf(forced, choice.tester)
            .ensure(device, vulkan::kernelNeeds(model), {options.deviceOptions, {}, {}});
    if (!tier) return tier.error();
    options.deviceOptions.maxTier = std::min(options.deviceOptions.maxTier, *tier);
    options.limits = choice.limits;
    options.cancel = choice.cancel;
    engine::CpuOptions cpu;
    cpu.threads = choice.threads;
    cpu.limits = choice.limits;
    options.layers = [&model, cpu](std::uint32_t layers, const engine::RunLimits& limits) {
        engine::CpuOptions first = cpu;
        first.layers = layers;
        first.limits = limits;
        return engine::createCpuLayers(model, first, {});
    };
    options.others = [&model, cpu] { return engine::createCpuBackend(model, cpu, {}); };
    options.experts = [&model, cpu](std::uint32_t firstLayer, const LoadProgress& told) {
        return engine::createCpuExpertBackend(model, cpu, firstLayer, told);
    };
    return vulkan::createVulkanBackend(model, options, progress);
}

/// The device for an encoder, once a model's test has found that it computes: that was in a child
/// process, which a broken driver may end. DeviceNotFound: there was none.
Result<std::shared_ptr<vulkan::OpenDevice>>
openTested(const vulkan::DeviceListing& device, bool forced, vulkan::OpenDeviceOptions opening)
{
    if (!forced) {
        const auto known = storeOf(/*forced=*/false, {}).find(device.capabilities);
        std::optional<vulkan::Tier> best;
        if (known) {
            for (const auto& [key, verdict] : known->verdicts())
                if (verdict.passed) best = std::max(best.value_or(key.second), key.second);
        }
        if (!best) {
            return Error{ErrorCode::DeviceNotFound, device.capabilities.name +
                                                        " has not computed right for a model yet. "
                                                        "Choose it for a model first."};
        }
        opening.device.maxTier = std::min(opening.device.maxTier, *best);
    }
    return vulkan::OpenDevice::open(opening);
}

/// Discrete before integrated, then by memory; emulated devices are never ours to choose.
std::vector<vulkan::DeviceListing> candidates(vulkan::DeviceList list)
{
    std::erase_if(list.devices, [](const vulkan::DeviceListing& device) {
        return !device.unusable.empty() || device.capabilities.kind == vulkan::DeviceKind::Cpu;
    });
    std::stable_sort(list.devices.begin(), list.devices.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const vulkan::DeviceListing& device) {
            return device.capabilities.kind == vulkan::DeviceKind::Discrete ? 0 : 1;
        };
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        return a.capabilities.deviceMemory > b.capabilities.deviceMemory;
    });
    return std::move(list.devices);
}

Result<MadeBackend>
makeCpu(const engine::Model& model, const DeviceChoice& choice, const LoadProgress& progress)
{
    engine::CpuOptions options;
    options.threads = choice.threads;
    options.limits = choice.limits;
    options.cancel = choice.cancel;
    Result<std::unique_ptr<engine::Backend>> backend =
        engine::createCpuBackend(model, options, progress);
    if (!backend) return backend.error();
    return MadeBackend{std::move(*backend), {}};
}

std::string whyNoneWasTried(const vulkan::DeviceList& list)
{
    if (!list.reason.empty()) return list.reason;
    for (const vulkan::DeviceListing& device : list.devices) {
        if (device.capabilities.kind == vulkan::DeviceKind::Cpu)
            return device.capabilities.name + " is the CPU that pretends to be a graphics device.";
    }
    return list.devices.empty() ? "No graphics device was found."
                                : "No graphics device here can be used.";
}

Result<MadeBackend>
makeBest(const engine::Model& model, const DeviceChoice& choice, const LoadProgress& progress)
{
    const vulkan::DeviceList list = vulkan::listDevices();
    std::string reason;
    for (const vulkan::DeviceListing& device : candidates(list)) {
        Result<std::unique_ptr<engine::Backend>> backend =
            makeVulkan(model, choice, device, progress);
        if (backend) {
            return MadeBackend{std::move(*backend), "Using " + device.capabilities.name + "."};
        }
        // What the model or the user caused would happen on the CPU, too.
        const ErrorCode code = backend.error().code;
        if (code != ErrorCode::OutOfMemory && code != ErrorCode::DeviceLost &&
            code != ErrorCode::DeviceNotFound && code != ErrorCode::Internal &&
            code != ErrorCode::NotImplemented)
            return backend.error();
        if (reason.empty()) reason = backend.error().message;
    }
    if (reason.empty() && choice.explained) reason = whyNoneWasTried(list);
    Result<MadeBackend> made = makeCpu(model, choice, progress);
    if (made && !reason.empty()) made->note = "Using the CPU: " + reason;
    return made;
}

/// The device for an encoder, the named one or the best. As openTested().
Result<std::shared_ptr<vulkan::OpenDevice>>
openForMedia(std::optional<std::size_t> named, bool forced, vulkan::OpenDeviceOptions opening)
{
    vulkan::DeviceList list = vulkan::listDevices();
    if (!list.reason.empty()) return Error{ErrorCode::DeviceNotFound, list.reason};
    if (named && *named >= list.devices.size())
        return vulkan::noSuchDevice(*named, list.devices.size());
    std::optional<vulkan::DeviceListing> device;
    if (named) {
        device = list.devices[*named];
    } else if (const std::vector<vulkan::DeviceListing> best = candidates(list); !best.empty()) {
        device = best.front();
    } else {
        return Error{ErrorCode::DeviceNotFound, whyNoneWasTried(list)};
    }
    if (!device->unusable.empty()) return Error{ErrorCode::DeviceNotFound, device->unusable};
    opening.index = device->index;
    return openTested(*device, forced, opening);
}

} // namespace

Result<std::shared_ptr<vulkan::OpenDevice>> openTestedDevice(const vulkan::DeviceList& list,
                                                             std::size_t index)
{
    const vulkan::DeviceListing& device = list.devices[index];
    if (!device.unusable.empty()) return Error{ErrorCode::DeviceNotFound, device.unusable};
    vulkan::OpenDeviceOptions opening;
    opening.index = device.index;
    opening.cacheFolder = cacheFolder();
    const bool forced = readEnvironment(opening.device);
    return openTested(device, forced, opening);
}

std::vector<DeviceDescription> describeGraphics(const vulkan::DeviceList& list)
{
    const QualificationStore store = storeOf(/*forced=*/false, {});
    std::vector<DeviceDescription> devices;
    for (const vulkan::DeviceListing& listing : list.devices) {
        const vulkan::Capabilities& c = listing.capabilities;
        DeviceDescription device;
        device.id = "vulkan:" + std::to_string(listing.index);
        device.name = c.name;
        device.kind = vulkan::deviceKindName(c.kind);
        device.tier = vulkan::tierName(c.tier);
        device.driver = c.driver;
        device.memoryBytes = c.deviceMemory;
        device.availableBytes = c.deviceMemoryFree;
        device.qualification = store.describe(c);
        device.unusable = listing.unusable;
        devices.push_back(std::move(device));
    }
    return devices;
}

std::vector<DeviceDescription> listDevices(std::string* reason)
{
    const MachineMemory memory = machineMemory();
    DeviceDescription cpu;
    cpu.id = "cpu";
    cpu.name = processorName();
    cpu.kind = "cpu";
    cpu.tier = std::string(engine::cpuLevelName(engine::bestCpuLevel()));
    cpu.threads = engine::physicalCoreCount();
    cpu.memoryBytes = memory.totalBytes;
    cpu.availableBytes = memory.availableBytes;
    cpu.qualification = "not needed: the processor is the reference";
    std::vector<DeviceDescription> devices{cpu};
    const vulkan::DeviceList list = vulkan::listDevices();
    if (reason) *reason = list.reason;
    for (DeviceDescription& device : describeGraphics(list))
        devices.push_back(std::move(device));
    return devices;
}

void retestDevices(const engine::Model& model,
                   const std::filesystem::path& tester,
                   const std::function<void(const std::string&)>& note)
{
    vulkan::DeviceOptions options;
    const bool forced = readEnvironment(options);
    const QualificationStore store = storeOf(forced, tester);
    for (const vulkan::DeviceListing& listing : vulkan::listDevices().devices) {
        if (!listing.unusable.empty()) continue;
        const Result<vulkan::Tier> result =
            store.retest(listing, vulkan::kernelNeeds(model), {options, {}, {}});
        if (!result) {
            note(result.error().message);
            continue;
        }
        const auto known = store.find(listing.capabilities);
        note(listing.capabilities.name + ": " +
             (known ? std::to_string(known->checks()) + " checks, " + known->summary()
                    : "verified as " + std::string(vulkan::tierName(*result))) +
             ".");
    }
}

Result<std::unique_ptr<engine::MediaEncoder>> makeMediaEncoder(const engine::Projector& projector,
                                                               const DeviceChoice& choice)
{
    engine::CpuOptions cpu;
    cpu.threads = choice.threads;
    if (choice.device == "cpu") return engine::createCpuMediaEncoder(projector, cpu);
    if (Status name = checkDeviceName(choice.device); !name) return name.error();
    const auto named =
        choice.device == "auto" ? std::optional<std::size_t>() : indexOf(choice.device);
    vulkan::VulkanMediaOptions options;
    options.device = named.value_or(0);
    options.cacheFolder = cacheFolder();
    options.others = [&projector, cpu] { return engine::createCpuMediaEncoder(projector, cpu); };
    const bool forced = readEnvironment(options.deviceOptions);
    // Asking drivers takes a while, and no picture may ever come.
    options.openDevice = [named, forced](const vulkan::OpenDeviceOptions& opening) {
        return openForMedia(named, forced, opening);
    };
    if (choice.note) {
        // As with models: where the choice is ours and there was none, it is told when asked for.
        const bool all = named || choice.explained;
        options.note = [all, note = choice.note](const Error& why) {
            if (all || why.code != ErrorCode::DeviceNotFound)
                note("Using the CPU for pictures and sound: " + why.message);
        };
    }
    return vulkan::createVulkanMediaEncoder(projector, options);
}

Status checkDeviceName(const std::string& name)
{
    if (name == "auto" || name == "cpu") return {};
    if (isVulkan(name) && indexOf(name)) return {};
    return {ErrorCode::Usage, "--device is \"" + name + "\". Give auto, cpu, vulkan or vulkan:N."};
}

Result<MadeBackend>
makeBackend(const engine::Model& model, const DeviceChoice& choice, const LoadProgress& progress)
{
    if (Status name = checkDeviceName(choice.device); !name) return name.error();
    if (choice.device == "cpu") return makeCpu(model, choice, progress);
    if (choice.device == "auto") return makeBest(model, choice, progress);
    const vulkan::DeviceList list = vulkan::listDevices();
    const std::size_t index = *indexOf(choice.device);
    if (!list.reason.empty()) return Error{ErrorCode::DeviceNotFound, list.reason};
    if (index >= list.devices.size()) return vulkan::noSuchDevice(index, list.devices.size());
    Result<std::unique_ptr<engine::Backend>> backend =
        makeVulkan(model, choice, list.devices[index], progress);
    if (!backend) return backend.error();
    return MadeBackend{std::move(*backend), {}};
}

} // namespace cabochon
