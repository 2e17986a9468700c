// Chooses the decoder of a type, and holds the encoders (same rounding as gguf-py's quants.py,
// which made the goldens).
#include "engine/model/block_formats.h"

#include "engine/base/check.h"
#include "engine/model/block_decoders.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cabochon::engine {

std::uint16_t floatToHalf(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>(bits >> 16 & 0x8000u);
    const std::uint32_t magnitude = bits & 0x7fffffffu;
    if (magnitude > 0x7f800000u) return sign | 0x7e00u;  // NaN
    if (magnitude >= 0x477ff000u) return sign | 0x7c00u; // 65520 and more round to infinity
    if (magnitude < 0x38800000u) {
        // Below 2^-14 halves are multiples of 2^-24, the spacing of floats around 0.5: the addition
        // rounds to the nearest even one.
        const float shifted = std::bit_cast<float>(magnitude) + 0.5f;
        return sign |
               static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(shifted) - 0x3f000000u);
    }
    const std::uint32_t rounded = magnitude + 0xfffu + (magnitude >> 13 & 1u);
    return sign | static_cast<std::uint16_t>((rounded >> 13) - (112u << 10));
}

std::uint16_t floatToBfloat16(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7fffffffu) > 0x7f800000u) return static_cast<std::uint16_t>(bits >> 16 | 64u);
    return static_cast<std::uint16_t>((bits + 0x7fffu + (bits >> 16 & 1u)) >> 16);
}

template <block_decoders::DecodeBlock Decode>
static void decodeBlocks(const TensorTypeInfo& info,
                         const std::uint8_t* source,
                         float* target,
                         std::size_t count)
{
    for (std::size_t done = 0; done < count; done += info.blockElements) {
        Decode(source, target + done);
        source += info.blockBytes;
    }
}

void dequantize(TensorType type, const std::byte* source, float* target, std::size_t count)
{
    namespace blocks = block_decoders;
    const TensorTypeInfo& info = tensorTypeInfo(type);
    CABOCHON_CHECK(count % info.blockElements == 0);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(source);
    switch (type) {
    case TensorType::F32:
        if (count > 0) std::memcpy(target, source, count * sizeof(float));
        return;
    case TensorType::F16:
        for (std::size_t i = 0; i < count; ++i)
            target[i] = blocks::readHalf(bytes + 2 * i);
        return;
    case TensorType::BF16:
        for (std::size_t i = 0; i < count; ++i) {
            target[i] = bfloat16ToFloat(blocks::read16(bytes + 2 * i));
        }
        return;
    case TensorType::Q4_0:
        return decodeBlocks<blocks::q4_0>(info, bytes, target, count);
    case TensorType::Q4_1:
        return decodeBlocks<blocks::q4_1>(info, bytes, target, count);
    case TensorType::Q5_0:
        return decodeBlocks<blocks::q5_0>(info, bytes, target, count);
    case TensorType::Q5_1:
        return decodeBlocks<blocks::q5_1>(info, bytes, target, count);
    case TensorType::Q8_0:
        return decodeBlocks<blocks::q8_0>(info, bytes, target, count);
    case TensorType::Q2_K:
        return decodeBlocks<blocks::q2_K>(info, bytes, target, count);
    case TensorType::Q3_K:
        return decodeBlocks<blocks::q3_K>(info, bytes, target, count);
    case TensorType::Q4_K:
        return decodeBlocks<blocks::q4_K>(info, bytes, target, count);
    case TensorType::Q5_K:
        return decodeBlocks<blocks::q5_K>(info, bytes, target, count);
    case TensorType::Q6_K:
        return decodeBlocks<blocks::q6_K>(info, bytes, target, count);
    case TensorType::IQ2_XXS:
        return decodeBlocks<blocks::iq2_xxs>(info, bytes, target, count);
    case TensorType::IQ2_XS:
        return decodeBlocks<blocks::iq2_xs>(info, bytes, target, count);
    case TensorType::IQ2_S:
        return decodeBlocks<blocks::iq2_s>(info, bytes, target, count);
    case TensorType::IQ3_XXS:
        return decodeBlocks<blocks::iq3_xxs>(info, bytes, target, count);
    case TensorType::IQ3_S:
        return decodeBlocks<blocks::iq3_s>(info, bytes, target, count);
    case TensorType::IQ1_S:
        return decodeBlocks<blocks::iq1_s>(info, bytes, target, count);
    case TensorType::IQ1_M:
        return decodeBlocks<blocks::iq1_m>(info, bytes, target, count);
    case TensorType::IQ4_NL:
        return decodeBlocks<blocks::iq4_nl>(info, bytes, target, count);
    case TensorType::IQ4_XS:
        return decodeBlocks<blocks::iq4_xs>(info, bytes, target, count);
    case TensorType::TQ1_0:
        return decodeBlocks<blocks::tq1_0>(info, bytes, target, count);
    case TensorType::TQ2_0:
        return decodeBlocks<blocks::tq2_0>(info, bytes, target, count);
    case TensorType::MXFP4:
        return decodeBlocks<blocks::mxfp4>(info, bytes, target, count);
    case TensorType::NVFP4:
        return decodeBlocks<blocks::nvfp4>(info, bytes, target, count);
    }
}

