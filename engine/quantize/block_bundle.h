// Eight blocks that lie side by side, so that every sum runs over lanes that never mix: the result
// is the same to the bit with any number of lanes. Included once per instruction set, with `W`
// lanes; must not share code with other sources (a linker would keep one copy).
#pragma once

#include <cstdint>
#include <cstring>

namespace cabochon::engine::block_search {

inline constexpr int kBlocks = 8; // of a bundle

/// Values and weights of eight blocks of `E`: [element][block].
template <int E>
struct Bundle {
    alignas(32) float values[E][kBlocks];
    alignas(32) float weights[E][kBlocks];
};

template <int W>
struct Lanes {
    typedef float Floats __attribute__((vector_size(W * 4)));
    typedef std::int32_t Truths __attribute__((vector_size(W * 4)));

    [[gnu::always_inline]] static void load(const float* source, Floats& lanes)
    {
        std::memcpy(&lanes, source, sizeof lanes);
    }
    [[gnu::always_inline]] static void store(const Floats& lanes, float* target)
    {
        std::memcpy(target, &lanes, sizeof lanes);
    }
    /// lanes = nearest whole number (even on ties) in [lowest, highest].
    [[gnu::always_inline]] static void roundWithin(float lowest, float highest, Floats& lanes)
    {
        constexpr float kWhole = 12582912.0f; // 1.5 * 2^23: sums with it have no digits after it
        const Floats low = Floats{} + lowest;
        const Floats high = Floats{} + highest;
        lanes = lanes > low ? lanes : low; // also for what is not a number
        lanes = lanes < high ? lanes : high;
        lanes = (lanes + kWhole) - kWhole;
    }
};

/// Lays `count` blocks of E values side by side; blocks beyond are zero.
template <int E>
static void gather(const float* source, int count, Bundle<E>& bundle)
{
    for (int block = 0; block < kBlocks; ++block) {
        if (block < count) {
            for (int i = 0; i < E; ++i)
                bundle.values[i][block] = source[block * E + i];
        } else {
            for (int i = 0; i < E; ++i)
                bundle.values[i][block] = 0.0f;
        }
    }
}

/// weights = root mean square of the block + magnitude.
template <int W, int E>
static void weigh(Bundle<E>& bundle)
{
    using L = Lanes<W>;
    using Floats = typename L::Floats;
    for (int first = 0; first < kBlocks; first += W) {
        Floats squares{};
        for (int i = 0; i < E; ++i) {
            Floats x;
            L::load(&bundle.values[i][first], x);
            squares += x * x;
        }
        Floats mean = squares / static_cast<float>(E);
        for (int lane = 0; lane < W; ++lane)
            mean[lane] = __builtin_sqrtf(mean[lane]);
        for (int i = 0; i < E; ++i) {
            Floats x;
            L::load(&bundle.values[i][first], x);
            const Floats weight = mean + (x < 0.0f ? -x : x);
            L::store(weight, &bundle.weights[i][first]);
        }
    }
}

} // namespace cabochon::engine::block_search
