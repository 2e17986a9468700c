#include "engine/quantize/row_quantizer.h"

#include "engine/base/check.h"
#include "engine/cpu/cpu_level.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace cabochon::engine {

namespace {

constexpr std::size_t kBundle = 8; // blocks of 32 that are searched side by side

/// The largest magnitude that a type holds. Blocks have their scale as a half: with values up to
/// the largest half no scale overflows.
float largestOf(TensorType type)
{
    constexpr float kLargestHalf = 65504.0f;
    constexpr float kLargestBrain = 0x1.fep127f;
    switch (type) {
    case TensorType::F32:
        return std::numeric_limits<float>::max();
    case TensorType::BF16:
        return kLargestBrain;
    default:
        return kLargestHalf;
    }
}

void eachBlock(BlockFunctions::Block encode,
               std::size_t blockBytes,
               const float* values,
               std::uint8_t* target,
               std::size_t count)
{
    constexpr std::size_t kValues = 256;
    for (std::size_t done = 0; done < count; done += kValues, target += blockBytes)
        encode(values + done, target);
}

void eachBundle(BlockFunctions::Blocks encode,
                std::size_t blockBytes,
                const float* values,
                std::uint8_t* target,
                std::size_t count)
{
    constexpr std::size_t kValues = 32;
    for (std::size_t block = 0; block < count / kValues; block += kBundle) {
        const std::size_t blocks = std::min(kBundle, count / kValues - block);
        encode(values + block * kValues, static_cast<int>(blocks), target + block * blockBytes);
    }
}

} // namespace

BlockFunctions bestBlockFunctions()
{
#if defined(CABOCHON_KERNELS_X86)
    if (cpuLevelAvailable(CpuLevel::Avx2)) return avx2BlockFunctions();
#endif
    return portableBlockFunctions();
}

bool RowQuantizer::canWrite(TensorType type)
{
    switch (type) {
    case TensorType::F32:
    case TensorType::F16:
    case TensorType::BF16:
    case TensorType::Q4_0:
    case TensorType::Q5_0:
    case TensorType::Q5_1:
    case TensorType::Q8_0:
    case TensorType::Q4_K:
    case TensorType::Q5_K:
    case TensorType::Q6_K:
        return true;
    default:
        return false;
    }
}

void RowQuantizer::quantize(TensorType type,
                            const float* values,
                            std::byte* target,
                            std::size_t count) const
{
    const TensorTypeInfo& info = tensorTypeInfo(type);
    CABOCHON_CHECK(count % info.blockElements == 0);
    auto* bytes = reinterpret_cast<std::uint8_t*>(target);
    switch (type) {
    case TensorType::Q4_K:
        return eachBlock(m_functions.q4_K, info.blockBytes, values, bytes, count);
    case TensorType::Q5_K:
        return eachBlock(m_functions.q5_K, info.blockBytes, values, bytes, count);
    case TensorType::Q6_K:
        return eachBlock(m_functions.q6_K, info.blockBytes, values, bytes, count);
    case TensorType::Q4_0:
        return eachBundle(m_functions.q4_0, info.blockBytes, values, bytes, count);
    case TensorType::Q5_0:
        return eachBundle(m_functions.q5_0, info.blockBytes, values, bytes, count);
    case TensorType::Q8_0:
        return eachBundle(m_functions.q8_0, info.blockBytes, values, bytes, count);
    default:
        CABOCHON_CHECK(engine::quantize(type, values, target, count));
    }
}

void RowQuantizer::dequantize(TensorType type,
                              const std::byte* source,
                              float* target,
                              std::size_t count) const
{
    if (type == TensorType::BF16)
        m_functions.widen(source, target, count);
    else
        engine::dequantize(type, source, target, count);
}

std::optional<std::size_t>
RowQuantizer::firstMisfit(TensorType type, const float* values, std::size_t count) const
{
    const float limit = largestOf(type);
    if (m_functions.allWithin(values, count, limit)) return std::nullopt;
    const auto fits = [limit](float value) { return std::fabs(value) <= limit; };
    return static_cast<std::size_t>(std::find_if_not(values, values + count, fits) - values);
}

std::string describeMisfit(TensorType type, float value)
{
    if (std::isnan(value)) return "is not a number";
    if (std::isinf(value)) return "is infinite";
    char text[96];
    std::snprintf(text, sizeof text, "is %g, but %s holds at most %g", static_cast<double>(value),
                  std::string(tensorTypeInfo(type).name).c_str(),
                  static_cast<double>(largestOf(type)));
    return text;
}

} // namespace cabochon::engine
