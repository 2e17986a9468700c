#include "vulkan/network/vulkan_backend.h"

#include "engine/session/model_check.h"
#include "vulkan/network/device_model.h"
#include "vulkan/network/model_limits.h"
#include "vulkan/network/place_model.h"
#include "vulkan/network/timeline_plan.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

using engine::Backend;
using engine::KvFormat;
using engine::KvFormats;
using engine::RunColumns;
using engine::RunOptions;
using engine::Timeline;
using engine::TimelineOptions;

namespace {

constexpr std::uint32_t kMostRecoveries = 1; // of a lost device, before the fallback

class VulkanBackend final : public Backend {
public:
    VulkanBackend(const engine::Model& model, const VulkanOptions& options)
        : m_model(model), m_options(options)
    {
        m_limits = options.limits;
    }

    Status load(const LoadProgress& progress)
    {
        Result<std::shared_ptr<OpenDevice>> opened =
            m_options.openDevice({m_options.device, m_options.deviceOptions, m_options.validation,
                                  m_options.cacheFolder});
        if (!opened) return opened.error();
        auto loaded = std::make_unique<DeviceModel>(std::move(*opened));
        DeviceModel& device = *loaded;
        const Capabilities& capabilities = device.capabilities();
        if (Status limits = checkLimits(m_model.config(), capabilities); !limits) return limits;
        m_limits =
            usableLimits(config(), capabilities, m_limits, m_placement.value_or(m_options.atLeast));
        Status status = place(capabilities);
        if (!status) return status;
        m_description = capabilities.description();
        if (m_placement->firstLayer > 0 || m_placement->hostExperts > 0)
            m_description += " · " + m_placement->describe(config().layerCount);

        WeightsPlan weights(config(), m_model.weights(), capabilities, *m_placement);
        const WorkPlan work(config(), capabilities, m_limits, *m_placement);
        std::uint64_t expertBytes = 0; // of the file, told by their progress
        status = prepareOthers([&](std::uint64_t done, std::uint64_t total) {
            expertBytes = total;
            return !progress || progress(done, total + weights.totalBytes());
        });
        if (!status) return status;
        const std::uint64_t taken = weights.totalBytes() + work.work.totalBytes();
        status = device.upload(
            weights,
            [&](std::uint64_t done, std::uint64_t total) {
                return !progress || progress(expertBytes + done, expertBytes + total);
            },
            m_options.forceStaging);
        if (status) {
            status = device.allocate(work, m_limits, {m_options.fused, m_options.timed},
                                     m_experts.get());
        }
        if (!status) return status;
        const std::uint64_t most = budget(capabilities);
        device.setKvBudget(most > taken ? most - taken : 0);
        m_device = std::move(loaded);
        m_lost = false;
        return {};
    }

    std::string deviceName() const override
    {
        if (m_fallback) return m_fallback->deviceName();
        return "vulkan:" + std::to_string(m_options.device);
    }
    std::string deviceDescription() const override
    {
        return m_fallback ? m_fallback->deviceDescription() : m_description;
    }
    engine::RunLimits limits() const override
    {
        return m_fallback ? m_fallback->limits() : m_limits;
    }

    Result<Timeline> createTimeline(const TimelineOptions& requested) override
    {
        if (m_fallback) return m_fallback->createTimeline(requested);
        if (isLost()) return lostError();
        TimelineOptions options = requested;
        const std::uint32_t maximum = config().contextLength;
        if (options.contextLength == 0) options.contextLength = maximum;
        options.contextLength = std::min(options.contextLength, maximum);
        const TimelineRoom room{config(), m_device->capabilities(), m_placement->firstLayer,
                                m_limits.columns, m_device->kvBudget()};
        Result<TimelineOptions> made = planTimeline(room, options);
        if (!made) return made.error();
        const std::string retreat = describeRetreat(room.capabilities, options, *made);
        if (m_options.onPlan && !retreat.empty()) m_options.onPlan(retreat);
        return Timeline(m_device->pool(room.shapeOf(*made), m_firstLayers.get()), *made,
                        config().slidingWindow);
    }

