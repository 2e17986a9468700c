// The rules are those by which the published files were made (engine/MODEL.md, Files).
#include "engine/quantize/quantization_mix.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <vector>

namespace cabochon::engine {

namespace {

struct Named {
    FileType type;
    std::string_view name;
    TensorType matrices;
};

constexpr std::array<Named, 9> kTypes{{
    {FileType::F32, "F32", TensorType::F32},
    {FileType::BF16, "BF16", TensorType::BF16},
    {FileType::F16, "F16", TensorType::F16},
    {FileType::Q8_0, "Q8_0", TensorType::Q8_0},
    {FileType::Q6_K, "Q6_K", TensorType::Q6_K},
    {FileType::Q5_K_M, "Q5_K_M", TensorType::Q5_K},
    {FileType::Q5_0, "Q5_0", TensorType::Q5_0},
    {FileType::Q4_K_M, "Q4_K_M", TensorType::Q4_K},
    {FileType::Q4_0, "Q4_0", TensorType::Q4_0},
}};

const Named& named(FileType type)
{
    return *std::find_if(kTypes.begin(), kTypes.end(),
                         [type](const Named& entry) { return entry.type == type; });
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != text.npos;
}

/// N of "blk.N."; nothing for tensors outside of the layers.
std::optional<std::uint32_t> layerOf(std::string_view name)
{
    constexpr std::string_view kStart = "blk.";
    if (!name.starts_with(kStart)) return std::nullopt;
    name.remove_prefix(kStart.size());
    std::uint32_t layer = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), layer);
    const bool dotted = end != name.data() + name.size() && *end == '.';
    return error == std::errc() && dotted ? std::optional(layer) : std::nullopt;
}

bool isValueMatrix(std::string_view name)
{
    return name.ends_with(".attn_v.weight") || name.ends_with(".attn_qkv.weight");
}

/// The first and the last eighth of the layers and every third between them.
bool hasMoreBits(std::uint32_t index, std::uint32_t count)
{
    const std::uint32_t eighth = count / 8;
    return index < eighth || index >= 7 * count / 8 || (index - eighth) % 3 == 2;
}

bool isFloat(FileType type)
{
    return type == FileType::F32 || type == FileType::F16 || type == FileType::BF16;
}

/// What takes the place of a type whose blocks the rows do not fill.
TensorType fitting(TensorType type, std::uint64_t columns)
{
    const auto fills = [columns](TensorType wanted) {
        return columns % tensorTypeInfo(wanted).blockElements == 0;
    };
    if (fills(type)) return type;
    if (type == TensorType::Q4_K && fills(TensorType::Q5_0)) return TensorType::Q5_0;
    if (type == TensorType::Q5_K && fills(TensorType::Q5_1)) return TensorType::Q5_1;
    if (type == TensorType::Q6_K && fills(TensorType::Q8_0)) return TensorType::Q8_0;
    return TensorType::F16;
}

} // namespace

std::string_view fileTypeName(FileType type)
{
    return named(type).name;
}

std::optional<FileType> findFileType(std::string_view name)
{
    std::string upper(name);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (upper == "Q4_K" || upper == "Q5_K") upper += "_M";
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                    [&](const Named& entry) { return entry.name == upper; });
    return found == kTypes.end() ? std::nullopt : std::optional(found->type);
}

std::string fileTypeNames()
{
    std::string names;
    for (const Named& entry : kTypes)
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    return names;
}

QuantizationMix::QuantizationMix(FileType type, std::span<const std::string> names) : m_type(type)
{
    std::vector<std::pair<std::uint32_t, std::string>> values;
    for (const std::string& name : names) {
        if (name == "output.weight") m_tied = false;
        const std::optional<std::uint32_t> layer = layerOf(name);
        if (!layer) continue;
        m_layers = std::max(m_layers, *layer + 1);
        if (isValueMatrix(name)) values.emplace_back(*layer, name);
    }
    std::sort(values.begin(), values.end());
    for (std::uint32_t i = 0; i < values.size(); ++i)
        m_values.emplace(values[i].second, i);
}

TensorType QuantizationMix::typeOf(const MixedTensor& tensor) const
{
    const bool isMatrix = tensor.dimensions >= 2 && tensor.name.ends_with(".weight");
    const bool isRouter = tensor.name.ends_with(".ffn_gate_inp.weight");
    if (!isMatrix || isRouter) return TensorType::F32;
    return fitting(wishFor(tensor), tensor.columns);
}

TensorType QuantizationMix::wishFor(const MixedTensor& tensor) const
{
    const TensorType most = named(m_type).matrices;
    if (isFloat(m_type) || m_type == FileType::Q8_0) return most;
    // It shapes what enters every layer, and is small.
    if (tensor.name == "per_layer_model_proj.weight") {
        return tensorTypeInfo(tensor.sourceType).blockElements == 1 ? tensor.sourceType
                                                                    : TensorType::F16;
    }
    const bool isTable =
        tensor.name == "token_embd.weight" || tensor.name == "per_layer_token_embd.weight";
    if (tensor.name == "output.weight" || (isTable && m_tied)) return TensorType::Q6_K;
    const bool isMixed = m_type == FileType::Q4_K_M || m_type == FileType::Q5_K_M;
    if (!isMixed) return most;
    if (tensor.name.ends_with(".attn_qkv.weight"))
        return m_type == FileType::Q4_K_M ? TensorType::Q5_K : TensorType::Q6_K;
    if (const auto value = m_values.find(tensor.name); value != m_values.end()) {
        const auto count = static_cast<std::uint32_t>(m_values.size());
        return hasMoreBits(value->second, count) ? TensorType::Q6_K : most;
    }
    if (contains(tensor.name, ".ffn_down")) {
        const std::optional<std::uint32_t> layer = layerOf(tensor.name);
        return layer && hasMoreBits(*layer, m_layers) ? TensorType::Q6_K : most;
    }
    return most;
}

TensorType projectorTypeOf(FileType type, const MixedTensor& tensor)
{
    const std::string_view name = tensor.name;
    const bool isPatches = name == "v.patch_embd.weight";
    // Convolutions and what feeds from them; positions are added, not multiplied.
    const bool isExact = contains(name, "conv1d") || contains(name, ".conv_dw.") ||
                         name == "a.input_projection.weight" || name == "v.position_embd.weight";
    if (tensor.dimensions < 2 || !name.ends_with(".weight") || isExact) return TensorType::F32;
    const TensorType wish = named(type).matrices;
    if (isPatches && tensor.dimensions > 2) // a convolution, too, that may be F16
        return type == FileType::F16 ? wish : TensorType::F32;
    return fitting(wish, tensor.columns);
}

} // namespace cabochon::engine
