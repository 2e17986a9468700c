// The program of test_device_probe: tests a device as a child does, with a driver that is broken as
// CABOCHON_TEST_DRIVER says; without arguments it is a first start that keeps its results in the
// folder CABOCHON_TEST_FOLDER.
#include "app/devices/device_probe.h"
#include "app/devices/qualification_store.h"
#include "app/process/child_process.h"
#include "vulkan/network/vulkan_backend.h"

#include <csignal>
#include <cstdlib>
#include <string>
#include <unistd.h>

using namespace cabochon;
using cabochon::vulkan::KernelNeed;
using cabochon::vulkan::Tier;
using Kind = cabochon::vulkan::KernelNeed::Kind;

namespace {

/// A driver that fails as `what` says, when the heads' kernels are tested.
vulkan::QualificationOptions brokenDriver(const std::string& what)
{
    vulkan::QualificationOptions options;
    options.before = [what](const KernelNeed& need) {
        if (need.kind != Kind::HeadSize) return;
        if (what == "crash") std::raise(SIGSEGV);
        if (what == "abort") std::abort();
        if (what == "exit") std::_Exit(3);
        if (what == "killed") std::raise(SIGKILL);
        if (what == "hang") {
            while (true)
                ::pause();
        }
    };
    if (what == "wrong") {
        options.distort = [](std::string_view kernel, Tier, std::span<float> values) {
            if (kernel.starts_with("attend ")) values[0] += 1000.0f;
        };
    }
    if (what == "memory")
        options.device.faults = [](vulkan::DeviceCall call) {
            return call == vulkan::DeviceCall::Allocate ? VK_ERROR_OUT_OF_DEVICE_MEMORY
                                                        : VK_SUCCESS;
        };
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    const char* driver = std::getenv("CABOCHON_TEST_DRIVER");
    if (const auto status = runProbe(argc, argv, brokenDriver(driver ? driver : "")))
        return *status;
    const char* folder = std::getenv("CABOCHON_TEST_FOLDER");
    if (!folder) return 2;
    const QualificationStore store(folder, childProbe(ownProgram()));
    vulkan::QualificationOptions options;
    options.device.maxTier = Tier::Plain;
    const vulkan::DeviceList list = vulkan::listDevices();
    if (list.devices.empty()) return 2;
    return store.ensure(list.devices[0], {{Kind::HeadSize, 32}}, options) ? 0 : 1;
}
