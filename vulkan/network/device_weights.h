// Owns a model's weights on the device: which layers lie there, and what they take, planned before
// anything is allocated. Embedding tables stay in the mapped file on the host.
#pragma once

#include "engine/model/weights.h"
#include "engine/session/load_progress.h"
#include "vulkan/device/arena.h"
#include "vulkan/kernels/device_matrix.h"
#include "vulkan/network/placement.h"
#include "vulkan/network/weight_upload.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cabochon::vulkan {

/// One layer; what a layer of this model lacks is empty. Vectors are f32. Names: LayerWeights.
struct DeviceLayer {
    BufferView attentionNorm, queryNorm, keyNorm, postAttentionNorm;
    BufferView feedForwardNorm, postFeedForwardNorm, perLayerPostNorm;
    BufferView routerScale; // 1/sqrt(d) folded in
    BufferView preExpertNorm, postDenseNorm, postExpertNorm, expertDownScale;
    float outputScale = 1.0f;

    DeviceMatrix query, key, value, attentionOutput;
    DeviceMatrix gate, up, down;
    DeviceMatrix router;
    // Experts' rows one after the other; empty beside a router: they are elsewhere.
    DeviceMatrix expertGate, expertUp, expertGateUp, expertDown;
    DeviceMatrix perLayerGate, perLayerProjection;

    bool expertsElsewhere() const { return router && !expertDown; }
};

struct DeviceWeights {
    const engine::ModelConfig* config = nullptr;
    const engine::Weights* source = nullptr;
    std::uint32_t firstLayer = 0;    // layers before it are not on the device
    std::vector<DeviceLayer> layers; // [L]
    BufferView outputNorm, perLayerProjectionNorm;
    DeviceMatrix head;
    // per_layer_model_proj in two: rows of the layers that every prompt column runs, and of the
    // tail, which only wanted columns run.
    DeviceMatrix perLayerModelProjectionAll, perLayerModelProjectionTail;
    std::vector<float> frequenciesSliding, frequenciesFull; // [headSize / 2], on the host

    /// First layer whose queries only wanted columns need: the last one with its own keys.
    std::uint32_t lastOwner() const { return config->firstSharedLayer() - 1; }
    std::uint64_t deviceBytes() const { return m_arena.sizeBytes(); }

private:
    friend class WeightsPlan;
    Arena m_arena;
};

/// Where every tensor of a model will lie, before anything is allocated. Used once.
class WeightsPlan {
public:
    /// Everything but what `placement` puts elsewhere. The source must outlive the weights; without
    /// bytes (engine/model/published_model.h) sizes are planned, and nothing can be uploaded.
    WeightsPlan(const engine::ModelConfig& config,
                const engine::Weights& source,
                const Capabilities& capabilities,
                const Placement& placement);

    /// What upload() allocates on the device.
    std::uint64_t totalBytes() const { return m_upload.totalBytes(); }
    /// Largest piece that kernels bind at once: no more than ArenaPlan::maxSlot() of any plan.
    std::uint64_t largestPiece() const { return m_upload.largestPiece(); }

    /// As WeightUpload::upload().
    Result<std::unique_ptr<DeviceWeights>> upload(Device& device,
                                                  PipelineCache& pipelines,
                                                  const engine::LoadProgress& progress,
                                                  bool forceStaging = false);

private:
    void addLayer(const engine::LayerWeights& source, DeviceLayer& layer);
    void addExperts(const engine::LayerWeights& source, DeviceLayer& layer);

    std::unique_ptr<DeviceWeights> m_weights;
    WeightUpload m_upload;
};

} // namespace cabochon::vulkan
