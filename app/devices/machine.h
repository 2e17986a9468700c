// Owns what there is to compute with, as values: processor, memory, graphics devices, disk, and how
// fast they are. Read here, planned with in app/fit, so that plans need no machine.
#pragma once

#include "app/devices/devices.h"
#include "app/devices/speed_probe.h"
#include "app/models/hardware_probe.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cabochon {

namespace vulkan {
struct Capabilities;
} // namespace vulkan

struct ProcessorFacts {
    std::string name;
    unsigned cores = 0;              // physical, that this process may use
    std::vector<std::string> levels; // of the engine's kernels that it can run, best last
};

struct GraphicsFacts {
    DeviceDescription description;
    bool emulated = false;     // the processor in disguise
    double bytesPerSecond = 0; // its memory; 0: not known
    std::string basis;         // of that, or why it is not known
    std::shared_ptr<const vulkan::Capabilities> capabilities;
};

struct MachineFacts {
    ProcessorFacts processor;
    MachineMemory memory;
    MeasuredSpeed speed; // zeros: not measured
    std::vector<GraphicsFacts> graphics;
    std::string noGraphics; // why there is none
    std::filesystem::path modelsFolder;
    DiskSpace disk; // that the models lie on
};

/// All but the speed. Asks drivers, which takes a while; any thread.
MachineFacts readMachine(const std::filesystem::path& modelsFolder);

/// Measures the memory of those graphics devices that were tested and not yet measured, half a
/// second each, and keeps it; the others say why theirs is not known. False: cancelled.
bool measureGraphics(MachineFacts& machine, const engine::CancelFlag* cancel);

/// Of this machine as it was measured before, for this processor and so many threads (0: physical
/// cores); else measured now and, unless the machine is busy, kept. Cancelled, OutOfMemory.
Result<MeasuredSpeed> speedOfThisMachine(unsigned threads, const engine::CancelFlag* cancel);

} // namespace cabochon
