#include "engine/cpu/cpu_weights.h"

#include "engine/cpu/operations.h"
#include "engine/model/block_formats.h"
#include "engine/model/rotation.h"

#include <cmath>
#include <span>
#include <utility>

namespace cabochon::engine {

namespace {

/// Prepares matrices one after the other, remembering the first error.
class Preparer {
public:
    /// `total`: bytes that will be prepared, for the progress.
    Preparer(const Model& model,
             CpuLevel level,
             ThreadPool& pool,
             std::uint64_t total,
             const LoadProgress& progress)
        : m_model(model), m_level(level), m_pool(pool), m_progress(progress), m_total(total)
    {
    }

    PreparedMatrix
    operator()(const TensorView& view,
               PreparedMatrix::Placement placement = PreparedMatrix::Placement::MayRepack)
    {
        if (!view || !m_status) return {};
        Result<PreparedMatrix> matrix = PreparedMatrix::prepare(view, m_level, placement, m_pool);
        if (!matrix) {
            m_status = matrix.error();
            return {};
        }
        m_copiedBytes += matrix->copiedBytes();
        if (matrix->copiedBytes() > 0) release(view);
        count(view.sizeBytes());
        return std::move(*matrix);
    }

    const Status& status() const { return m_status; }
    std::uint64_t copiedBytes() const { return m_copiedBytes; }

private:
    void count(std::uint64_t bytes)
    {
        m_done += bytes;
        if (m_progress && !m_progress(std::min(m_done, m_total), m_total)) {
            m_status = Error{ErrorCode::Cancelled, "Loading the model was cancelled."};
        }
    }
    void release(const TensorView& view) const
    {
        for (const MappedFile& file : m_model.file().mappings()) {
            const auto bytes = file.bytes();
            if (view.data < bytes.data() || view.data >= bytes.data() + bytes.size()) continue;
            file.dontNeed(static_cast<std::size_t>(view.data - bytes.data()), view.sizeBytes());
        }
    }

    const Model& m_model;
    CpuLevel m_level;
    ThreadPool& m_pool;
    const LoadProgress& m_progress;
    std::uint64_t m_total;
    std::uint64_t m_done = 0;
    std::uint64_t m_copiedBytes = 0;
    Status m_status;
};

/// In place of a Preparer: adds up what it would copy, and prepares nothing.
class Sizer {
public:
    explicit Sizer(CpuLevel level) : m_level(level) {}

