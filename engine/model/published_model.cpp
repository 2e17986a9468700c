#include "engine/model/published_model.h"

#include "engine/model/weight_table.h"

#include <algorithm>
#include <optional>

namespace cabochon::engine {

using weight_table::Extent;
using weight_table::LayerRule;
using weight_table::ModelRule;
using weight_table::Presence;
using weight_table::Shape;
using weight_table::Storage;

namespace {

// ------------------------------------------------------------------------------------- the sizes

/// MODEL.md, The family. Full layers are every `period`th one.
struct Family {
    std::string_view size;
    std::uint32_t layers, period, width, heads, kvSliding, kvFull, feedForward, window, context;
    std::uint32_t perLayer, shared;
    bool keyIsValue, wideShared; // full layers without V; sharing layers twice as wide
    std::uint32_t experts, expertWidth;
};
constexpr Family kFamilies[] = {
    {"E2B", 35, 5, 1536, 8, 1, 1, 6144, 512, 131072, 256, 20, false, true, 0, 0},
    {"E4B", 42, 6, 2560, 8, 2, 2, 10240, 512, 131072, 256, 18, false, false, 0, 0},
    {"12B", 48, 6, 3840, 16, 8, 1, 15360, 1024, 262144, 0, 0, true, false, 0, 0},
    {"26B-A4B", 30, 6, 2816, 16, 8, 2, 2112, 1024, 262144, 0, 0, true, false, 128, 704},
    {"31B", 60, 6, 5376, 32, 16, 4, 21504, 1024, 262144, 0, 0, true, false, 0, 0},
};
constexpr std::uint32_t kVocabulary = 262'144;
constexpr std::uint32_t kExpertsUsed = 8;

/// The last layer before the sharing ones with the same kind of attention.
std::uint32_t ownerOf(const ModelConfig& config, std::uint32_t layer)
{
    if (layer < config.firstSharedLayer()) return layer;
    std::uint32_t owner = config.firstSharedLayer() - 1;
    while (config.layers[owner].attention != config.layers[layer].attention)
        --owner;
    return owner;
}

ModelConfig configOf(const Family& family)
{
    ModelConfig config;
    config.name = "Gemma 4 " + std::string(family.size);
    config.layerCount = family.layers;
    config.width = family.width;
    config.headCount = family.heads;
    config.fullHeadSize = 512;
    config.slidingHeadSize = 256;
    config.vocabularySize = kVocabulary;
    config.contextLength = family.context;
    config.slidingWindow = family.window;
    config.perLayerWidth = family.perLayer;
    config.sharedKvLayers = family.shared;
    config.expertCount = family.experts;
    config.expertUsedCount = family.experts > 0 ? kExpertsUsed : 0;
    config.expertWidth = family.expertWidth;
    config.layers.resize(family.layers);
    for (std::uint32_t i = 0; i < family.layers; ++i) {
        LayerConfig& layer = config.layers[i];
        const bool full = (i + 1) % family.period == 0;
        layer.attention = full ? AttentionKind::Full : AttentionKind::Sliding;
        layer.headSize = full ? config.fullHeadSize : config.slidingHeadSize;
        layer.kvHeadCount = full ? family.kvFull : family.kvSliding;
        const bool wide = family.wideShared && i >= config.firstSharedLayer();
        layer.feedForwardWidth = family.feedForward * (wide ? 2 : 1);
        layer.kvOwner = ownerOf(config, i);
    }
    return config;
}

// ----------------------------------------------------------------------------- the quantizations

/// How converters choose a type. K types give more bits to values and to what leaves the
/// feed-forward network, in some layers; IQ4_XS to values that several query heads share.
/// per_layer_model_proj is never quantized, and the table of embeddings is the head as well.
struct Quantization {
    std::string_view name;
    TensorType base = TensorType::F32;
    TensorType more = TensorType::F32;
    TensorType embedding = TensorType::F32;
    TensorType perLayerTable = TensorType::F32;
    TensorType perLayerMap = TensorType::F32;
};
using enum TensorType;
constexpr Quantization kQuantizations[] = {
    {"Q4_0", Q4_0, Q4_0, Q6_K, Q6_K, BF16},   {"IQ4_XS", IQ4_XS, Q5_K, Q6_K, Q5_K, BF16},
    {"Q4_K_M", Q4_K, Q6_K, Q6_K, Q5_K, BF16}, {"Q5_K_M", Q5_K, Q6_K, Q6_K, Q6_K, BF16},
    {"Q6_K", Q6_K, Q6_K, Q6_K, Q6_K, BF16},   {"Q8_0", Q8_0, Q8_0, Q8_0, Q8_0, BF16},
    {"F16", F16, F16, F16, F16, F16},         {"BF16", BF16, BF16, BF16, BF16, BF16},
    {"F32", F32, F32, F32, F32, F32},
};

/// Where a type's blocks do not divide a row, another one stands in.
TensorType fittingRow(TensorType type, std::int64_t columns)
{
    if (columns % tensorTypeInfo(type).blockElements == 0) return type;
    if (columns % 32 != 0) return F16;
    if (type == IQ4_XS) return IQ4_NL;
    if (type == Q4_K) return Q5_0;
    return type == Q5_K ? Q5_1 : Q8_0;
}

/// The first and the last eighth of `count` layers, and every third between.
bool getsMore(std::uint32_t index, std::uint32_t count)
{
    const std::uint32_t eighth = count / 8;
    return index < eighth || index >= 7 * count / 8 || (index - eighth) % 3 == 2;
}

class Outliner {
public:
    Outliner(const Family& family, const Quantization& quantization)
        : m_quantization(quantization), m_keyIsValue(family.keyIsValue)
    {
        m_outline.config = configOf(family);
    }

