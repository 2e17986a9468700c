// Speed of the device's products on the shapes of E2B and of the built-in model, by storage type:
// GB/s of weights by the device's clock and, where the device is the processor itself, GB per
// CPU-second (which other work on the machine does not lengthen). The best of several runs counts.
//   vulkan_kernel_benchmark [device index] [kernels: auto, cpu, card] [type or "all"] [columns]
#include "engine/model/block_formats.h"
#include "tests/engine/cpu/random_weights.h"
#include "vulkan/device/arena.h"
#include "vulkan/kernels/operations_matrix.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;

namespace {

constexpr TensorType kTypes[] = {
    TensorType::F32,  TensorType::F16,    TensorType::BF16,   TensorType::Q4_0,
    TensorType::Q4_1, TensorType::Q5_0,   TensorType::Q5_1,   TensorType::Q8_0,
    TensorType::Q2_K, TensorType::Q3_K,   TensorType::Q4_K,   TensorType::Q5_K,
    TensorType::Q6_K, TensorType::IQ4_NL, TensorType::IQ4_XS, TensorType::MXFP4};

struct Shape {
    const char* name;
    std::uint32_t rows;
    std::uint32_t width;
    bool prologue;
};
constexpr Shape kShapes[] = {
    {"built-in: gate", 384, 192, true}, {"built-in: head", 4096, 192, false},
    {"E2B: queries", 2048, 1536, true}, {"E2B: gate", 6144, 1536, true},
    {"E2B: down", 1536, 6144, false},   {"E2B: wide down", 1536, 12288, false},
};

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

struct Setup {
    Device& device;
    PipelineCache& pipelines;
    std::uint32_t columns;
};

BufferView put(const Arena& arena, std::size_t slot, const std::vector<float>& values)
{
    const BufferView view = arena.view(slot);
    std::memcpy(view.mapped, values.data(), values.size() * sizeof(float));
    return view;
}

/// One line of the table. Empty, or what went wrong.
std::string measure(const Setup& setup, TensorType type, const Shape& shape)
{
    constexpr int kRuns = 5;
    const RandomWeights weights = randomWeights(type, shape.rows, shape.width, 1, 64);
    const MatrixLayout layout = MatrixLayout::of(formatFor(type), shape.width, shape.rows);
    const bool prologue = shape.prologue && setup.columns == 1;
    // Several matrices, so that a large device reads memory and not a cache.
    const bool emulated = setup.device.capabilities().kind == DeviceKind::Cpu ||
                          setup.device.capabilities().name.find("llvmpipe") != std::string::npos;
    const auto copies = static_cast<std::uint32_t>(
        emulated ? 4 : std::max<std::uint64_t>(4, (512u << 20) / layout.bytes));
    ArenaPlan plan("the benchmark's buffers", MemoryUse::Input, setup.device.capabilities());
    std::vector<std::size_t> slots;
    for (std::uint32_t i = 0; i < copies; ++i)
        slots.push_back(plan.add(layout.bytes));
    const std::size_t input = plan.add(std::uint64_t{shape.width} * setup.columns * 4);
    const std::size_t residual = plan.add(shape.width * 4), norm = plan.add(shape.width * 4);
    const std::size_t stream = plan.add(shape.width * 4);
    const std::size_t output = plan.add(std::uint64_t{shape.rows} * setup.columns * 4);
    Result<Arena> arena = Arena::allocate(setup.device, plan);
    if (!arena) return arena.error().message;
    std::vector<DeviceMatrix> matrices(copies);
    for (std::uint32_t i = 0; i < copies; ++i) {
        const BufferView view = arena->view(slots[i]);
        packMatrix(weights.view, layout, view.mapped);
        matrices[i] = {layout.format, shape.width, shape.rows, {{layout, view, 0}}};
    }
    operations::MatVec product;
    product.input = put(*arena, input, randomFloats(std::size_t{shape.width} * setup.columns, 2));
    product.columns = setup.columns;
    product.outputs[0] = arena->view(output);
    if (prologue) {
        product.prologue.residual = put(*arena, residual, randomFloats(shape.width, 3));
        product.prologue.postNorm = put(*arena, norm, randomFloats(shape.width, 4));
        product.prologue.norm = arena->view(norm);
        product.prologue.stream = arena->view(stream);
    }
    CommandRecorder recorder(setup.device, setup.pipelines);
    for (const DeviceMatrix& matrix : matrices) {
        product.matrices[0] = &matrix;
        operations::matVec(recorder, product);
        recorder.barrier("one product after the other is measured");
    }
    Result<Recording> recording = recorder.finish();
    if (!recording) return recording.error().message;
    double best = 1e30, bestCpu = 1e30;
    for (int run = 0; run <= kRuns; ++run) {
        const double cpu = cpuSeconds();
        timespec before{}, after{};
        clock_gettime(CLOCK_MONOTONIC, &before);
        Result<TimelineValue> value = setup.device.submit(recording->commands());
        if (!value) return value.error().message;
        Status status = setup.device.wait(*value);
        if (!status) return status.error().message;
        clock_gettime(CLOCK_MONOTONIC, &after);
        if (run == 0) continue; // compiles, warms up
        bestCpu = std::min(bestCpu, cpuSeconds() - cpu);
        best = std::min(best, static_cast<double>(after.tv_sec - before.tv_sec) +
                                  1e-9 * static_cast<double>(after.tv_nsec - before.tv_nsec));
    }
    const double gigabytes = 1e-9 * static_cast<double>(layout.bytes) * copies;
    std::printf("%-8s %-16s %6u x %5u  %9.1f us %8.2f GB/s",
                engine::tensorTypeInfo(type).name.data(), shape.name, shape.rows, shape.width,
                1e6 * best / copies, gigabytes / best);
    if (emulated) std::printf(" %7.3f GB per CPU-second", gigabytes / bestCpu);
    std::printf("\n");
    std::fflush(stdout);
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const auto argument = [&](int i, std::string_view otherwise) {
        return argc > i ? std::string_view(argv[i]) : otherwise;
    };
    DeviceOptions options;
    if (argument(2, "auto") == "cpu") options.chooseAs = DeviceKind::Cpu;
    if (argument(2, "auto") == "card") options.chooseAs = DeviceKind::Discrete;
    Result<std::unique_ptr<Instance>> instance = Instance::create({});
    if (!instance) return std::fprintf(stderr, "%s\n", instance.error().message.c_str()), 1;
    Result<std::unique_ptr<Device>> device = Device::create(
        **instance, static_cast<std::size_t>(std::atoi(argument(1, "0").data())), options);
    if (!device) return std::fprintf(stderr, "%s\n", device.error().message.c_str()), 1;
    PipelineCache pipelines(**device, {});
    std::printf("%s\n", (*device)->capabilities().description().c_str());
    const Setup setup{**device, pipelines,
                      static_cast<std::uint32_t>(std::atoi(argument(4, "1").data()))};
    for (const TensorType type : kTypes) {
        const std::string_view wanted = argument(3, "all");
        if (wanted != "all" && wanted != engine::tensorTypeInfo(type).name) continue;
        for (const Shape& shape : kShapes) {
            if (shape.width % engine::tensorTypeInfo(type).blockElements != 0) continue;
            const std::string error = measure(setup, type, shape);
            if (!error.empty()) return std::fprintf(stderr, "%s\n", error.c_str()), 1;
        }
    }
    return 0;
}