std::vector<float> dequantized(const TensorView& tensor)
{
    if (!tensor) return {};
    std::vector<float> values(static_cast<std::size_t>(tensor.columns * tensor.rows));
    dequantize(tensor.type, tensor.data, values.data(), values.size());
    return values;
}

static void write16(std::uint8_t* target, std::uint16_t value)
{
    std::memcpy(target, &value, sizeof value);
}

/// The nearest code at or below `value`, kept in 0..highest. Not a number becomes 0.
static std::uint8_t toCode(float value, int highest)
{
    if (!(value > 0.0f)) return 0;
    return static_cast<std::uint8_t>(std::min(value, static_cast<float>(highest)));
}

/// Writes codes of 4 or 5 bits: low nibbles of values 0..15, high nibbles of 16..31, and the fifth
/// bits as one u32 in front.
static void packCodes(const std::uint8_t* codes, bool fifthBits, std::uint8_t* target)
{
    if (fifthBits) {
        std::uint32_t high = 0;
        for (int i = 0; i < 32; ++i)
            high |= static_cast<std::uint32_t>(codes[i] >> 4) << i;
        std::memcpy(target, &high, sizeof high);
        target += sizeof high;
    }
    for (int i = 0; i < 16; ++i) {
        target[i] = static_cast<std::uint8_t>((codes[i] & 15) | codes[i + 16] << 4);
    }
}

/// Q4_0 and Q5_0: the value of largest magnitude becomes the lowest code.
static void encodeSymmetric(int levels, const float* values, std::uint8_t* block)
{
    float extreme = 0.0f;
    for (int i = 0; i < 32; ++i) {
        if (std::fabs(values[i]) > std::fabs(extreme)) extreme = values[i];
    }
    const float middle = static_cast<float>(levels / 2);
    const float d = extreme / -middle;
    const float inverse = d == 0.0f ? 0.0f : 1.0f / d;
    std::uint8_t codes[32];
    for (int i = 0; i < 32; ++i) {
        // The sums are double as in the reference: a fused multiply-add must not change the result.
        const double scaled = static_cast<double>(values[i]) * static_cast<double>(inverse);
        codes[i] =
            toCode(static_cast<float>(scaled + (static_cast<double>(middle) + 0.5)), levels - 1);
    }
    write16(block, floatToHalf(d));
    packCodes(codes, levels > 16, block + 2);
}

/// Q4_1 and Q5_1: codes count steps from the smallest value.
static void encodeFromMinimum(int levels, const float* values, std::uint8_t* block)
{
    const auto [lowest, highest] = std::minmax_element(values, values + 32);
    const float minimum = *lowest;
    const float d = (*highest - minimum) / static_cast<float>(levels - 1);
    const float inverse = d == 0.0f ? 0.0f : 1.0f / d;
    std::uint8_t codes[32];
    for (int i = 0; i < 32; ++i) {
        codes[i] = toCode((values[i] - minimum) * inverse + 0.5f, levels - 1);
    }
    write16(block, floatToHalf(d));
    write16(block + 2, floatToHalf(minimum));
    packCodes(codes, levels > 16, block + 4);
}

static void encodeQ8(const float* values, std::uint8_t* block)
{
    float largest = 0.0f;
    for (int i = 0; i < 32; ++i)
        largest = std::max(largest, std::fabs(values[i]));
    const float d = largest / 127.0f;
    const float inverse = d == 0.0f ? 0.0f : 1.0f / d;
    write16(block, floatToHalf(d));
    for (int i = 0; i < 32; ++i) {
        const float scaled = std::round(values[i] * inverse);
        const float kept = scaled == scaled ? std::clamp(scaled, -127.0f, 127.0f) : 0.0f;
        block[2 + i] = static_cast<std::uint8_t>(static_cast<std::int8_t>(kept));
    }
}

bool quantize(TensorType type, const float* source, std::byte* target, std::size_t count)
{
    const TensorTypeInfo& info = tensorTypeInfo(type);
    CABOCHON_CHECK(count % info.blockElements == 0);
    auto* bytes = reinterpret_cast<std::uint8_t*>(target);
    if (type == TensorType::F32) {
        if (count > 0) std::memcpy(target, source, count * sizeof(float));
        return true;
    }
    for (std::size_t done = 0; done < count; done += info.blockElements) {
        const float* values = source + done;
        switch (type) {
        case TensorType::F16:
            write16(bytes, floatToHalf(*values));
            break;
        case TensorType::BF16:
            write16(bytes, floatToBfloat16(*values));
            break;
        case TensorType::Q4_0:
            encodeSymmetric(16, values, bytes);
            break;
        case TensorType::Q5_0:
            encodeSymmetric(32, values, bytes);
            break;
        case TensorType::Q4_1:
            encodeFromMinimum(16, values, bytes);
            break;
        case TensorType::Q5_1:
            encodeFromMinimum(32, values, bytes);
            break;
        case TensorType::Q8_0:
            encodeQ8(values, bytes);
            break;
        default:
            return false;
        }
        bytes += info.blockBytes;
    }
    return true;
}

} // namespace cabochon::engine
