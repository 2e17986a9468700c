#include "engine/model/weights.h"

#include "engine/base/utf8.h"
#include "engine/model/block_formats.h"
#include "engine/model/weight_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace cabochon::engine {

using weight_table::Extent;
using weight_table::LayerRule;
using weight_table::Presence;
using weight_table::Shape;
using weight_table::Storage;

/// What a rule of the table means for one layer (or for the model).
enum class Need {
    Required,
    Uniform,   // may be absent if it is absent in all layers where it could be
    Allowed,   // used when there
    Ignored,   // may be there, is not looked at
    Forbidden, // must not be there
};

static std::string layerName(std::size_t layer, std::string_view suffix)
{
    return "blk." + std::to_string(layer) + "." + std::string(suffix);
}

/// Takes "blk.12.attn_q.weight" apart. Nothing for names of another form ("blk.012." included).
static std::optional<std::pair<std::size_t, std::string_view>> splitLayerName(std::string_view name)
{
    if (name.substr(0, 4) != "blk.") return std::nullopt;
    std::size_t layer = 0;
    const char* begin = name.data() + 4;
    const auto [end, error] = std::from_chars(begin, name.data() + name.size(), layer);
    if (error != std::errc() || end == name.data() + name.size() || *end != '.')
        return std::nullopt;
    const std::string_view suffix = name.substr(static_cast<std::size_t>(end - name.data()) + 1);
    if (layerName(layer, suffix) != name) return std::nullopt;
    return std::pair(layer, suffix);
}

/// What the tensors of a layer say about it before any is looked at.
struct LayerTraits {
    bool fusedAttention = false;
    bool experts = false;
    bool splitExperts = false; // gate and up apart
};

/// Carries out the table for one file.
class WeightFinder {
public:
    WeightFinder(const GgufFile& file, const ModelConfig& config) : m_file(file), m_config(config)
    {
    }

    Result<Weights> find();

private:
    Status findModelTensors();
    Status findLayer(std::size_t layer);
    Status splitFusedAttention(std::size_t layer);
    Status readOutputScales();
    Status checkRopeFactors() const;
    Status checkUniform() const;
    Status checkNothingElse() const;

    Result<TensorView> take(const std::string& name,
                            const Shape& shape,
                            Storage storage,
                            Need need,
                            std::size_t layer) const;
    TensorSizes sizesOf(const Shape& shape, std::size_t layer) const
    {
        return weight_table::sizesOf(shape, m_config, layer);
    }
    Need need(const LayerRule& rule, std::size_t layer) const;
    Need modelNeed(Presence presence) const;
    bool hasTensor(std::size_t layer, std::string_view suffix) const
    {
        return m_file.tensor(layerName(layer, suffix)).has_value();
    }
    bool hasExperts(std::size_t layer) const;
    bool hasSplitExperts(std::size_t layer) const;

    Error fail(ErrorCode code, const std::string& what) const
    {
        return {code, "Could not open " + printable(m_file.path().string(), 4096) + ": " + what};
    }
    Error
    missing(const std::string& name, const Shape& shape, std::size_t layer, const char* why) const
    {
        return fail(ErrorCode::ModelDamaged,
                    "tensor " + name + " is missing; expected " + describe(sizesOf(shape, layer)) +
                        ", found none" + why +
                        ". The file was converted wrongly; use another one.");
    }

    const GgufFile& m_file;
    const ModelConfig& m_config;
    Weights m_weights;
    std::vector<LayerTraits> m_traits; // [L]
};

Result<Weights> Weights::find(const GgufFile& file, const ModelConfig& config)
{
    return WeightFinder(file, config).find();
}

Result<Weights> WeightFinder::find()
{
    if (m_file.tensors().empty()) {
        return fail(ErrorCode::ModelUnsupported,
                    "it holds a vocabulary but no weights. Open a complete model.");
    }
    m_weights.layers.resize(m_config.layers.size());
    for (std::size_t layer = 0; layer < m_config.layers.size(); ++layer) {
        m_traits.push_back({hasTensor(layer, weight_table::kFusedAttention), hasExperts(layer),
                            hasSplitExperts(layer)});
    }
    if (Status status = findModelTensors(); !status) return status.error();
    for (std::size_t layer = 0; layer < m_weights.layers.size(); ++layer) {
        if (Status status = findLayer(layer); !status) return status.error();
    }
    if (Status status = checkUniform(); !status) return status.error();
    if (Status status = checkNothingElse(); !status) return status.error();
    if (Status status = readOutputScales(); !status) return status.error();
    if (Status status = checkRopeFactors(); !status) return status.error();
    if (!m_weights.ropeFactors.data) m_weights.ropeFactors = {};        // values nobody can read
    if (!m_weights.output) m_weights.output = m_weights.tokenEmbedding; // tied
    return std::move(m_weights);
}

// ------------------------------------------------------------------------------ meaning of a rule