    PreparedMatrix
    operator()(const TensorView& view,
               PreparedMatrix::Placement placement = PreparedMatrix::Placement::MayRepack)
    {
        if (view) m_bytes += PreparedMatrix::copiedBytesOf(view, m_level, placement);
        return {};
    }
    std::uint64_t bytes() const { return m_bytes; }

private:
    CpuLevel m_level;
    std::uint64_t m_bytes = 0;
};

template <typename Prepare>
std::vector<PreparedMatrix> prepareSlices(const TensorView& view, Prepare& prepare)
{
    std::vector<PreparedMatrix> matrices;
    if (!view) return matrices;
    matrices.reserve(static_cast<std::size_t>(view.slices));
    for (std::int64_t e = 0; e < view.slices; ++e)
        matrices.push_back(prepare(view.slice(e)));
    return matrices;
}

template <typename Prepare>
ExpertMatrices prepareExperts(const LayerWeights& source, Prepare& prepare)
{
    ExpertMatrices experts;
    if (source.expertGateUp) {
        const std::int64_t half = source.expertGateUp.rows / 2;
        for (std::int64_t e = 0; e < source.expertGateUp.slices; ++e) {
            const TensorView both = source.expertGateUp.slice(e);
            experts.gate.push_back(prepare(both.rowRange(0, half)));
            experts.up.push_back(prepare(both.rowRange(half, half)));
        }
    } else {
        experts.gate = prepareSlices(source.expertGate, prepare);
        experts.up = prepareSlices(source.expertUp, prepare);
    }
    experts.down = prepareSlices(source.expertDown, prepare);
    return experts;
}

CpuLayer vectorsOf(const LayerWeights& source, const ModelConfig& config)
{
    CpuLayer layer;
    layer.attentionNorm = dequantized(source.attentionNorm);
    layer.queryNorm = dequantized(source.queryNorm);
    layer.keyNorm = dequantized(source.keyNorm);
    layer.postAttentionNorm = dequantized(source.postAttentionNorm);
    layer.feedForwardNorm = dequantized(source.feedForwardNorm);
    layer.postFeedForwardNorm = dequantized(source.postFeedForwardNorm);
    layer.routerScale = dequantized(source.routerScale);
    const float rootWidth = 1.0f / std::sqrt(static_cast<float>(config.width));
    for (float& value : layer.routerScale)
        value *= rootWidth;
    layer.preExpertNorm = dequantized(source.preExpertNorm);
    layer.postDenseNorm = dequantized(source.postDenseNorm);
    layer.postExpertNorm = dequantized(source.postExpertNorm);
    layer.expertDownScale = dequantized(source.expertDownScale);
    layer.perLayerPostNorm = dequantized(source.perLayerPostNorm);
    layer.outputScale = source.outputScale;
    return layer;
}

template <typename Prepare>
void prepareMatrices(const LayerWeights& source, CpuLayer& layer, Prepare& prepare)
{
    layer.query = prepare(source.query);
    layer.key = prepare(source.key);
    layer.value = prepare(source.value);
    layer.attentionOutput = prepare(source.attentionOutput);
    layer.gate = prepare(source.gate);
    layer.up = prepare(source.up);
    layer.down = prepare(source.down);
    layer.router = prepare(source.router);
    layer.experts = prepareExperts(source, prepare);
    layer.perLayerGate = prepare(source.perLayerGate);
    layer.perLayerProjection = prepare(source.perLayerProjection);
}

/// All matrices of the model but those of its layers.
template <typename Prepare>
void prepareMatrices(const ModelConfig& config,
                     const Weights& source,
                     CpuWeights& weights,
                     Prepare& prepare)
{
    if (const TensorView& view = source.perLayerModelProjection) {
        const std::int64_t all =
            std::int64_t{config.perLayerWidth} * (config.firstSharedLayer() - 1);
        if (all > 0) weights.perLayerModelProjectionAll = prepare(view.rowRange(0, all));
        weights.perLayerModelProjectionTail = prepare(view.rowRange(all, view.rows - all));
    }
    weights.head = prepare(source.output, PreparedMatrix::Placement::InFile);
}

} // namespace

Result<CpuWeights> CpuWeights::prepare(const Model& model,
                                       CpuLevel level,
                                       ThreadPool& pool,
                                       std::uint32_t layers,
                                       const LoadProgress& progress)
{
    const ModelConfig& config = model.config();
    const Weights& source = model.weights();
    CpuWeights weights;
    weights.model = &model;
    weights.level = level;
    weights.tokenEmbedding = source.tokenEmbedding;
    weights.perLayerEmbedding = source.perLayerEmbedding;
    weights.outputNorm = dequantized(source.outputNorm);
    weights.perLayerProjectionNorm = dequantized(source.perLayerProjectionNorm);
    weights.frequenciesSliding = rotationFrequencies(config, source, AttentionKind::Sliding);
    weights.frequenciesFull = rotationFrequencies(config, source, AttentionKind::Full);

    std::uint64_t total = 0;
    for (const TensorView& tensor : model.file().tensors())
        total += tensor.sizeBytes();
    Preparer prepare(model, level, pool, total, progress);
    prepareMatrices(config, source, weights, prepare);
    weights.layers.reserve(config.layerCount);
    const std::size_t count = layers > 0 ? layers : source.layers.size();
    for (std::size_t i = 0; i < count; ++i) {
        weights.layers.push_back(vectorsOf(source.layers[i], config));
        prepareMatrices(source.layers[i], weights.layers.back(), prepare);
        if (!prepare.status()) return prepare.status().error();
    }
    weights.copiedBytes = prepare.copiedBytes();
    return weights;
}

std::uint64_t CpuWeights::copiedBytesOf(const ModelConfig& config,
                                        const Weights& source,
                                        CpuLevel level,
                                        std::uint32_t layers)
{
    Sizer sizer(level);
    CpuWeights nothing;
    prepareMatrices(config, source, nothing, sizer);
    const std::size_t count = layers > 0 ? layers : source.layers.size();
    CpuLayer layer;
    for (std::size_t i = 0; i < count; ++i)
        prepareMatrices(source.layers[i], layer, sizer);
    return sizer.bytes();
}

std::uint64_t expertBytes(const Weights& weights, CpuLevel level, std::uint32_t firstLayer)
{
    Sizer sizer(level);
    for (const LayerWeights& layer : std::span(weights.layers).subspan(firstLayer))
        (void)prepareExperts(layer, sizer);
    return sizer.bytes();
}

Result<std::vector<ExpertMatrices>> prepareExperts(const Model& model,
                                                   CpuLevel level,
                                                   ThreadPool& pool,
                                                   std::uint32_t firstLayer,
                                                   const LoadProgress& progress)
{
    const auto layers = std::span(model.weights().layers).subspan(firstLayer);
    std::uint64_t total = 0;
    for (const LayerWeights& layer : layers) {
        layer.forEach([&total](const TensorView& tensor, WeightKind kind) {
            if (kind == WeightKind::Experts) total += tensor.sizeBytes();
        });
    }
    Preparer prepare(model, level, pool, total, progress);
    std::vector<ExpertMatrices> experts;
    experts.reserve(layers.size());
    for (const LayerWeights& layer : layers) {
        experts.push_back(prepareExperts(layer, prepare));
        if (!prepare.status()) return prepare.status().error();
    }
    return experts;
}

} // namespace cabochon::engine
