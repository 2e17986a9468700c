// Owns a model's weights as the CPU forward pass reads them: matrices prepared for one instruction
// set, small vectors as float32, tables left in the mapped file. Immutable after prepare().
#pragma once

#include "engine/base/result.h"
#include "engine/cpu/expert_products.h"
#include "engine/cpu/matrix_product.h"
#include "engine/session/load_progress.h"
#include "engine/session/model.h"

#include <cstdint>
#include <vector>

namespace cabochon::engine {

struct CpuLayer {
    // Vectors; empty where the layer has none.
    std::vector<float> attentionNorm;       // [d]
    std::vector<float> queryNorm;           // [hd]
    std::vector<float> keyNorm;             // [hd]
    std::vector<float> postAttentionNorm;   // [d]
    std::vector<float> feedForwardNorm;     // [d]
    std::vector<float> postFeedForwardNorm; // [d]
    std::vector<float> routerScale;         // [d], 1/sqrt(d) folded in (MODEL.md, Feed-forward)
    std::vector<float> preExpertNorm;       // [d]
    std::vector<float> postDenseNorm;       // [d]
    std::vector<float> postExpertNorm;      // [d]
    std::vector<float> expertDownScale;     // [E] or empty
    std::vector<float> perLayerPostNorm;    // [d]
    float outputScale = 1.0f;

    PreparedMatrix query;           // [d -> hd*Hq]
    PreparedMatrix key, value;      // [d -> hd*Hkv]; empty: no own KV / K=V
    PreparedMatrix attentionOutput; // [hd*Hq -> d]
    PreparedMatrix gate, up;        // [d -> ff]
    PreparedMatrix down;            // [ff -> d]
    PreparedMatrix router;          // [d -> E] f32
    ExpertMatrices experts;
    PreparedMatrix perLayerGate;       // [d -> P]
    PreparedMatrix perLayerProjection; // [P -> d]
};

struct CpuWeights {
    const Model* model = nullptr;
    CpuLevel level = CpuLevel::Exact;
    TensorView tokenEmbedding;                 // in the file
    TensorView perLayerEmbedding;              // in the file
    std::vector<float> outputNorm;             // [d]
    std::vector<float> perLayerProjectionNorm; // [P]
    std::vector<float> frequenciesSliding;     // [hdSliding / 2]
    std::vector<float> frequenciesFull;        // [hdFull / 2]
    PreparedMatrix head;                       // [d -> vocabulary], in the file
    // per_layer_model_proj in two: the layers that every prompt token runs, and the rest, which
    // only the last prompt token runs (tail skip, MODEL.md, Attention: shared KV).
    PreparedMatrix perLayerModelProjectionAll;  // [d -> P * lastOwner]
    PreparedMatrix perLayerModelProjectionTail; // [d -> P * (L - lastOwner)]
    std::vector<CpuLayer> layers;               // [L]
    std::uint64_t copiedBytes = 0;              // anonymous memory of all repacked matrices

    /// Index of the last layer that owns KV: from its queries on only wanted columns are computed.
    std::uint32_t lastOwner() const { return model->config().firstSharedLayer() - 1; }

    /// Prepares everything layer by layer and gives the source pages of repacked matrices back to
    /// the system. OutOfMemory; Cancelled when `progress` returns false.
    /// `layers` > 0: only the first ones.
    static Result<CpuWeights> prepare(const Model& model,
                                      CpuLevel level,
                                      ThreadPool& pool,
                                      std::uint32_t layers,
                                      const LoadProgress& progress);
    /// copiedBytes of what prepare() would make, by types and shapes alone.
    static std::uint64_t copiedBytesOf(const ModelConfig& config,
                                       const Weights& source,
                                       CpuLevel level,
                                       std::uint32_t layers);
};

/// Prepares the experts of the layers [firstLayer, L) alone. OutOfMemory, Cancelled.
Result<std::vector<ExpertMatrices>> prepareExperts(const Model& model,
                                                   CpuLevel level,
                                                   ThreadPool& pool,
                                                   std::uint32_t firstLayer,
                                                   const LoadProgress& progress);
/// What those take beside the file, by types and shapes alone.
std::uint64_t expertBytes(const Weights& weights, CpuLevel level, std::uint32_t firstLayer);

} // namespace cabochon::engine
