// Owns the place where kernels are checked: a device of one tier, memory that the host sees, random
// data, and the comparison of a result with what it should be.
#pragma once

#include "engine/base/error.h"
#include "engine/model/tensor_view.h"
#include "vulkan/device/arena.h"
#include "vulkan/device/device.h"
#include "vulkan/kernels/device_matrix.h"
#include "vulkan/recording/command_recorder.h"

#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::vulkan {

struct KernelCheck {
    std::string kernel; // "matVec Q4_0"
    Tier tier = Tier::Plain;
    double error = 0; // largest difference, relative to the largest value
    double tolerance = 0;
    std::string failure;                  // of the driver, where there was no result
    ErrorCode code = ErrorCode::Internal; // of that failure

    bool passed() const { return failure.empty() && error <= tolerance; }
    /// No result, for a reason that another time may not be there.
    bool isTransient() const
    {
        return !failure.empty() &&
               (code == ErrorCode::OutOfMemory || code == ErrorCode::DeviceLost);
    }
};

/// Tests: changes a result before it is compared, as a wrong driver would.
using Distortion = std::function<void(std::string_view kernel, Tier tier, std::span<float> values)>;

// Sums of another order. Integer products round x to 1/254 of the largest of 32 values. Caches, and
// types that lie as halves.
constexpr double kCheckTolerance = 1e-4;
constexpr double kDotCheckTolerance = 2e-2;
constexpr double kHalfCheckTolerance = 2e-3;

std::vector<float> randomValues(std::mt19937& random, std::size_t count);
/// Blocks of random bits whose values are finite and of ordinary size.
std::vector<std::byte>
randomBlocks(std::mt19937& random, engine::TensorType type, std::size_t values);

class KernelBench {
public:
    /// Errors: those of Device::create, OutOfMemory.
    static Result<std::unique_ptr<KernelBench>>
    open(const Instance& instance, std::size_t index, const DeviceOptions& options);

    Tier tier() const { return m_device->capabilities().tier; }
    const Capabilities& capabilities() const { return m_device->capabilities(); }
    /// Gives all memory back: views before it are void.
    void clear() { m_used = 0; }

    /// Filled with NaN: what is not written shows.
    BufferView reserve(std::size_t bytes);
    template <typename T>
    BufferView put(const std::vector<T>& values)
    {
        const BufferView view = reserve(values.size() * sizeof(T));
        std::memcpy(view.mapped, values.data(), values.size() * sizeof(T));
        return view;
    }
    DeviceMatrix putMatrix(const engine::TensorView& source);
    static std::vector<float> floats(const BufferView& view);

    /// Records, submits, waits.
    Status run(const std::function<void(CommandRecorder&)>& record);

private:
    KernelBench() = default;

    std::unique_ptr<Device> m_device;
    std::unique_ptr<PipelineCache> m_pipelines;
    Arena m_arena;
    std::size_t m_used = 0;
};

/// Runs checks and gathers their results.
class CheckList {
public:
    CheckList(KernelBench& bench, const Distortion& distort) : m_bench(bench), m_distort(distort) {}

    /// What `record` leaves, converted by `read` (floats as they are), beside `expected`.
    void check(std::string kernel,
               double tolerance,
               const BufferView& output,
               const std::vector<float>& expected,
               const std::function<void(CommandRecorder&)>& record);
    void check(std::string kernel,
               double tolerance,
               const std::function<std::vector<float>()>& read,
               const std::vector<float>& expected,
               const std::function<void(CommandRecorder&)>& record);

    KernelBench& bench() { return m_bench; }
    std::mt19937& random() { return m_random; }
    std::vector<KernelCheck> take() { return std::move(m_results); }

private:
    KernelBench& m_bench;
    const Distortion& m_distort;
    std::mt19937 m_random{20260402};
    std::vector<KernelCheck> m_results;
};

// The checks of each kind of need, in kernel_checks*.cpp.
void checkBasics(CheckList& list);
void checkProducts(CheckList& list, engine::TensorType type);
void checkAttention(CheckList& list, std::uint32_t headSize);
void checkExperts(CheckList& list);
void checkExpertProducts(CheckList& list, engine::TensorType type);

} // namespace cabochon::vulkan