/// A layer has experts when it has any of their tensors: so that a file without the router is told
/// that the router is missing, not that the rest is too much.
bool WeightFinder::hasExperts(std::size_t layer) const
{
    if (!m_config.isMixtureOfExperts()) return false;
    return std::any_of(std::begin(weight_table::kLayer), std::end(weight_table::kLayer),
                       [&](const LayerRule& rule) {
                           const bool ofExperts = rule.presence == Presence::Moe ||
                                                  rule.presence == Presence::MoeFused ||
                                                  rule.presence == Presence::MoeSplit ||
                                                  rule.presence == Presence::MoeEverywhere;
                           return ofExperts && hasTensor(layer, rule.suffix);
                       });
}

bool WeightFinder::hasSplitExperts(std::size_t layer) const
{
    return !hasTensor(layer, "ffn_gate_up_exps.weight") &&
           (hasTensor(layer, "ffn_gate_exps.weight") || hasTensor(layer, "ffn_up_exps.weight"));
}

Need WeightFinder::modelNeed(Presence presence) const
{
    if (presence == Presence::PerLayer) {
        return m_config.hasPerLayerInputs() ? Need::Required : Need::Forbidden;
    }
    return presence == Presence::Always ? Need::Required : Need::Allowed;
}

Need WeightFinder::need(const LayerRule& rule, std::size_t layer) const
{
    const LayerConfig& config = m_config.layers[layer];
    const bool owner = config.ownsKv(static_cast<std::uint32_t>(layer));
    const bool projection = rule.field == &LayerWeights::query ||
                            rule.field == &LayerWeights::key || rule.field == &LayerWeights::value;
    if (projection && m_traits[layer].fusedAttention) return Need::Forbidden;
    const auto unlessDense = [&](Need need) {
        return m_traits[layer].experts ? need : Need::Forbidden;
    };
    switch (rule.presence) {
    case Presence::Always:
        return Need::Required;
    case Presence::Optional:
        return Need::Allowed;
    case Presence::Everywhere:
        return Need::Uniform;
    case Presence::Owner:
        return owner ? Need::Required : Need::Ignored;
    case Presence::OwnerValue:
        if (!owner) return Need::Ignored;
        return config.attention == AttentionKind::Full ? Need::Uniform : Need::Required;
    case Presence::Moe:
        return unlessDense(Need::Required);
    case Presence::MoeFused:
        return unlessDense(m_traits[layer].splitExperts ? Need::Forbidden : Need::Required);
    case Presence::MoeSplit:
        return unlessDense(m_traits[layer].splitExperts ? Need::Required : Need::Forbidden);
    case Presence::MoeEverywhere:
        return unlessDense(Need::Uniform);
    case Presence::PerLayer:
        return modelNeed(rule.presence);
    }
    return Need::Forbidden;
}

// --------------------------------------------------------------------------------------- finding

/// The view of one tensor after all checks; an empty view when it may be absent and is.
Result<TensorView> WeightFinder::take(const std::string& name,
                                      const Shape& shape,
                                      Storage storage,
                                      Need need,
                                      std::size_t layer) const
{
    if (need == Need::Ignored || need == Need::Forbidden) return TensorView{};
    const std::optional<TensorView> tensor = m_file.tensor(name);
    if (!tensor) {
        if (need == Need::Required) return missing(name, shape, layer, "");
        return TensorView{};
    }
    const TensorSizes expected = sizesOf(shape, layer);
    const TensorSizes found = engine::sizesOf(*tensor);
    if (found != expected) {
        return fail(ErrorCode::ModelShapeMismatch, "tensor " + name + " is " + describe(found) +
                                                       ", expected " + describe(expected) +
                                                       ". The file does not fit its own metadata; "
                                                       "use another one.");
    }
    const bool isF32 = tensor->type == TensorType::F32;
    const bool isHalf = tensor->type == TensorType::F16 || tensor->type == TensorType::BF16;
    const bool anyType = storage == Storage::Matrix || storage == Storage::Table;
    if (anyType || isF32 || (storage == Storage::Vector && isHalf)) return *tensor;
    const std::string types = storage == Storage::Vector ? "F32, F16 or BF16 " : "F32 ";
    return fail(ErrorCode::ModelDamaged,
                "tensor " + name + " is " + std::string(tensorTypeInfo(tensor->type).name) + " " +
                    describe(found) + ", expected " + types + describe(expected) +
                    ". The file was quantized wrongly; use another one.");
}

Status WeightFinder::findModelTensors()
{
    for (const weight_table::ModelRule& rule : weight_table::kModel) {
        Result<TensorView> tensor = take(rule.name, rule.shape, rule.storage,
                                         modelNeed(rule.presence), m_config.layers.size());
        if (!tensor) return tensor.error();
        m_weights.*rule.field = *tensor;
    }
    return {};
}

