#include "vulkan/network/vulkan_backend.h"

#include "engine/base/limits.h"
#include "engine/session/batch_check.h"
#include "engine/session/model_check.h"
#include "vulkan/network/device_cache.h"
#include "vulkan/network/device_weights.h"
#include "vulkan/network/vulkan_context.h"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

using engine::Backend;
using engine::Batch;
using engine::Context;
using engine::ContextOptions;
using engine::KvFormat;

namespace {

constexpr std::uint32_t kPlannedContext = 8192;
constexpr std::uint32_t kShortestContext = 4096;
constexpr std::uint32_t kMostRecoveries = 1; // of a lost device, before the fallback

class VulkanBackend final : public Backend {
public:
    VulkanBackend(const engine::Model& model, const VulkanOptions& options)
        : m_model(model), m_options(options)
    {
    }

    Status load(const LoadProgress& progress)
    {
        Prepared prepared;
        Result<std::unique_ptr<Instance>> instance =
            Instance::create({.validation = m_options.validation});
        if (!instance) return instance.error();
        prepared.instance = std::move(*instance);
        Result<std::unique_ptr<Device>> device =
            Device::create(*prepared.instance, m_options.device, m_options.deviceOptions);
        if (!device) return device.error();
        prepared.device = std::move(*device);
        const Capabilities& capabilities = prepared.device->capabilities();
        std::filesystem::path cacheFile;
        if (!m_options.cacheFolder.empty())
            cacheFile = m_options.cacheFolder / ("pipelines-" + capabilities.key() + ".bin");
        prepared.pipelines = std::make_unique<PipelineCache>(*prepared.device, cacheFile);

        Status status = place(capabilities);
        if (!status) return status;
        WeightsPlan plan(m_model, capabilities, *m_placement);
        std::uint64_t expertBytes = 0; // of the file, told by their progress
        status = prepareOthers([&](std::uint64_t done, std::uint64_t total) {
            expertBytes = total;
            return !progress || progress(done, total + plan.totalBytes());
        });
        if (!status) return status;
        if (m_experts) prepared.hostExpertBytes = m_experts->weightBytes();
        Result<std::unique_ptr<DeviceWeights>> weights = plan.upload(
            *prepared.device, *prepared.pipelines,
            [&](std::uint64_t done, std::uint64_t total) {
                return !progress || progress(expertBytes + done, expertBytes + total);
            },
            m_options.forceStaging);
        if (!weights) return weights.error();
        prepared.weights = std::move(*weights);
        m_prepared = std::move(prepared);
        return {};
    }

    std::string deviceName() const override
    {
        if (m_fallback) return m_fallback->deviceName();
        return "vulkan:" + std::to_string(m_options.device);
    }
    std::string deviceDescription() const override
    {
        if (m_fallback) return m_fallback->deviceDescription();
        std::string text = m_prepared.device->capabilities().description();
        if (m_placement->firstLayer > 0 || m_placement->hostExperts > 0)
            text += " · " + m_placement->describe(m_model.config().layerCount);
        return text;
    }

    Result<std::unique_ptr<Context>> createContext(const ContextOptions& requested) override
    {
        if (m_fallback) return m_fallback->createContext(requested);
        ContextOptions options = requested;
        const std::uint32_t maximum = m_model.config().contextLength;
        if (options.contextLength == 0) options.contextLength = maximum;
        options.contextLength = std::min(options.contextLength, maximum);
        options.prefillColumns = std::clamp(options.prefillColumns, 1u, options.contextLength);
        options.decodeColumns = std::clamp(options.decodeColumns, 1u, options.prefillColumns);
        if (Status formats = engine::checkFormats(options); !formats) return formats.error();
        return retreat(options);
    }

    bool recover() override
    {
        if (m_liveContexts > 0 || m_fallback) return false;
        const bool again = ++m_recoveries <= kMostRecoveries;
        m_prepared.weights.reset();
        m_prepared.pipelines.reset();
        m_prepared.device.reset();
        m_prepared.instance.reset();
        if (again && load({})) return true;
        if (!m_options.others) return false;
        m_others.reset(); // the fallback has all layers of its own
        m_experts.reset();
        Result<std::unique_ptr<Backend>> fallback = m_options.others(0);
        if (!fallback) return false;
        m_fallback = std::move(*fallback);
        return true;
    }

