// Owns the test of a device before it is trusted: every kernel that a model will use runs on small
// data and is compared with the definition in engine/cpu/operations. A kernel that fails drops its
// tier; the best tier whose kernels are all right is what the device is used with.
#pragma once

#include "engine/session/model.h"
#include "vulkan/device/device.h"
#include "vulkan/kernels/device_matrix.h"

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::vulkan {

/// What the kernels of a model depend on.
struct KernelNeeds {
    std::set<engine::TensorType> types; // of matrices
    std::set<std::uint32_t> headSizes;
    bool experts = false;
    static KernelNeeds of(const engine::Model& model);
    bool covers(const KernelNeeds& other) const;
    void add(const KernelNeeds& other);
};

struct KernelCheck {
    std::string kernel; // "matVec Q4_0"
    Tier tier = Tier::Plain;
    double error = 0; // largest difference, relative to the largest value
    double tolerance = 0;
    std::string failure; // of the driver, where there was no result
    bool passed() const { return failure.empty() && error <= tolerance; }
};

struct Qualification {
    KernelNeeds needs;
    bool usable = false;
    Tier tier = Tier::Plain;           // the best whose kernels are all right
    std::vector<KernelCheck> failures; // of higher tiers
    std::size_t checks = 0;            // that were made
    /// "verified"; "verified as T1; T2 off: wrong results of matVec Q4_0 by this driver"; "cannot
    /// be used: ..."
    std::string summary() const;
};

struct QualificationOptions {
    DeviceOptions device;
    /// Tests: changes a result before it is compared, as a wrong driver would.
    std::function<void(std::string_view kernel, Tier tier, std::span<float> values)> distort;
};

/// Opens the device tier by tier, best first, and runs the checks. Some seconds on a first run, for
/// kernels are compiled. Errors: only when the device cannot be opened at all.
Result<Qualification> qualify(const Instance& instance,
                              std::size_t device,
                              const KernelNeeds& needs,
                              const QualificationOptions& options);

} // namespace cabochon::vulkan
