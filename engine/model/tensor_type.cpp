#include "engine/model/tensor_type.h"

#include "engine/base/check.h"

namespace cabochon::engine {

// Block sizes as in ggml's type table; checked against tests/data/goldens/quant/blocks.json.
static constexpr TensorTypeInfo kTypes[] = {
    {TensorType::F32, "F32", 1, 4},
    {TensorType::F16, "F16", 1, 2},
    {TensorType::Q4_0, "Q4_0", 32, 18},
    {TensorType::Q4_1, "Q4_1", 32, 20},
    {TensorType::Q5_0, "Q5_0", 32, 22},
    {TensorType::Q5_1, "Q5_1", 32, 24},
    {TensorType::Q8_0, "Q8_0", 32, 34},
    {TensorType::Q2_K, "Q2_K", 256, 84},
    {TensorType::Q3_K, "Q3_K", 256, 110},
    {TensorType::Q4_K, "Q4_K", 256, 144},
    {TensorType::Q5_K, "Q5_K", 256, 176},
    {TensorType::Q6_K, "Q6_K", 256, 210},
    {TensorType::IQ2_XXS, "IQ2_XXS", 256, 66},
    {TensorType::IQ2_XS, "IQ2_XS", 256, 74},
    {TensorType::IQ3_XXS, "IQ3_XXS", 256, 98},
    {TensorType::IQ1_S, "IQ1_S", 256, 50},
    {TensorType::IQ4_NL, "IQ4_NL", 32, 18},
    {TensorType::IQ3_S, "IQ3_S", 256, 110},
    {TensorType::IQ2_S, "IQ2_S", 256, 82},
    {TensorType::IQ4_XS, "IQ4_XS", 256, 136},
    {TensorType::IQ1_M, "IQ1_M", 256, 56},
    {TensorType::BF16, "BF16", 1, 2},
    {TensorType::TQ1_0, "TQ1_0", 256, 54},
    {TensorType::TQ2_0, "TQ2_0", 256, 66},
    {TensorType::MXFP4, "MXFP4", 32, 17},
    {TensorType::NVFP4, "NVFP4", 64, 36},
};

static const TensorTypeInfo* find(std::uint32_t id)
{
    for (const TensorTypeInfo& info : kTypes) {
        if (static_cast<std::uint32_t>(info.type) == id) return &info;
    }
    return nullptr;
}

std::optional<TensorTypeInfo> findTensorType(std::uint32_t id)
{
    const TensorTypeInfo* info = find(id);
    return info ? std::optional(*info) : std::nullopt;
}

const TensorTypeInfo& tensorTypeInfo(TensorType type)
{
    const TensorTypeInfo* info = find(static_cast<std::uint32_t>(type));
    CABOCHON_CHECK(info != nullptr);
    return *info;
}

} // namespace cabochon::engine