    /// Of the full-attention layers in the plan; a context may be asked for with another.
    KvFormat plannedFormat() const { return m_placement->kvFull; }
    bool isEmulated() const { return m_prepared.device->capabilities().kind == DeviceKind::Cpu; }
    Status savePipelines() { return m_prepared.pipelines->save(); }

private:
    /// What does not fit gets 8-bit keys and values, then a shorter context, rather than none:
    /// eight bits cost next to nothing, what is forgotten is lost. At every length the format that
    /// was asked for comes first.
    Result<std::unique_ptr<Context>> retreat(const ContextOptions& asked)
    {
        ContextOptions options = asked;
        while (true) {
            Result<std::unique_ptr<Context>> context = tryContext(options);
            if (context && m_options.onPlan &&
                (options.kvFull != asked.kvFull || options.contextLength != asked.contextLength))
                m_options.onPlan(describeRetreat(asked, options));
            if (context || context.error().code != ErrorCode::OutOfMemory) return context;
            if (options.kvFull != KvFormat::Q8) {
                options.kvFull = KvFormat::Q8;
                continue;
            }
            if (options.contextLength <= kShortestContext) return context;
            options.kvFull = asked.kvFull;
            options.contextLength =
                std::max(kShortestContext, options.contextLength / 2 / 1024 * 1024);
            options.prefillColumns = std::min(options.prefillColumns, options.contextLength);
        }
    }

    std::string describeRetreat(const ContextOptions& asked, const ContextOptions& made) const
    {
        std::string text = "Memory on " + m_prepared.device->capabilities().name +
                           " is short for " + std::to_string(asked.contextLength) +
                           " tokens of context as asked for: ";
        if (made.contextLength != asked.contextLength)
            text += "it holds " + std::to_string(made.contextLength) + " tokens";
        if (made.kvFull != asked.kvFull) {
            text += made.contextLength != asked.contextLength ? ", and " : "";
            text += "full-attention layers keep keys and values in 8 bits";
        }
        return text + ".";
    }

    /// Decides what lies where; once, for what the CPU has must not change when the device is
    /// started again.
    Status place(const Capabilities& capabilities)
    {
        if (m_placement) return {};
        PlacementRequest request;
        request.budget = budget(capabilities);
        request.context = plannedOptions();
        request.atLeast = m_options.atLeast;
        request.layersMayLeave = m_options.others != nullptr;
        request.expertsMayLeave = m_options.experts != nullptr;
        Result<Placement> placement = placeModel(m_model, capabilities, request);
        if (!placement) return placement.error();
        m_placement = *placement;
        if (m_options.onPlan)
            m_options.onPlan(describePlan(m_model, capabilities, request, *placement));
        return {};
    }

    /// What the placement leaves to the CPU; `progress` is of the experts.
    Status prepareOthers(const LoadProgress& progress)
    {
        if (m_placement->firstLayer > 0 && !m_others) {
            Result<std::unique_ptr<Backend>> others = m_options.others(m_placement->firstLayer);
            if (!others) return others.error();
            m_others = std::move(*others);
        }
        if (m_placement->hostExperts > 0 && !m_experts) {
            const std::uint32_t layers = m_model.config().layerCount;
            const std::uint32_t first =
                layers - std::min(m_placement->hostExperts, layers - m_placement->firstLayer);
            Result<std::unique_ptr<engine::ExpertBackend>> experts =
                m_options.experts(first, progress);
            if (!experts) return experts.error();
            m_experts = std::move(*experts);
        }
        return {};
    }

    /// The context that layers are placed for.
    ContextOptions plannedOptions() const
    {
        ContextOptions options;
        options.contextLength =
            std::min(m_model.config().contextLength,
                     m_options.plannedContext ? m_options.plannedContext : kPlannedContext);
        options.prefillColumns = std::min(options.prefillColumns, options.contextLength);
        return options;
    }

    /// Bytes that may be planned with. A device that is the CPU has no memory of its own.
    std::uint64_t budget(const Capabilities& capabilities) const
    {
        if (m_options.memoryBudget > 0) return m_options.memoryBudget;
        if (capabilities.kind == DeviceKind::Cpu) return ~std::uint64_t{0};
        return capabilities.deviceMemoryFree;
    }

