#include "vulkan/network/weight_upload.h"

#include "engine/base/start_thread.h"
#include "engine/model/block_formats.h"
#include "vulkan/recording/command_recorder.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>

namespace cabochon::vulkan {

using engine::TensorView;

namespace {

/// Halves of the staging memory: one is packed while the other is copied.
constexpr std::uint64_t kStagingHalf = std::uint64_t{256} << 20;

/// task(i) for i in [0, count) on all cores; in order of i as far as threads go.
template <typename Task>
void onAllCores(std::size_t count, Task&& task)
{
    const std::size_t threads =
        std::min<std::size_t>(count, std::max(1u, std::thread::hardware_concurrency()));
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            task(i);
    };
    std::vector<std::thread> others;
    others.reserve(threads);
    // A thread that the system refuses costs time: those there are do its share.
    while (others.size() + 1 < threads) {
        std::optional<std::thread> started = startThread(work);
        if (!started) break;
        others.push_back(std::move(*started));
    }
    work();
    for (std::thread& thread : others)
        thread.join();
}

} // namespace

WeightUpload::WeightUpload(std::string name, const Capabilities& capabilities)
    : m_arena(std::move(name), MemoryUse::Device, capabilities),
      m_staging("staging memory", MemoryUse::Upload, capabilities),
      m_maxPart(std::min<std::uint64_t>(m_arena.maxSlot(), kStagingHalf))
{
}

void WeightUpload::addVector(BufferView& target, const TensorView& source, float factor)
{
    if (!source) return;
    const auto bytes = static_cast<std::uint64_t>(source.columns * source.rows) * sizeof(float);
    m_vectors.push_back({&target, m_arena.add(bytes), source, factor, {}});
}

void WeightUpload::addValues(BufferView& target, std::vector<float> values)
{
    if (values.empty()) return;
    const std::size_t slot = m_arena.add(values.size() * sizeof(float));
    m_vectors.push_back({&target, slot, {}, 1.0f, std::move(values)});
}

/// Halves that hold the largest piece at least.
void WeightUpload::planStaging()
{
    std::uint64_t largest = 0, total = 0;
    for (const MatrixTask& task : m_matrices) {
        const std::uint64_t bytes = task.target->parts[task.part].layout.bytes;
        largest = std::max(largest, bytes);
        total += bytes;
    }
    for (const VectorTask& task : m_vectors) {
        const std::uint64_t bytes = task.bytes();
        largest = std::max(largest, bytes);
        total += bytes;
    }
    const std::uint64_t half = std::max(largest, std::min(total, kStagingHalf));
    m_staging.add(half);
    m_staging.add(half);
}

std::uint32_t WeightUpload::rowsOfParts(const TensorView& source, std::uint32_t rowMultiple) const
{
    if (!source || source.rows == 0) return 0;
    return vulkan::rowsOfParts(formatFor(source.type), static_cast<std::uint32_t>(source.columns),
                               static_cast<std::uint32_t>(source.rows * source.slices), rowMultiple,
                               m_maxPart);
}

void WeightUpload::addMatrix(DeviceMatrix& target,
                             const TensorView& source,
                             std::uint32_t rowMultiple,
                             std::uint32_t each)
{
    if (!source || source.rows == 0) return;
    TensorView stacked = source; // experts: rows of all slices, one after the other
    stacked.rows *= stacked.slices;
    stacked.slices = 1;
    target.format = formatFor(source.type);
    target.columns = static_cast<std::uint32_t>(stacked.columns);
    target.rows = static_cast<std::uint32_t>(stacked.rows);
    std::uint32_t firstRow = 0;
    for (const MatrixLayout& layout : cutRows(target.format, target.columns, target.rows,
                                              each > 0 ? each : rowsOfParts(source, rowMultiple))) {
        const std::size_t slot = m_arena.add(layout.bytes);
        m_matrices.push_back(
            {&target, target.parts.size(), slot, stacked.rowRange(firstRow, layout.rows)});
        target.parts.push_back({layout, {}, firstRow});
        firstRow += layout.rows;
    }
}

/// Fills an allocated arena: packed in place or through two halves of staging memory.
class WeightUpload::Uploader {
public:
    Uploader(Device& device,
             PipelineCache& pipelines,
             WeightUpload& plan,
             const engine::LoadProgress& progress)
        : m_device(device), m_pipelines(pipelines), m_plan(plan), m_progress(progress)
    {
        for (const MatrixTask& task : plan.m_matrices)
            m_total += partOf(task).layout.bytes;
    }

    Status run(bool staged)
    {
        if (staged) {
            Result<Arena> staging = Arena::allocate(m_device, m_plan.m_staging);
            if (!staging) return staging.error();
            m_staging = std::move(*staging);
            Status status = stageVectors();
            return status ? stageMatrices() : status;
        }
        for (const VectorTask& task : m_plan.m_vectors)
            write(task, task.target->mapped);
        return packInPlace();
    }

private:
    static void write(const VectorTask& task, std::byte* to)
    {
        if (!task.values.empty()) {
            std::memcpy(to, task.values.data(), task.bytes());
            return;
        }
        std::vector<float> values = engine::dequantized(task.source);
        for (float& value : values)
            value *= task.factor;
        std::memcpy(to, values.data(), values.size() * sizeof(float));
    }
    static DeviceMatrix::Part& partOf(const MatrixTask& task)
    {
        return task.target->parts[task.part];
    }

