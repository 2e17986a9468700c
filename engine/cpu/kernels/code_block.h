// Owns how a block of values becomes 16-bit codes with one scale (engine/cpu/wide_product.h,
// engine/cpu/patch_attention.h). Include only from sources of one level each.
#pragma once

#include <cstdint>

namespace cabochon::engine::kernels {

/// `v` clamped to [least, most]. NaN stays: where an operand is NaN, min and max give their second.
template <typename L>
typename L::V within(typename L::V v, typename L::V least, typename L::V most)
{
    return L::max(least, L::min(most, v));
}

/// What two factors' sums of products fit 32 bits with, however many there are (Cauchy and Schwarz:
/// no sum is larger than the product of the roots of the sums of squares). Rounding adds a little.
inline constexpr float kMostCode = 32'700;
inline constexpr float kMostNorm = 46'000;

/// The scale of a block with this largest size and this sum of squares; NaN where a value is no
/// finite number, or so large that squares overflow: from about 1e19. Blocks so small that squares
/// vanish have the scale 0: they count as nothing.
template <typename L>
float scaleOf(float largest, float squares)
{
    const float norm = __builtin_sqrtf(squares);
    const float byNorm = norm * (1.0f / kMostNorm);
    const float bySize = largest * (1.0f / kMostCode);
    const float scale = bySize > byNorm ? bySize : byNorm; // NaN stays
    return (scale < 1e-22f ? 0.0f : scale) + norm * 0.0f;
}

/// Codes of `count` values, clamped to [least, most], in `out`; their scale. What is beyond `count`
/// up to `room` becomes 0.
template <typename L>
float encodeBlock(const float* values,
                  std::int64_t count,
                  std::int64_t room,
                  float least,
                  float most,
                  std::int16_t* out)
{
    using V = typename L::V;
    constexpr std::int64_t kWidth = L::kWidth;
    const V low = L::set(least);
    const V high = L::set(most);
    const auto clamped = [&](const float* p) { return within<L>(L::load(p), low, high); };
    float rest[kWidth] = {}; // the last, partial vector
    const std::int64_t whole = count / kWidth * kWidth;
    for (std::int64_t i = whole; i < count; ++i)
        rest[i - whole] = values[i] < least ? least : values[i] > most ? most : values[i];
    V largest = L::zero();
    V squares = L::zero();
    const auto take = [&](V v) {
        largest = L::max(largest, L::max(v, L::sub(L::zero(), v)));
        squares = L::fma(v, v, squares);
    };
    for (std::int64_t i = 0; i < whole; i += kWidth)
        take(clamped(values + i));
    if (whole < count) take(L::load(rest));
    const float scale = scaleOf<L>(L::reduceMax(largest), L::reduceAdd(squares));
    const V factor = L::set(scale > 0.0f ? 1.0f / scale : 0.0f);
    for (std::int64_t i = 0; i < whole; i += kWidth)
        L::storeWords(out + i, L::mul(clamped(values + i), factor));
    std::int64_t end = whole;
    if (whole < count) {
        std::int16_t codes[kWidth];
        L::storeWords(codes, L::mul(L::load(rest), factor));
        for (; end < count; ++end)
            out[end] = codes[end - whole];
    }
    for (; end < room; ++end)
        out[end] = 0;
    return scale;
}

/// The same of `count` values, whole vectors that stay in registers from their largest to their
/// codes.
template <typename L, int count>
float encodeWhole(const float* values, float least, float most, std::int16_t* out)
{
    using V = typename L::V;
    constexpr int kVectors = count / static_cast<int>(L::kWidth);
    static_assert(count % L::kWidth == 0);
    const V low = L::set(least);
    const V high = L::set(most);
    V kept[kVectors];
    V largest = L::zero();
    V squares = L::zero();
    for (int i = 0; i < kVectors; ++i) {
        kept[i] = within<L>(L::load(values + i * L::kWidth), low, high);
        largest = L::max(largest, L::max(kept[i], L::sub(L::zero(), kept[i])));
        squares = L::fma(kept[i], kept[i], squares);
    }
    const float scale = scaleOf<L>(L::reduceMax(largest), L::reduceAdd(squares));
    const V factor = L::set(scale > 0.0f ? 1.0f / scale : 0.0f);
    for (int i = 0; i < kVectors; ++i)
        L::storeWords(out + i * L::kWidth, L::mul(kept[i], factor));
    return scale;
}

} // namespace cabochon::engine::kernels