    Status compute(const RunColumns& columns, const RunOptions& options) override
    {
        if (m_fallback) return m_fallback->compute(columns, options);
        if (isLost()) return lostError();
        ResidualRows entering;
        if (m_firstLayers) {
            Result<ResidualRows> residual = m_firstLayers->run(columns, options);
            if (!residual) return residual.error();
            entering = *residual;
        }
        Status status = m_device->run(columns, options, entering);
        if (!status && status.error().code == ErrorCode::DeviceLost) lose();
        return status;
    }
    Result<std::span<const float>> rowLogits(std::uint32_t row) override
    {
        if (m_fallback) return m_fallback->rowLogits(row);
        if (isLost()) return lostError();
        return orLose(m_device->forward().logits(row));
    }
    Result<std::span<const engine::LogitCandidate>> rowCandidates(std::uint32_t row,
                                                                  std::uint32_t count) override
    {
        if (m_fallback) return m_fallback->rowCandidates(row, count);
        if (isLost()) return lostError();
        return m_device->forward().candidates(row, count);
    }
    Result<std::span<const float>> rowHidden(std::uint32_t row) override
    {
        if (m_fallback) return m_fallback->rowHidden(row);
        if (isLost()) return lostError();
        return orLose(m_device->forward().hidden(row));
    }
    std::uint32_t vocabularySize() const override { return config().vocabularySize; }
    std::uint32_t width() const override { return config().width; }

    engine::MemoryReport memory() const override
    {
        if (m_fallback) return m_fallback->memory();
        engine::MemoryReport report;
        if (m_device) report = m_device->memory();
        if (m_firstLayers) {
            const engine::MemoryReport other = m_firstLayers->memory();
            report.weightBytes += other.weightBytes;
            report.kvBytes += other.kvBytes;
            report.workBytes += other.workBytes;
        }
        if (m_experts) report.weightBytes += m_experts->weightBytes();
        return report;
    }
    std::uint64_t dispatches() const override
    {
        if (m_fallback) return m_fallback->dispatches();
        return m_device ? m_device->forward().dispatches() : 0;
    }
    std::vector<engine::KernelTime> takeKernelTimes() override
    {
        if (m_fallback) return m_fallback->takeKernelTimes();
        return m_device ? m_device->takeKernelTimes() : std::vector<engine::KernelTime>();
    }

    bool recover() override
    {
        if (m_fallback) return m_fallback->recover();
        if (!isLost()) return true;
        const bool again = ++m_recoveries <= kMostRecoveries;
        m_device.reset();
        if (again && load({})) return true;
        if (!m_options.others) return false;
        m_firstLayers.reset(); // the fallback has all layers of its own
        m_experts.reset();
        Result<std::unique_ptr<Backend>> fallback = m_options.others();
        if (!fallback) return false;
        m_fallback = std::move(*fallback);
        return true;
    }

    /// Of the full-attention layers in the plan; a timeline may be asked for with another.
    KvFormat plannedFormat() const { return m_placement->kvFull; }
    bool isEmulated() const { return m_device->capabilities().kind == DeviceKind::Cpu; }
    Status savePipelines() { return m_device->savePipelines(); }

private:
    const engine::ModelConfig& config() const { return m_model.config(); }
    bool isLost() const { return m_lost || !m_device || m_device->isLost(); }
    Error lostError() const
    {
        return {ErrorCode::DeviceLost,
                m_description + " stopped working, and what it computed is gone."};
    }
    /// From now on nothing of this device is used; timelines know it.
    void lose()
    {
        m_lost = true;
        m_device->closePools();
    }
    template <typename T>
    Result<T> orLose(Result<T> result)
    {
        if (!result && result.error().code == ErrorCode::DeviceLost) lose();
        return result;
    }

    /// Decides what lies where; once, for what the CPU has must not change when the device is
    /// started again.
    Status place(const Capabilities& capabilities)
    {
        if (m_placement) return {};
        PlacementRequest request;
        request.budget = budget(capabilities);
        request.contextLength =
            std::min(config().contextLength,
                     m_options.plannedContext ? m_options.plannedContext : kPlannedContext);
        request.limits = m_limits;
        request.atLeast = m_options.atLeast;
        request.layersMayLeave = m_options.layers != nullptr;
        request.expertsMayLeave = m_options.experts != nullptr;
        Result<Placement> placement =
            placeModel(config(), m_model.weights(), capabilities, request);
        if (!placement) return placement.error();
        m_placement = *placement;
        if (m_options.onPlan)
            m_options.onPlan(
                describePlan(config(), m_model.weights(), capabilities, request, *placement));
        return {};
    }