Status WeightFinder::findLayer(std::size_t layer)
{
    for (const LayerRule& rule : weight_table::kLayer) {
        Result<TensorView> tensor =
            take(layerName(layer, rule.suffix), rule.shape, rule.storage, need(rule, layer), layer);
        if (!tensor) return tensor.error();
        m_weights.layers[layer].*rule.field = *tensor;
    }
    if (m_traits[layer].fusedAttention) return splitFusedAttention(layer);
    return {};
}

Status WeightFinder::splitFusedAttention(std::size_t layer)
{
    const Result<TensorView> fused =
        take(layerName(layer, weight_table::kFusedAttention), weight_table::kFusedAttentionShape,
             Storage::Matrix, Need::Required, layer);
    if (!fused) return fused.error();
    const TensorSizes sizes = sizesOf({Extent::QueryRows, Extent::KeyRows}, layer);
    const std::int64_t queryRows = sizes[0];
    const std::int64_t keyRows = sizes[1];
    LayerWeights& weights = m_weights.layers[layer];
    weights.query = fused->rowRange(0, queryRows);
    if (!m_config.layers[layer].ownsKv(static_cast<std::uint32_t>(layer))) return {};
    weights.key = fused->rowRange(queryRows, keyRows);
    weights.value = fused->rowRange(queryRows + keyRows, keyRows);
    return {};
}

Status WeightFinder::readOutputScales()
{
    for (std::size_t layer = 0; layer < m_weights.layers.size(); ++layer) {
        LayerWeights& weights = m_weights.layers[layer];
        const TensorView& tensor = weights.outputScaleTensor;
        if (!tensor || !tensor.data) continue; // only the header is there
        dequantize(tensor.type, tensor.data, &weights.outputScale, 1);
        if (std::isfinite(weights.outputScale)) continue;
        return fail(ErrorCode::ModelDamaged, "tensor " + std::string(tensor.name) +
                                                 " is not a finite number but " +
                                                 std::to_string(weights.outputScale) +
                                                 ". The file is damaged; download it again.");
    }
    return {};
}

// ------------------------------------------------------------------------- checks over all layers

Status WeightFinder::checkRopeFactors() const
{
    const TensorView& factors = m_weights.ropeFactors;
    for (std::int64_t i = 0; factors.data && i < factors.columns; ++i) {
        float factor = 0.0f;
        dequantize(TensorType::F32, factors.data + 4 * i, &factor, 1);
        if (std::isfinite(factor) && factor > 0.0f) continue;
        return fail(ErrorCode::ModelDamaged,
                    "element " + std::to_string(i) + " of tensor rope_freqs.weight is " +
                        std::to_string(factor) +
                        "; it must be finite and above 0. Download the file again.");
    }
    return {};
}

Status WeightFinder::checkUniform() const
{
    for (const LayerRule& rule : weight_table::kLayer) {
        std::optional<std::size_t> with;
        std::optional<std::size_t> without;
        for (std::size_t layer = 0; layer < m_weights.layers.size(); ++layer) {
            const bool fused = m_traits[layer].fusedAttention;
            const bool there = static_cast<bool>(m_weights.layers[layer].*rule.field);
            if (need(rule, layer) != Need::Uniform && !(fused && there)) continue;
            (there ? with : without) = layer;
        }
        if (!with || !without) continue;
        const std::string other = ", although " + layerName(*with, rule.suffix) + " is there";
        return missing(layerName(*without, rule.suffix), rule.shape, *without, other.c_str());
    }
    const bool anyExperts = std::any_of(m_traits.begin(), m_traits.end(),
                                        [](const LayerTraits& traits) { return traits.experts; });
    if (m_config.isMixtureOfExperts() && !anyExperts) {
        return missing(layerName(0, "ffn_gate_inp.weight"), {Extent::Width, Extent::Experts}, 0,
                       ", and no other tensor of experts");
    }
    return {};
}

Status WeightFinder::checkNothingElse() const
{
    const auto place = [&](std::string_view name) {
        for (const weight_table::ModelRule& rule : weight_table::kModel) {
            if (name == rule.name) return modelNeed(rule.presence);
        }
        const auto parts = splitLayerName(name);
        if (!parts || parts->first >= m_config.layers.size()) return Need::Forbidden;
        if (parts->second == weight_table::kFusedAttention) return Need::Required;
        for (const LayerRule& rule : weight_table::kLayer) {
            if (parts->second == rule.suffix) return need(rule, parts->first);
        }
        return Need::Forbidden;
    };
    for (const TensorView& tensor : m_file.tensors()) {
        if (place(tensor.name) != Need::Forbidden) continue;
        const bool scale = tensor.name.ends_with(".scale") || tensor.name.ends_with(".input_scale");
        return fail(ErrorCode::ModelUnsupported,
                    "tensor " + printable(tensor.name) + " " + describe(engine::sizesOf(tensor)) +
                        (scale ? " scales another tensor as a whole, which Cabochon does not do. "
                                 "Use another quantization of the model."
                               : " has no place in this model; expected none. Use another "
                                 "conversion of the model."));
    }
    return {};
}

} // namespace cabochon::engine