    Result<std::unique_ptr<Context>> tryContext(const ContextOptions& options)
    {
        const engine::ModelConfig& config = m_model.config();
        const Capabilities& capabilities = m_prepared.device->capabilities();
        const std::uint32_t first = m_placement->firstLayer;
        ContextPlan plan(config, capabilities, options, *m_placement);
        const std::uint64_t largestRows = largestCache(options);
        if (!plan.fitsBindings() || largestRows > plan.cache.maxSlot()) {
            return Error{ErrorCode::OutOfMemory,
                         "A context of " + std::to_string(options.contextLength) +
                             " tokens needs " + megabytes(largestRows) + " in one piece; " +
                             capabilities.name + " binds " + megabytes(plan.cache.maxSlot()) +
                             ". Choose a shorter context."};
        }
        auto cache = std::make_unique<DeviceCache>(config, options, first, plan.cache);
        const std::uint64_t most = budget(capabilities);
        const std::uint64_t taken = m_prepared.weights->deviceBytes();
        if (taken + plan.deviceBytes() > most) {
            return Error{ErrorCode::OutOfMemory,
                         "A context of " + std::to_string(options.contextLength) +
                             " tokens needs " + megabytes(plan.deviceBytes()) + "; " +
                             megabytes(most > taken ? most - taken : 0) + " are free on " +
                             capabilities.name + ". Choose a shorter context."};
        }
        std::unique_ptr<Context> firstLayers;
        if (first > 0) {
            Result<std::unique_ptr<Context>> other = m_others->createContext(options);
            if (!other) return other.error();
            firstLayers = std::move(*other);
        }
        std::unique_ptr<engine::ExpertContext> experts;
        if (m_experts) {
            Result<std::unique_ptr<engine::ExpertContext>> made =
                m_experts->createContext(options.prefillColumns);
            if (!made) return made.error();
            experts = std::move(*made);
        }
        ForwardOptions forwardOptions{m_options.fused, m_options.timed};
        auto context = std::make_unique<VulkanContext>(m_prepared, options, forwardOptions,
                                                       std::move(firstLayers), std::move(experts),
                                                       m_oneForwardAtATime, m_liveContexts);
        Status status = context->allocate(std::move(plan), std::move(cache));
        if (!status) return status.error();
        return std::unique_ptr<Context>(std::move(context));
    }

    std::uint64_t largestCache(const ContextOptions& options) const
    {
        const engine::ModelConfig& config = m_model.config();
        std::uint64_t largest = 0;
        for (std::uint32_t i = 0; i < config.layerCount; ++i) {
            const engine::LayerConfig& layer = config.layers[i];
            if (!layer.ownsKv(i)) continue;
            const bool full = layer.attention == engine::AttentionKind::Full;
            const std::uint64_t rows =
                full ? options.contextLength : engine::KvTimeline(config, options).ringCapacity();
            const KvFormat format = full ? options.kvFull : options.kvSliding;
            largest =
                std::max(largest, engine::kvBytes(format, rows, layer.kvHeadCount, layer.headSize));
        }
        return largest;
    }

    const engine::Model& m_model;
    VulkanOptions m_options;
    std::optional<Placement> m_placement;
    std::unique_ptr<Backend> m_others;                // has the first layers
    std::unique_ptr<engine::ExpertBackend> m_experts; // has those that are not on the device
    std::unique_ptr<Backend> m_fallback;              // has all, once the device is lost for good
    Prepared m_prepared;
    std::mutex m_oneForwardAtATime; // contexts share the queue
    std::uint32_t m_liveContexts = 0;
    std::uint32_t m_recoveries = 0;
};

/// Runs a prompt and a step once, so that the first answer does not wait for compilers. Where the
/// device is emulated, a large model would take longer to run than its kernels to compile.
Status compileKernels(const engine::Model& model, VulkanBackend& backend)
{
    constexpr std::uint64_t kLargeForEmulation = std::uint64_t{256} << 20;
    constexpr std::uint32_t kColumns = 16;
    ContextOptions options;
    options.contextLength = 4 * kColumns;
    options.prefillColumns = kColumns;
    options.decodeColumns = 1;
    options.checkpoint = false;
    options.kvFull = backend.plannedFormat();
    Result<std::unique_ptr<Context>> context = backend.createContext(options);
    if (!context) return context.error();
    if ((*context)->memory().weightBytes > kLargeForEmulation && backend.isEmulated()) return {};
    const std::vector<engine::TokenId> ids(kColumns, std::max(model.tokenizer().special().bos, 0));
    Batch batch;
    batch.tokens = ids;
    Status status = (*context)->forward(batch);
    batch.tokens = std::span(ids).first(1);
    return status ? (*context)->forward(batch) : status;
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
    if (status) status = engine::checkLogits(model, *backend);
    if (status) status = compileKernels(model, *backend);
    if (!status) return status.error();
    // A cache that cannot be written costs time at the next start, nothing else.
    (void)backend->savePipelines();
    return std::unique_ptr<Backend>(std::move(backend));
}

} // namespace cabochon::vulkan
