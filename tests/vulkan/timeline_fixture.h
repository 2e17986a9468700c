// Owns what the tests of timelines on a device share: a golden model there, whose device can be
// made to fail, and ids to run. A broken fixture is a broken test: it ends the program with the
// reason.
#pragma once

#include "engine/cpu/cpu_backend.h"
#include "engine/session/model.h"
#include "tests/support/golden_case.h"
#include "tests/support/timeline_run.h"
#include "tests/vulkan/kept_devices.h"
#include "tests/vulkan/vulkan_fixture.h"
#include "vulkan/network/vulkan_backend.h"

#include <QTest>

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::test {

using namespace cabochon::engine;
using cabochon::vulkan::DeviceCall;
using cabochon::vulkan::DeviceKind;
using cabochon::vulkan::VulkanOptions;

/// The model on device 0; null with the reason where there is no such device.
inline std::unique_ptr<Backend>
backendOn(const Model& model, const VulkanOptions& options, std::string& reason)
{
    Result<std::unique_ptr<Backend>> created = vulkan::createVulkanBackend(model, options, {});
    if (created) return std::move(*created);
    if (created.error().code != ErrorCode::DeviceNotFound)
        qFatal("%s", created.error().message.c_str());
    reason = created.error().message;
    return nullptr;
}

/// A golden model on device 0; calls of the device fail while `fails` says so.
struct GoldenOnDevice {
    std::unique_ptr<const Model> model;
    std::unique_ptr<Backend> backend;
    std::string reason; // why there is no backend
    std::function<VkResult(DeviceCall)> fails;

    /// `devices` must outlive it.
    GoldenOnDevice(KeptDevices& devices,
                   const std::string& kind,
                   DeviceKind chosenAs = DeviceKind::Cpu,
                   const RunLimits& limits = {128, 16},
                   std::uint32_t layersOnCpu = 0)
        : GoldenOnDevice(
              devices, chosenAs, test::goldenFolder(kind) / "model.gguf", limits, layersOnCpu)
    {
    }
    GoldenOnDevice(KeptDevices& devices,
                   DeviceKind chosenAs,
                   const std::filesystem::path& file,
                   const RunLimits& limits,
                   std::uint32_t layersOnCpu = 0)
    {
        Result<std::unique_ptr<const Model>> opened = Model::open(file);
        if (!opened) qFatal("%s", opened.error().message.c_str());
        model = std::move(*opened);
        VulkanOptions options;
        options.openDevice = devices.source();
        options.validation = true;
        options.formats = KvFormats::of(KvFormat::F32); // as timeline() asks for
        options.limits = limits;
        options.deviceOptions.chooseAs = chosenAs;
        options.deviceOptions.watchdog = test::kPatience;
        options.atLeast.firstLayer = layersOnCpu;
        options.layers = [this](std::uint32_t layers, const RunLimits& most) {
            return createCpuLayers(*model, {1, CpuLevel::Exact, layers, most}, {});
        };
        options.deviceOptions.faults = [this](DeviceCall call) {
            return fails ? fails(call) : VK_SUCCESS;
        };
        backend = backendOn(*model, options, reason);
    }

    TimelineRun timeline(KvFormat format = KvFormat::F32, std::uint32_t slack = 64)
    {
        TimelineOptions options;
        options.contextLength = 2048;
        options.formats = KvFormats::of(format);
        options.slidingSlack = slack;
        return TimelineRun(*backend, options);
    }
    std::uint64_t kvBytes() const { return backend->memory().kvBytes; }
};

/// Some ids, as many as wanted.
inline std::vector<TokenId> idsOf(std::size_t count, unsigned seed = 0)
{
    std::vector<TokenId> ids{2};
    while (ids.size() < count)
        ids.push_back(static_cast<TokenId>(5 + (ids.size() * 7 + seed * 13) % 90));
    return ids;
}

inline bool isClose(std::span<const float> found, std::span<const float> expected)
{
    return found.size() == expected.size() && difference(found, expected).largest < 1e-3;
}

} // namespace cabochon::test
