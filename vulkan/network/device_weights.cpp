#include "vulkan/network/device_weights.h"

#include "engine/model/rotation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cabochon::vulkan {

using engine::TensorView;

WeightsPlan::WeightsPlan(const engine::ModelConfig& config,
                         const engine::Weights& source,
                         const Capabilities& capabilities,
                         const Placement& placement)
    : m_weights(std::make_unique<DeviceWeights>()), m_upload("the weights", capabilities)
{
    DeviceWeights& weights = *m_weights;
    const std::uint32_t firstLayer = placement.firstLayer;
    weights.config = &config;
    weights.source = &source;
    weights.firstLayer = firstLayer;
    weights.layers.resize(config.layerCount);
    weights.frequenciesSliding =
        engine::rotationFrequencies(config, source, engine::AttentionKind::Sliding);
    weights.frequenciesFull =
        engine::rotationFrequencies(config, source, engine::AttentionKind::Full);
    if (config.hasPerLayerInputs()) {
        const std::int64_t width = config.perLayerWidth;
        const std::int64_t first = width * firstLayer;
        const std::int64_t split =
            std::max(first, width * std::int64_t{config.firstSharedLayer() - 1});
        const TensorView& projection = source.perLayerModelProjection;
        m_upload.addMatrix(weights.perLayerModelProjectionAll,
                           projection.rowRange(first, split - first));
        m_upload.addMatrix(weights.perLayerModelProjectionTail,
                           projection.rowRange(split, projection.rows - split));
        m_upload.addVector(weights.perLayerProjectionNorm, source.perLayerProjectionNorm);
    }
    for (std::uint32_t i = firstLayer; i < config.layerCount; ++i) {
        addLayer(source.layers[i], weights.layers[i]);
        if (!placement.hasHostExperts(i, config.layerCount))
            addExperts(source.layers[i], weights.layers[i]);
    }
    m_upload.addVector(weights.outputNorm, source.outputNorm);
    m_upload.addMatrix(weights.head, source.output);
}

void WeightsPlan::addLayer(const engine::LayerWeights& source, DeviceLayer& layer)
{
    const float rootWidth = 1.0f / std::sqrt(static_cast<float>(m_weights->config->width));
    m_upload.addVector(layer.attentionNorm, source.attentionNorm);
    m_upload.addVector(layer.queryNorm, source.queryNorm);
    m_upload.addVector(layer.keyNorm, source.keyNorm);
    m_upload.addVector(layer.postAttentionNorm, source.postAttentionNorm);
    m_upload.addVector(layer.feedForwardNorm, source.feedForwardNorm);
    m_upload.addVector(layer.postFeedForwardNorm, source.postFeedForwardNorm);
    m_upload.addVector(layer.perLayerPostNorm, source.perLayerPostNorm);
    m_upload.addVector(layer.routerScale, source.routerScale, rootWidth);
    m_upload.addVector(layer.preExpertNorm, source.preExpertNorm);
    m_upload.addVector(layer.postDenseNorm, source.postDenseNorm);
    m_upload.addVector(layer.postExpertNorm, source.postExpertNorm);
    m_upload.addVector(layer.expertDownScale, source.expertDownScale);
    layer.outputScale = source.outputScale;
    m_upload.addMatrix(layer.query, source.query);
    m_upload.addMatrix(layer.key, source.key);
    m_upload.addMatrix(layer.value, source.value);
    m_upload.addMatrix(layer.attentionOutput, source.attentionOutput);
    // A dispatch takes the same rows of both, so they are cut alike whatever their types.
    const std::uint32_t each =
        std::min(m_upload.rowsOfParts(source.gate, 1), m_upload.rowsOfParts(source.up, 1));
    m_upload.addMatrix(layer.gate, source.gate, 1, each);
    m_upload.addMatrix(layer.up, source.up, 1, each);
    m_upload.addMatrix(layer.down, source.down);
    m_upload.addMatrix(layer.router, source.router);
    m_upload.addMatrix(layer.perLayerGate, source.perLayerGate);
    m_upload.addMatrix(layer.perLayerProjection, source.perLayerProjection);
}

void WeightsPlan::addExperts(const engine::LayerWeights& source, DeviceLayer& layer)
{
    const auto rowsOf = [](const TensorView& view) {
        return static_cast<std::uint32_t>(view.rows);
    };
    m_upload.addMatrix(layer.expertGate, source.expertGate, rowsOf(source.expertGate));
    m_upload.addMatrix(layer.expertUp, source.expertUp, rowsOf(source.expertUp));
    m_upload.addMatrix(layer.expertGateUp, source.expertGateUp, rowsOf(source.expertGateUp));
    m_upload.addMatrix(layer.expertDown, source.expertDown, rowsOf(source.expertDown));
}

Result<std::unique_ptr<DeviceWeights>> WeightsPlan::upload(Device& device,
                                                           PipelineCache& pipelines,
                                                           const engine::LoadProgress& progress,
                                                           bool forceStaging)
{
    Result<Arena> arena = m_upload.upload(device, pipelines, progress, forceStaging);
    if (!arena) return arena.error();
    m_weights->m_arena = std::move(*arena);
    return std::move(m_weights);
}

} // namespace cabochon::vulkan
