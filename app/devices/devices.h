// Owns the choice of what computes: the one place that names concrete backends (CPU, Vulkan), for
// the window and the companion alike. Lists devices, makes a backend for a model, explains the
// choice. No Qt.
#pragma once

#include "engine/base/result.h"
#include "engine/model/projector.h"
#include "engine/session/backend.h"
#include "engine/session/media_encoder.h"
#include "engine/session/model.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cabochon {

namespace vulkan {
struct DeviceList;
class OpenDevice;
} // namespace vulkan

/// One device of this machine, as the window's menu and `cabochon-cli devices` show it.
struct DeviceDescription {
    std::string id;   // "cpu", "vulkan:0"
    std::string name; // "AMD Radeon RX 7900 XTX (RADV NAVI31)"
    std::string kind; // "cpu", "discrete", "integrated", "virtual", "other"
    std::string tier; // of the kernels: "AVX2", "T2"
    std::string driver;
    unsigned threads = 0;             // of the CPU
    std::uint64_t memoryBytes = 0;    // its memory
    std::uint64_t availableBytes = 0; // free of it
    std::string qualification;        // a sentence
    std::string unusable;             // why it cannot be chosen; empty: it can
};
/// The CPU first. `reason` gets why there is no graphics device, if there is none.
std::vector<DeviceDescription> listDevices(std::string* reason = nullptr);

/// Those of `list`, in order.
std::vector<DeviceDescription> describeGraphics(const vulkan::DeviceList& list);

/// Device `index` of `list`, opened with what it computed right in a test before. DeviceNotFound:
/// it was not tested, or cannot be used.
Result<std::shared_ptr<vulkan::OpenDevice>> openTestedDevice(const vulkan::DeviceList& list,
                                                             std::size_t index);

/// Tests every graphics device that can be used again, with the kernels that `model` and the models
/// before it need; `note` gets a sentence for each. The results are kept. `tester`: as in
/// DeviceChoice.
void retestDevices(const engine::Model& model,
                   const std::filesystem::path& tester,
                   const std::function<void(const std::string&)>& note);

struct DeviceChoice {
    std::string device = "auto"; // or "cpu", "vulkan" (the first), "vulkan:N"
    bool explained = false;      // say why "auto" takes the CPU, also where there is nothing else
    unsigned threads = 0;        // of the CPU; 0: physical cores
    engine::RunLimits limits;    // of one run
    bool timed = false;          // kernels are timed (bench --profile)
    /// Stops loading where its progress is not asked: in the first runs of the model. May be null.
    const engine::CancelFlag* cancel = nullptr;
    /// A program whose main function begins with runProbe() (device_probe.h): devices are tested in
    /// a child of it. Empty: in this process, which a broken driver then ends.
    std::filesystem::path tester;
    /// Gets what is worth knowing before loading: the plan of memory. Called on the loading thread.
    /// An encoder keeps it and tells why the CPU takes over, where pictures and sounds are encoded.
    std::function<void(const std::string&)> note;
};

struct MadeBackend {
    std::unique_ptr<engine::Backend> backend;
    std::string note; // why this device, where the choice was ours; a sentence
};

using engine::LoadProgress;

/// "auto": the best graphics device that holds the model, else the CPU, never an emulated one.
/// Usage: no such name. DeviceNotFound, OutOfMemory and what loading gives. The model must outlive
/// the backend.
Result<MadeBackend>
makeBackend(const engine::Model& model, const DeviceChoice& choice, const LoadProgress& progress);

/// An encoder of pictures and sound for the device that `choice` names; "auto": for the best
/// graphics device, as with models. Where that was not tested with a model before the first picture
/// or sound, or does not do, the CPU encodes. It asks no driver and reads no weights yet. The
/// projector must outlive it, and so must what choice.note uses. Usage, OutOfMemory.
Result<std::unique_ptr<engine::MediaEncoder>> makeMediaEncoder(const engine::Projector& projector,
                                                               const DeviceChoice& choice);

/// Empty, or why this is not the name of a device. Asks no driver.
Status checkDeviceName(const std::string& name);

} // namespace cabochon
