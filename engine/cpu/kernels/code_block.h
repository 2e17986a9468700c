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

/// Codes of `count` values, clamped to [least, most], in `out`, the largest being `mostCode`; their
/// scale. What is beyond `count` up to `room` becomes 0. A value that is no finite number even
/// after clamping gives a scale that is none.
template <typename L>
float encodeBlock(const float* values,
                  std::int64_t count,
                  std::int64_t room,
                  float least,
                  float most,
                  float mostCode,
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
    V nothing = L::zero(); // NaN when a value is no finite number
    const auto take = [&](V v) {
        largest = L::max(largest, L::max(v, L::sub(L::zero(), v)));
        nothing = L::fma(v, L::zero(), nothing);
    };
    for (std::int64_t i = 0; i < whole; i += kWidth)
        take(clamped(values + i));
    if (whole < count) take(L::load(rest));
    const float size = L::reduceMax(largest);
    // Scales below the normal range would have no inverse: such values count as 0.
    const V factor = L::set(size > 1e-30f ? mostCode / size : 0.0f);
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
    return size / mostCode + L::reduceAdd(nothing);
}

} // namespace cabochon::engine::kernels
