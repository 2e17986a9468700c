// What follows the search of block_search.h: scales and minima as whole multiples of their units,
// where a format stores them so, and the nearest codes. Included once per instruction set.
#pragma once

#include "engine/quantize/block_bundle.h"

namespace cabochon::engine::block_search {

/// Weighted error of x = scale * c + minimum with the nearest codes, per block of the lanes.
template <int W, int E>
[[gnu::always_inline]] static inline void errorWith(const Bundle<E>& bundle,
                                                    int first,
                                                    float lowest,
                                                    float highest,
                                                    const typename Lanes<W>::Floats& scale,
                                                    const typename Lanes<W>::Floats& minimum,
                                                    typename Lanes<W>::Floats& error)
{
    using L = Lanes<W>;
    using Floats = typename L::Floats;
    const Floats inverse = scale != 0.0f ? 1.0f / scale : Floats{};
    error = Floats{};
    for (int i = 0; i < E; ++i) {
        Floats x, w;
        L::load(&bundle.values[i][first], x);
        L::load(&bundle.weights[i][first], w);
        Floats c = (x - minimum) * inverse;
        L::roundWithin(lowest, highest, c);
        const Floats miss = scale * c + minimum - x;
        error += w * miss * miss;
    }
}

/// The range that whole multiples of a unit lie in, and the unit.
struct Multiples {
    float unit = 0.0f;
    float lowest = 0.0f;
    float highest = 0.0f;
};

/// Scales and minima as whole multiples of their units, in [kBlocks]: the nearest ones, or their
/// neighbours where those are better with the codes that they bring. On return scales and minima
/// are what the multiples stand for. `minima` are zero and stay so where minimumUnits.unit is.
template <int W, int E>
static void toMultiples(const Bundle<E>& bundle,
                        float lowest,
                        float highest,
                        const Multiples& scaleUnits,
                        const Multiples& minimumUnits,
                        float* scales,
                        float* minima,
                        std::int8_t* scaleMultiples,
                        std::int8_t* minimumMultiples)
{
    using L = Lanes<W>;
    using Floats = typename L::Floats;
    using Truths = typename L::Truths;
    const float perScale = scaleUnits.unit != 0.0f ? 1.0f / scaleUnits.unit : 0.0f;
    const float perMinimum = minimumUnits.unit != 0.0f ? 1.0f / minimumUnits.unit : 0.0f;
    const int around = minimumUnits.unit != 0.0f ? 1 : 0;
    for (int first = 0; first < kBlocks; first += W) {
        Floats s, m;
        L::load(scales + first, s);
        L::load(minima + first, m);
        s *= perScale;
        m *= perMinimum;
        L::roundWithin(scaleUnits.lowest, scaleUnits.highest, s);
        L::roundWithin(minimumUnits.lowest, minimumUnits.highest, m);
        Floats bestS = s, bestM = m, least;
        errorWith<W>(bundle, first, lowest, highest, Floats(s * scaleUnits.unit),
                     Floats(m * minimumUnits.unit), least);
        for (int ds = -1; ds <= 1; ++ds) {
            for (int dm = -around; dm <= around; ++dm) {
                Floats triedS = s + static_cast<float>(ds);
                Floats triedM = m + static_cast<float>(dm);
                L::roundWithin(scaleUnits.lowest, scaleUnits.highest, triedS);
                L::roundWithin(minimumUnits.lowest, minimumUnits.highest, triedM);
                Floats error;
                errorWith<W>(bundle, first, lowest, highest, Floats(triedS * scaleUnits.unit),
                             Floats(triedM * minimumUnits.unit), error);
                const Truths better = error < least;
                least = better ? error : least;
                bestS = better ? triedS : bestS;
                bestM = better ? triedM : bestM;
            }
        }
        for (int lane = 0; lane < W; ++lane) {
            scaleMultiples[first + lane] = static_cast<std::int8_t>(bestS[lane]);
            minimumMultiples[first + lane] = static_cast<std::int8_t>(bestM[lane]);
        }
        L::store(Floats(bestS * scaleUnits.unit), scales + first);
        L::store(Floats(bestM * minimumUnits.unit), minima + first);
    }
}

/// The nearest codes, less the lowest one: [block * E + element].
template <int W, int E>
static void encode(const Bundle<E>& bundle,
                   float lowest,
                   float highest,
                   const float* scales,
                   const float* minima,
                   std::uint8_t* codes)
{
    using L = Lanes<W>;
    using Floats = typename L::Floats;
    for (int first = 0; first < kBlocks; first += W) {
        Floats s, m;
        L::load(scales + first, s);
        L::load(minima + first, m);
        const Floats inverse = s != 0.0f ? 1.0f / s : Floats{};
        for (int i = 0; i < E; ++i) {
            Floats x;
            L::load(&bundle.values[i][first], x);
            Floats c = (x - m) * inverse;
            L::roundWithin(lowest, highest, c);
            c -= lowest;
            for (int lane = 0; lane < W; ++lane) {
                codes[(first + lane) * E + i] =
                    static_cast<std::uint8_t>(static_cast<std::int32_t>(c[lane]));
            }
        }
    }
}

} // namespace cabochon::engine::block_search
