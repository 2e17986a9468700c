// Owns the way a device is tested: in a child process, which a broken driver may end or hang
// without any harm to the program, or in this process, for programs that are no child's parent
// (tests, benchmarks). What the child says comes back as values.
#pragma once

#include "vulkan/network/qualification.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace cabochon {

/// What a test found out. `known` grew by what holds from now on; `tier` is for now, or why there
/// is none (as vulkan::qualify says, and DeviceNotFound for a test that ended its process).
struct ProbeResult {
    vulkan::Qualification known;
    Result<vulkan::Tier> tier;
};

/// Tests what `known` does not tell of `needs`, on device `device` of this machine.
using DeviceProbe = std::function<ProbeResult(std::size_t device,
                                              const vulkan::KernelNeeds& needs,
                                              const vulkan::QualificationOptions& options,
                                              vulkan::Qualification known)>;

/// In this process.
ProbeResult probeHere(std::size_t device,
                      const vulkan::KernelNeeds& needs,
                      const vulkan::QualificationOptions& options,
                      vulkan::Qualification known);

/// The longest that one check may take; then the test's process is ended and the device counts as
/// hanging. The child tells of every check, so that a busy machine is not taken for a hanging
/// device.
constexpr std::chrono::milliseconds kProbeLimit{20'000};

/// In a child that runs `program` with kProbeFlag first: its main function hands over to
/// runProbe(). A need that is being tested when the child crashes or hangs is refused from now on.
/// Where children are not started, in this process. Of `options` only the device's count.
DeviceProbe childProbe(std::filesystem::path program,
                       std::chrono::milliseconds limit = kProbeLimit);

/// Not for people: "PROGRAM --probe-gpu REQUEST".
constexpr std::string_view kProbeFlag = "--probe-gpu";
/// In main, before anything else. Nothing: this is no child that tests a device. Else its exit
/// status.
std::optional<int> runProbe(int argc, const char* const* argv);
/// The same with options of a test: `distort` and faults of the device.
std::optional<int>
runProbe(int argc, const char* const* argv, const vulkan::QualificationOptions& options);

} // namespace cabochon