    /// What the placement leaves to the CPU; `progress` is of the experts.
    Status prepareOthers(const LoadProgress& progress)
    {
        if (m_placement->firstLayer > 0 && !m_firstLayers) {
            Result<std::unique_ptr<engine::LayerBackend>> layers =
                m_options.layers(m_placement->firstLayer, m_limits);
            if (!layers) return layers.error();
            m_firstLayers = std::move(*layers);
        }
        if (m_placement->hostExperts > 0 && !m_experts) {
            const std::uint32_t layers = config().layerCount;
            const std::uint32_t first =
                layers - std::min(m_placement->hostExperts, layers - m_placement->firstLayer);
            Result<std::unique_ptr<engine::ExpertBackend>> experts =
                m_options.experts(first, progress);
            if (!experts) return experts.error();
            m_experts = std::move(*experts);
        }
        return {};
    }

    /// Bytes that may be planned with. A device that is the CPU has no memory of its own.
    std::uint64_t budget(const Capabilities& capabilities) const
    {
        if (m_options.memoryBudget > 0) return m_options.memoryBudget;
        if (capabilities.kind == DeviceKind::Cpu) return ~std::uint64_t{0};
        return capabilities.deviceMemoryFree;
    }

    const engine::Model& m_model;
    VulkanOptions m_options;
    engine::RunLimits m_limits;
    std::optional<Placement> m_placement;
    std::unique_ptr<engine::LayerBackend> m_firstLayers; // those that are not on the device
    std::unique_ptr<engine::ExpertBackend> m_experts;    // likewise
    std::unique_ptr<Backend> m_fallback;   // has all, once the device is lost for good
    std::unique_ptr<DeviceModel> m_device; // null once it could not be started again
    std::string m_description;             // of the device, also when it is lost
    bool m_lost = false;
    std::uint32_t m_recoveries = 0;
};

/// A prompt and a step, so that the first answer does not wait for compilers. Where the device is
/// emulated, a large model would take longer to run than its kernels to compile.
engine::TrialRun trialOf(const VulkanBackend& backend, const VulkanOptions& options)
{
    constexpr std::uint64_t kLargeForEmulation = std::uint64_t{256} << 20;
    engine::TrialRun trial;
    trial.formats.full = backend.plannedFormat();
    if (options.formats) trial.formats = *options.formats;
    if (backend.memory().weightBytes > kLargeForEmulation && backend.isEmulated()) return trial;
    trial.tokens = 16;
    trial.step = true;
    return trial;
}

} // namespace

DeviceList listDevices()
{
    DeviceList list;
    Result<std::unique_ptr<Instance>> instance = Instance::create({});
    if (!instance) {
        list.reason = instance.error().message;
        return list;
    }
    const auto& devices = (*instance)->physicalDevices();
    for (std::size_t i = 0; i < devices.size(); ++i) {
        DeviceListing listing;
        listing.index = i;
        listing.capabilities = probeCapabilities(**instance, devices[i]);
        listing.unusable = belowFloor(listing.capabilities);
        list.devices.push_back(std::move(listing));
    }
    return list;
}

Result<std::unique_ptr<Backend>> createVulkanBackend(const engine::Model& model,
                                                     const VulkanOptions& options,
                                                     const LoadProgress& progress)
{
    auto backend = std::make_unique<VulkanBackend>(model, options);
    Status status = engine::checkVectors(model);
    if (status) status = backend->load(progress);
    if (status) {
        status = engine::checkLogits(model, *backend, options.cancel, trialOf(*backend, options));
    }
    if (!status) return status.error();
    // A cache that cannot be written costs time at the next start, nothing else.
    (void)backend->savePipelines();
    return std::unique_ptr<Backend>(std::move(backend));
}

} // namespace cabochon::vulkan