    ModelOutline make() &&
    {
        const ModelConfig& config = m_outline.config;
        m_outline.weights.layers.resize(config.layerCount);
        for (const ModelRule& rule : weight_table::kModel) {
            // The head is the table of embeddings once more.
            if (rule.field == &Weights::output) continue;
            if (rule.presence == Presence::PerLayer && !config.hasPerLayerInputs()) continue;
            const TensorView view = add("", rule.name, rule.shape, config.layerCount, typeOf(rule));
            if (rule.field != &Weights::ropeFactors) m_outline.weights.*rule.field = view;
        }
        m_outline.weights.output = m_outline.weights.tokenEmbedding;
        for (std::uint32_t i = 0; i < config.layerCount; ++i) {
            for (const LayerRule& rule : weight_table::kLayer) {
                if (!isPresent(rule, i)) continue;
                const std::string block = "blk." + std::to_string(i) + ".";
                m_outline.weights.layers[i].*rule.field =
                    add(block, rule.suffix, rule.shape, i, typeOf(rule, i));
            }
        }
        return std::move(m_outline);
    }

private:
    bool isPresent(const LayerRule& rule, std::uint32_t layer) const
    {
        const ModelConfig& config = m_outline.config;
        const bool owner = config.layers[layer].ownsKv(layer);
        switch (rule.presence) {
        case Presence::Owner:
            return owner;
        case Presence::OwnerValue:
            return owner &&
                   !(m_keyIsValue && config.layers[layer].attention == AttentionKind::Full);
        case Presence::Moe:
        case Presence::MoeFused:
        case Presence::MoeEverywhere:
            return config.isMixtureOfExperts();
        case Presence::MoeSplit:
            return false;
        case Presence::PerLayer:
            return config.hasPerLayerInputs();
        default:
            return true;
        }
    }

    TensorType typeOf(const ModelRule& rule) const
    {
        if (rule.field == &Weights::tokenEmbedding) return m_quantization.embedding;
        if (rule.field == &Weights::perLayerEmbedding) return m_quantization.perLayerTable;
        if (rule.field == &Weights::perLayerModelProjection) return m_quantization.perLayerMap;
        return F32;
    }

