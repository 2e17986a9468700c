#include "app/devices/model_memory.h"

#include "app/devices/device_settings.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/cpu/cpu_expert_backend.h"
#include "engine/cpu/media/cpu_media_encoder.h"
#include "vulkan/media/vulkan_media_encoder.h"
#include "vulkan/network/device_plan.h"

#include <algorithm>

namespace cabochon {

namespace {

using engine::CacheShape;

engine::CpuOptions cpuOptions(const MemoryQuestion& question)
{
    engine::CpuOptions options;
    options.threads = question.threads;
    options.limits = question.limits;
    return options;
}

MemoryShare cpuShare(const MemoryQuestion& question, const engine::CpuOptions& options)
{
    const engine::MemoryReport report =
        engine::planCpuMemory(question.config, question.weights, options);
    return {report.weightBytes, report.workBytes, {}};
}

engine::TimelineOptions timelineOf(const MemoryQuestion& question)
{
    engine::TimelineOptions timeline = question.timeline;
    if (timeline.contextLength == 0) timeline.contextLength = question.config.contextLength;
    timeline.contextLength = std::min(timeline.contextLength, question.config.contextLength);
    return timeline;
}

CacheShape shapeOf(const engine::TimelineOptions& timeline, const engine::RunLimits& limits)
{
    CacheShape shape;
    shape.contextLength = timeline.contextLength;
    shape.runColumns = limits.columns;
    shape.formats = timeline.formats;
    shape.slidingSlack = timeline.slidingSlack;
    return shape;
}

/// Bytes of weights that the CPU has: of the first layers, and of experts of the last ones.
struct HostWeights {
    std::uint64_t matrices = 0; // all of them
    std::uint64_t read = 0;     // for a token
};

HostWeights hostWeights(const MemoryQuestion& question, std::uint32_t layers, std::uint32_t experts)
{
    const engine::ModelConfig& config = question.config;
    HostWeights weights;
    for (std::uint32_t i = 0; i < config.layerCount; ++i) {
        const bool whole = i < layers;
        const bool expertsOnly = !whole && i + experts >= config.layerCount;
        if (!whole && !expertsOnly) continue;
        question.weights.layers[i].forEach(
            [&](const engine::TensorView& tensor, engine::WeightKind kind) {
                const bool isExpert = kind == engine::WeightKind::Experts;
                if (!whole && !isExpert) return;
                weights.read +=
                    isExpert ? tensor.sliceBytes() * config.expertUsedCount : tensor.sizeBytes();
                if (kind != engine::WeightKind::Vector) weights.matrices += tensor.sizeBytes();
            });
    }
    return weights;
}

std::uint64_t rest(std::uint64_t all, std::uint64_t part)
{
    return all > part ? all - part : 0;
}

} // namespace

ModelMemory planOnCpu(const MemoryQuestion& question, std::uint64_t budget)
{
    ModelMemory memory;
    memory.host = cpuShare(question, cpuOptions(question));
    memory.timeline = timelineOf(question);
    CacheShape shape = shapeOf(memory.timeline, question.limits);
    memory.host.kv = engine::cacheBytes(question.config, shape);
    const engine::Weights& weights = question.weights;
    const std::uint64_t matrices = hostWeights(question, question.config.layerCount, 0).matrices +
                                   weights.output.sizeBytes() +
                                   weights.perLayerModelProjection.sizeBytes();
    memory.mappedBytes = rest(matrices, memory.host.weightBytes);
    const std::uint64_t room =
        rest(budget, memory.host.weightBytes + memory.host.workBytes + memory.mappedBytes);
    shape.contextLength = engine::longestContext(question.config, shape, room);
    if (engine::cacheBytes(question.config, shape).atMost <= room)
        memory.longestContext = shape.contextLength;
    memory.hostReadBytes = question.weights.bytesReadPerToken(question.config);
    return memory;
}

Result<ModelMemory>
planOnGraphics(const MemoryQuestion& question, const GraphicsFacts& device, std::uint64_t reserved)
{
    vulkan::MemoryRequest request;
    request.budget = budgetOf(device);
    request.reserved = reserved;
    request.limits = question.limits;
    request.timeline = question.timeline;
    Result<vulkan::DeviceMemory> planned =
        vulkan::planDeviceMemory(question.config, question.weights, *device.capabilities, request);
    if (!planned) return planned.error();
    const engine::ModelConfig& config = question.config;
    ModelMemory memory;
    memory.device = {planned->weightBytes, planned->workBytes, planned->kv};
    memory.timeline = planned->timeline;
    memory.longestContext = planned->longestContext;
    memory.hostLayers = planned->placement.firstLayer;
    memory.hostExperts =
        std::min(planned->placement.hostExperts, config.layerCount - memory.hostLayers);
    engine::CpuOptions cpu = cpuOptions(question);
    cpu.limits = planned->limits;
    if (memory.hostLayers > 0) {
        cpu.layers = memory.hostLayers;
        memory.host = cpuShare(question, cpu);
        memory.host.kv = engine::cacheBytes(config, shapeOf(memory.timeline, planned->limits),
                                            {.end = memory.hostLayers});
    }
    if (memory.hostExperts > 0) {
        const engine::MemoryReport experts = engine::planCpuExperts(
            config, question.weights, cpu, config.layerCount - memory.hostExperts);
        memory.host.weightBytes += experts.weightBytes;
        memory.host.workBytes += experts.workBytes;
    }
    memory.host.workBytes += planned->hostBytes;
    const HostWeights there = hostWeights(question, memory.hostLayers, memory.hostExperts);
    memory.mappedBytes = rest(there.matrices, memory.host.weightBytes);
    memory.hostReadBytes = there.read;
    memory.deviceReadBytes = question.weights.bytesReadPerToken(config) - memory.hostReadBytes;
    return memory;
}

EncoderMemory
planEncoders(const engine::Projector& projector, const GraphicsFacts* device, unsigned threads)
{
    if (device) {
        const vulkan::EncoderBytes bytes =
            vulkan::planVulkanEncoders(projector, *device->capabilities);
        return {bytes.device, bytes.host};
    }
    engine::CpuOptions options;
    options.threads = threads;
    return {0, engine::planCpuEncoders(projector, options)};
}

std::uint64_t budgetOf(const GraphicsFacts& device)
{
    if (const std::uint64_t forced = memoryFromEnvironment()) return forced;
    if (device.emulated) return ~std::uint64_t{0}; // it has no memory of its own
    return device.description.availableBytes;
}

} // namespace cabochon
