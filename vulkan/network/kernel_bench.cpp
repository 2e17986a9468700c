#include "vulkan/network/kernel_bench.h"

#include "engine/base/check.h"
#include "engine/model/block_formats.h"
#include "vulkan/recording/compute_pipeline.h"

#include <algorithm>
#include <cmath>

namespace cabochon::vulkan {

using engine::TensorType;
using engine::TensorView;

namespace {

constexpr std::size_t kBytes = std::size_t{8} << 20;

} // namespace

std::vector<float> randomValues(std::mt19937& random, std::size_t count)
{
    std::normal_distribution<float> normal(0.0f, 1.0f);
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(random);
    return values;
}

/// Blocks of random bits whose values are finite and of ordinary size.
std::vector<std::byte> randomBlocks(std::mt19937& random, TensorType type, std::size_t values)
{
    const engine::TensorTypeInfo& info = engine::tensorTypeInfo(type);
    std::vector<std::byte> bytes(values / info.blockElements * info.blockBytes);
    std::vector<float> decoded(info.blockElements);
    for (std::size_t at = 0; at < bytes.size(); at += info.blockBytes) {
        for (bool ordinary = false; !ordinary;) {
            for (std::size_t i = 0; i < info.blockBytes; ++i)
                bytes[at + i] = static_cast<std::byte>(random());
            engine::dequantize(type, bytes.data() + at, decoded.data(), decoded.size());
            float most = 0;
            for (const float value : decoded)
                most = std::isfinite(value) ? std::max(most, std::abs(value)) : 1e30f;
            ordinary = most > 0.01f && most < 10.0f;
        }
    }
    return bytes;
}

Result<std::unique_ptr<KernelBench>>
KernelBench::open(const Instance& instance, std::size_t index, const DeviceOptions& options)
{
    std::unique_ptr<KernelBench> bench(new KernelBench);
    Result<std::unique_ptr<Device>> device = Device::create(instance, index, options);
    if (!device) return device.error();
    bench->m_device = std::move(*device);
    bench->m_pipelines = std::make_unique<PipelineCache>(*bench->m_device, std::filesystem::path());
    ArenaPlan plan("the device's test", MemoryUse::Readback, bench->m_device->capabilities());
    plan.add(kBytes);
    Result<Arena> arena = Arena::allocate(*bench->m_device, plan);
    if (!arena) return arena.error();
    bench->m_arena = std::move(*arena);
    return bench;
}

BufferView KernelBench::reserve(std::size_t bytes)
{
    const std::size_t size = (bytes + 255) / 256 * 256;
    CABOCHON_CHECK(m_used + size <= m_arena.view(0).size);
    const BufferView view = m_arena.view(0).part(m_used, bytes);
    std::memset(view.mapped, 0xff, bytes);
    m_used += size;
    return view;
}

DeviceMatrix KernelBench::putMatrix(const TensorView& source)
{
    DeviceMatrix matrix;
    matrix.format = formatFor(source.type);
    matrix.columns = static_cast<std::uint32_t>(source.columns);
    matrix.rows = static_cast<std::uint32_t>(source.rows);
    const MatrixLayout layout = MatrixLayout::of(matrix.format, matrix.columns, matrix.rows);
    const BufferView view = reserve(layout.bytes);
    packMatrix(source, layout, view.mapped);
    matrix.parts.push_back({layout, view, 0});
    return matrix;
}

std::vector<float> KernelBench::floats(const BufferView& view)
{
    std::vector<float> values(view.size / sizeof(float));
    std::memcpy(values.data(), view.mapped, values.size() * sizeof(float));
    return values;
}

Status KernelBench::run(const std::function<void(CommandRecorder&)>& record)
{
    CommandRecorder recorder(*m_device, *m_pipelines);
    record(recorder);
    return recorder.runNow();
}

void CheckList::check(std::string kernel,
                      double tolerance,
                      const BufferView& output,
                      const std::vector<float>& expected,
                      const std::function<void(CommandRecorder&)>& record)
{
    check(
        std::move(kernel), tolerance, [&] { return KernelBench::floats(output); }, expected,
        record);
}

void CheckList::check(std::string kernel,
                      double tolerance,
                      const std::function<std::vector<float>()>& read,
                      const std::vector<float>& expected,
                      const std::function<void(CommandRecorder&)>& record)
{
    KernelCheck result{std::move(kernel), m_bench.tier(), 0, tolerance, {}, {}};
    if (Status status = m_bench.run(record); !status) {
        result.failure = status.error().message;
        result.code = status.error().code;
    } else {
        std::vector<float> found = read();
        if (m_distort) m_distort(result.kernel, result.tier, found);
        double scale = 1e-6;
        for (const float value : expected)
            scale = std::max(scale, std::abs(static_cast<double>(value)));
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const double error = std::abs(static_cast<double>(found[i]) - expected[i]) / scale;
            result.error = std::isnan(error) ? HUGE_VAL : std::max(result.error, error);
        }
    }
    m_results.push_back(std::move(result));
}

} // namespace cabochon::vulkan