    TensorType typeOf(const LayerRule& rule, std::uint32_t layer)
    {
        if (rule.storage != Storage::Matrix || rule.field == &LayerWeights::router) return F32;
        const bool byHeads = m_quantization.base == IQ4_XS;
        const bool value = rule.field == &LayerWeights::value;
        const bool down =
            rule.field == &LayerWeights::down || rule.field == &LayerWeights::expertDown;
        const ModelConfig& config = m_outline.config;
        bool more = false;
        if (byHeads)
            more = value && config.headCount / config.layers[0].kvHeadCount >= 4;
        else if (value)
            more = getsMore(m_values++, valueCount(rule)); // of those that are there
        else if (down)
            more = getsMore(layer, config.layerCount);
        return more ? m_quantization.more : m_quantization.base;
    }

    std::uint32_t valueCount(const LayerRule& rule) const
    {
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < m_outline.config.layerCount; ++i)
            count += isPresent(rule, i) ? 1 : 0;
        return count;
    }

    TensorView add(const std::string& block,
                   const char* name,
                   const Shape& shape,
                   std::size_t layer,
                   TensorType type)
    {
        const TensorSizes sizes = weight_table::sizesOf(shape, m_outline.config, layer);
        type = fittingRow(type, sizes[0]);
        m_outline.tensors.push_back({block + name, type, sizes});
        return {name, nullptr, type, sizes[0], sizes[1], sizes[2]};
    }

    const Quantization& m_quantization;
    bool m_keyIsValue;
    std::uint32_t m_values = 0; // seen so far
    ModelOutline m_outline;
};

bool sameWord(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

template <typename Row, std::size_t N>
const Row* rowNamed(const Row (&rows)[N], std::string_view Row::*field, std::string_view name)
{
    const Row* const found =
        std::find_if(rows, rows + N, [&](const Row& row) { return sameWord(row.*field, name); });
    return found == rows + N ? nullptr : found;
}

template <std::size_t N>
std::string listOf(const std::array<std::string_view, N>& names)
{
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

} // namespace

std::uint64_t TensorOutline::bytes() const
{
    const TensorView view{{}, nullptr, type, sizes[0], sizes[1], sizes[2]};
    return view.sizeBytes();
}

std::uint64_t ModelOutline::fileBytes() const
{
    constexpr std::uint64_t kAlignment = 32;
    constexpr std::uint64_t kMetadata = 15'776'467; // vocabulary, chat template, all other keys
    std::uint64_t bytes = kMetadata;
    for (const TensorOutline& tensor : tensors) {
        const std::uint64_t dimensions = tensor.sizes[2] > 1 ? 3 : tensor.sizes[1] > 1 ? 2 : 1;
        bytes += 8 + tensor.name.size() + 4 + 8 * dimensions + 4 + 8; // its entry in the header
        bytes += (tensor.bytes() + kAlignment - 1) / kAlignment * kAlignment;
    }
    return bytes;
}

Result<ModelOutline> publishedModel(std::string_view size, std::string_view quantization)
{
    const Family* family = rowNamed(kFamilies, &Family::size, size);
    if (!family) {
        return {ErrorCode::ModelUnsupported, "No size of Gemma 4 is called \"" + std::string(size) +
                                                 "\". There are " + listOf(kPublishedSizes) + "."};
    }
    const Quantization* mix = rowNamed(kQuantizations, &Quantization::name, quantization);
    if (!mix) {
        return {ErrorCode::ModelUnsupported,
                "The tensors of a file in \"" + std::string(quantization) +
                    "\" are not known before its header was read. Known are " +
                    listOf(kPublishedQuantizations) + "."};
    }
    return Outliner(*family, *mix).make();
}

} // namespace cabochon::engine