    bool report(std::uint64_t bytes)
    {
        m_done += bytes;
        return !m_progress || m_progress(m_done, m_total);
    }
    static Error cancelled() { return {ErrorCode::Cancelled, "Loading the model was cancelled."}; }

    Status packInPlace()
    {
        // A few parts at a time, so that progress is told from this thread.
        const std::size_t batch = 2 * std::max(1u, std::thread::hardware_concurrency());
        const std::vector<MatrixTask>& tasks = m_plan.m_matrices;
        for (std::size_t first = 0; first < tasks.size(); first += batch) {
            const std::size_t count = std::min(batch, tasks.size() - first);
            onAllCores(count, [&](std::size_t i) {
                const DeviceMatrix::Part& part = partOf(tasks[first + i]);
                packMatrix(tasks[first + i].source, part.layout, part.view.mapped);
            });
            std::uint64_t bytes = 0;
            for (std::size_t i = 0; i < count; ++i)
                bytes += partOf(tasks[first + i]).layout.bytes;
            if (!report(bytes)) return cancelled();
        }
        return {};
    }

    struct Copy {
        BufferView from, to;
    };
    /// Submits copies out of one half; the half may be written again once `waitHalf` returns.
    Status submit(std::size_t half, const std::vector<Copy>& copies)
    {
        CommandRecorder recorder(m_device, m_pipelines, {.queue = QueueUse::Transfer});
        for (const Copy& copy : copies)
            recorder.copy(copy.from, copy.to);
        Result<Recording> recording = recorder.finish();
        if (!recording) return recording.error();
        m_recordings[half] = std::move(*recording);
        Result<TimelineValue> value =
            m_device.submit(m_recordings[half].commands(), QueueUse::Transfer);
        if (!value) return value.error();
        m_values[half] = *value;
        return {};
    }
    Status waitHalf(std::size_t half)
    {
        if (m_values[half] == 0) return {};
        Status status = m_device.wait(m_values[half], QueueUse::Transfer);
        m_values[half] = 0;
        return status;
    }

    Status stageVectors()
    {
        const BufferView half = m_staging.view(0);
        std::vector<Copy> copies;
        std::uint64_t used = 0;
        for (const VectorTask& task : m_plan.m_vectors) {
            const std::uint64_t bytes = task.target->size;
            if (used + bytes > half.size) {
                Status status = submit(0, copies);
                if (status) status = waitHalf(0);
                if (!status) return status;
                copies.clear();
                used = 0;
            }
            write(task, half.mapped + used);
            copies.push_back({half.part(used, bytes), *task.target});
            used += bytes;
        }
        Status status = submit(0, copies);
        return status ? waitHalf(0) : status;
    }

    Status stageMatrices()
    {
        const std::vector<MatrixTask>& tasks = m_plan.m_matrices;
        std::size_t half = 0;
        for (std::size_t first = 0; first < tasks.size(); half ^= 1) {
            Status status = waitHalf(half);
            if (!status) return status;
            const BufferView memory = m_staging.view(half);
            std::vector<Copy> copies;
            std::uint64_t used = 0;
            std::size_t last = first;
            for (; last < tasks.size(); ++last) {
                const DeviceMatrix::Part& part = partOf(tasks[last]);
                if (used + part.layout.bytes > memory.size) break;
                copies.push_back({memory.part(used, part.layout.bytes), part.view});
                used += part.layout.bytes;
            }
            onAllCores(last - first, [&](std::size_t i) {
                packMatrix(tasks[first + i].source, partOf(tasks[first + i]).layout,
                           copies[i].from.mapped);
            });
            status = submit(half, copies);
            if (!status) return status;
            if (!report(used)) return finish(cancelled());
            first = last;
        }
        return finish({});
    }
    /// Staging memory is in use until both halves are done.
    Status finish(Status status)
    {
        for (std::size_t half = 0; half < 2; ++half) {
            Status waited = waitHalf(half);
            if (status && !waited) status = waited;
        }
        return status;
    }

    Device& m_device;
    PipelineCache& m_pipelines;
    WeightUpload& m_plan;
    const engine::LoadProgress& m_progress;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
    Arena m_staging;
    Recording m_recordings[2];
    TimelineValue m_values[2] = {};
};

Result<Arena> WeightUpload::upload(Device& device,
                                   PipelineCache& pipelines,
                                   const engine::LoadProgress& progress,
                                   bool forceStaging)
{
    planStaging();
    Result<Arena> arena = Arena::allocate(device, m_arena);
    if (!arena) return arena.error();
    for (const VectorTask& task : m_vectors)
        *task.target = arena->view(task.slot);
    for (const MatrixTask& task : m_matrices)
        task.target->parts[task.part].view = arena->view(task.slot);
    const bool staged = forceStaging || !arena->hostVisible();
    Uploader uploader(device, pipelines, *this, progress);
    Status status = uploader.run(staged);
    if (!status) {
        device.waitIdle(); // before the uploader's staging memory and recordings go
        return status.error();
    }
    return arena;
}

} // namespace cabochon::vulkan
