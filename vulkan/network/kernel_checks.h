// Owns what can be asked of a device before it is trusted: the needs of a model, and the checks of
// each, in which every kernel that it stands for runs on small data and is compared with the
// definition in engine/cpu/operations.
#pragma once

#include "engine/session/model.h"
#include "vulkan/device/device.h"
#include "vulkan/network/kernel_bench.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::vulkan {

/// One thing that the kernels of a model depend on: results of tests are kept by it.
struct KernelNeed {
    enum class Kind : std::uint8_t {
        Basics,     // rows and vectors: norms, gates, sums, candidates, fused products
        Type,       // products with matrices of a type
        HeadSize,   // attention with heads of a size, and the cache's rows
        Experts,    // choice and order of experts
        ExpertType, // products with experts of a type
    };
    Kind kind = Kind::Basics;
    std::uint32_t value = 0; // an engine::TensorType, or the values of a head

    auto operator<=>(const KernelNeed&) const = default;
    /// "basics", "type 8", "head 256", "experts", "expert_type 12": stable, for files.
    std::string name() const;
    /// Nothing for what name() does not write, or a type that there is not.
    static std::optional<KernelNeed> fromName(std::string_view name);
};
using KernelNeeds = std::set<KernelNeed>;

/// All that a forward pass of `model` depends on.
KernelNeeds kernelNeeds(const engine::Model& model);

/// Runs every check of `need` on the bench's device and tier. Clears the bench.
std::vector<KernelCheck>
checkKernels(KernelBench& bench, const KernelNeed& need, const Distortion& distort);

} // namespace cabochon::vulkan
