// Eight float lanes in plain C++, for the Portable level: compilers turn each loop into what vector
// instructions their target has.
#pragma once

#include "engine/model/block_formats.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace cabochon::engine::kernels {

struct PortableLanes {
    static constexpr std::uint32_t kWidth = 8;
    static constexpr int kAttentionTileRows = 2;

    struct V {
        float lane[kWidth];
    };

    template <typename Function>
    static V make(Function function)
    {
        V v;
        for (std::uint32_t i = 0; i < kWidth; ++i)
            v.lane[i] = function(i);
        return v;
    }

    static V zero() { return set(0.0f); }
    static V set(float x)
    {
        return make([&](std::uint32_t) { return x; });
    }
    static V load(const float* p)
    {
        V v;
        std::memcpy(v.lane, p, sizeof v.lane);
        return v;
    }
    static void store(float* p, V v) { std::memcpy(p, v.lane, sizeof v.lane); }
    static V add(V a, V b)
    {
        return make([&](std::uint32_t i) { return a.lane[i] + b.lane[i]; });
    }
    static V sub(V a, V b)
    {
        return make([&](std::uint32_t i) { return a.lane[i] - b.lane[i]; });
    }
    static V mul(V a, V b)
    {
        return make([&](std::uint32_t i) { return a.lane[i] * b.lane[i]; });
    }
    static V div(V a, V b)
    {
        return make([&](std::uint32_t i) { return a.lane[i] / b.lane[i]; });
    }
    static V fma(V a, V b, V c)
    {
        return make([&](std::uint32_t i) { return a.lane[i] * b.lane[i] + c.lane[i]; });
    }
    static V max(V a, V b)
    {
        return make([&](std::uint32_t i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
    }
    static V min(V a, V b)
    {
        return make([&](std::uint32_t i) { return a.lane[i] < b.lane[i] ? a.lane[i] : b.lane[i]; });
    }
    /// To the nearest integer; |v| < 2^22.
    static V round(V v)
    {
        constexpr float kMagic = 12582912.0f; // 1.5 * 2^23: the sum has no fraction bits left
        return make([&](std::uint32_t i) {
            const volatile float shifted = v.lane[i] + kMagic;
            return shifted - kMagic;
        });
    }
    /// v * 2^n, n an integer from -126 to 127.
    static V timesPowerOfTwo(V v, V n)
    {
        return make([&](std::uint32_t i) {
            const auto bits = static_cast<std::uint32_t>(static_cast<int>(n.lane[i]) + 127) << 23;
            float power;
            std::memcpy(&power, &bits, sizeof power);
            return v.lane[i] * power;
        });
    }
    static V zeroWhereLess(V a, V b, V v)
    {
        return make([&](std::uint32_t i) { return a.lane[i] < b.lane[i] ? 0.0f : v.lane[i]; });
    }
    static V chooseWhereLess(V a, V b, V less, V other)
    {
        return make(
            [&](std::uint32_t i) { return a.lane[i] < b.lane[i] ? less.lane[i] : other.lane[i]; });
    }
    static float reduceAdd(V v)
    {
        return ((v.lane[0] + v.lane[4]) + (v.lane[1] + v.lane[5])) +
               ((v.lane[2] + v.lane[6]) + (v.lane[3] + v.lane[7]));
    }
    static float reduceMax(V v)
    {
        float most = v.lane[0];
        for (std::uint32_t i = 1; i < kWidth; ++i)
            most = v.lane[i] > most ? v.lane[i] : most;
        return most;
    }
    static void storeSums4(float* out, const V* sums)
    {
        for (int i = 0; i < 4; ++i)
            out[i] = reduceAdd(sums[i]);
    }
    static float halfToFloat(std::uint16_t half) { return engine::halfToFloat(half); }
    static std::uint16_t floatToHalf(float value) { return engine::floatToHalf(value); }
    static V loadHalf(const std::uint16_t* p)
    {
        return make([&](std::uint32_t i) { return engine::halfToFloat(p[i]); });
    }
    static V loadBytes(const std::int8_t* p)
    {
        return make([&](std::uint32_t i) { return static_cast<float>(p[i]); });
    }
    /// To the nearest integer, ties to even; |v| <= 127.
    static void storeBytes(std::int8_t* p, V v)
    {
        const V rounded = round(v);
        for (std::uint32_t i = 0; i < kWidth; ++i)
            p[i] = static_cast<std::int8_t>(static_cast<int>(rounded.lane[i]));
    }
    static void storeHalf(std::uint16_t* p, V v)
    {
        for (std::uint32_t i = 0; i < kWidth; ++i)
            p[i] = engine::floatToHalf(v.lane[i]);
    }
};

} // namespace cabochon::engine::kernels
