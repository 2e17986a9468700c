// The search behind every quantizer: which scale (and minimum) and which codes come nearest to the
// values of a block, in the sense of weighted least squares. Works on bundles of eight blocks that
// lie side by side, so that every sum runs over lanes that never mix: the result is the same to the
// bit with any number of lanes. Included once per instruction set, with `W` lanes; must not share
// code with other sources (a linker would keep one copy).
//
// For given codes c the best scale and minimum of x = scale * c + minimum follow from the normal
// equations (linear regression of x on c); for given scale and minimum the best codes are the
// nearest. Neither step alone finds the best pair, so a range of scales is tried, each with its
// codes, and the regression of the best is kept. The weight of a value is the root mean square of
// its block plus its own magnitude: large weights matter more to products than small ones.
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

/// x is about scale * c + minimum, with codes c from 0 to `highest` and a minimum that is never
/// above zero. scales, minima: [kBlocks].
template <int W, int E>
static void searchAffine(const Bundle<E>& bundle, int highest, float* scales, float* minima)
{
    using L = Lanes<W>;
    using Floats = typename L::Floats;
    using Truths = typename L::Truths;
    constexpr int kSteps = 10; // on either side, a tenth of a code each
    const auto top = static_cast<float>(highest);
    for (int first = 0; first < kBlocks; first += W) {
        Floats low{}, high{}, sumW{}, sumX{};
        for (int i = 0; i < E; ++i) {
            Floats x, w;
            L::load(&bundle.values[i][first], x);
            L::load(&bundle.weights[i][first], w);
            low = i == 0 || x < low ? x : low;
            high = i == 0 || x > high ? x : high;
            sumW += w;
            sumX += w * x;
        }
        low = low < 0.0f ? low : Floats{};
        const Floats range = high - low;
        // Without codes: a constant.
        Floats bestScale{};
        Floats bestMinimum = sumW > 0.0f ? sumX / sumW : Floats{};
        bestMinimum = bestMinimum < 0.0f ? bestMinimum : Floats{};
        Floats least = bestMinimum * (bestMinimum * sumW - 2.0f * sumX); // error less sum of w x x
        for (int step = -kSteps; step <= kSteps; ++step) {
            const float codes = top + 0.1f * static_cast<float>(step);
            const Floats inverse = range > 0.0f ? codes / range : Floats{};
            Floats sumC{}, sumCC{}, sumXC{};
            for (int i = 0; i < E; ++i) {
                Floats x, w;
                L::load(&bundle.values[i][first], x);
                L::load(&bundle.weights[i][first], w);
                Floats c = (x - low) * inverse;
                L::roundWithin(0.0f, top, c);
                const Floats wc = w * c;
                sumC += wc;
                sumCC += wc * c;
                sumXC += wc * x;
            }
            const Floats determinant = sumW * sumCC - sumC * sumC;
            Floats scale = (sumW * sumXC - sumX * sumC) / determinant;
            Floats minimum = (sumCC * sumX - sumC * sumXC) / determinant;
            // All codes equal (the determinant is rounding), or a minimum above zero: scale alone.
            const Truths alone = (determinant <= 2e-6f * sumW * sumCC) | (minimum > 0.0f);
            scale = alone ? sumXC / sumCC : scale;
            minimum = alone ? Floats{} : minimum;
            const Floats error = scale * (scale * sumCC + 2.0f * minimum * sumC - 2.0f * sumXC) +
                                 minimum * (minimum * sumW - 2.0f * sumX);
            const Truths better = (scale > 0.0f) & (error < least);
            least = better ? error : least;
            bestScale = better ? scale : bestScale;
            bestMinimum = better ? minimum : bestMinimum;
        }
        L::store(bestScale, scales + first);
        L::store(bestMinimum, minima + first);
    }
}

/// x is about scale * c, with codes c from -half to half - 1 and a scale of either sign.
template <int W, int E>
static void searchSymmetric(const Bundle<E>& bundle, int half, float* scales)
{
    using L = Lanes<W>;
    using Floats = typename L::Floats;
    using Truths = typename L::Truths;
    constexpr int kSteps = 9; // on either side, a tenth of a code each
    const auto lowest = static_cast<float>(-half);
    const auto highest = static_cast<float>(half - 1);
    for (int first = 0; first < kBlocks; first += W) {
        Floats extreme{};
        for (int i = 0; i < E; ++i) {
            Floats x;
            L::load(&bundle.values[i][first], x);
            const Truths larger = x * x > extreme * extreme;
            extreme = larger ? x : extreme;
        }
        Floats best{}, most{};
        for (int step = -kSteps; step <= kSteps; ++step) {
            const float codes = lowest - 0.1f * static_cast<float>(step);
            const Truths there = extreme != 0.0f;
            const Floats inverse = there ? codes / extreme : Floats{};
            Floats sumCC{}, sumXC{};
            for (int i = 0; i < E; ++i) {
                Floats x, w;
                L::load(&bundle.values[i][first], x);
                L::load(&bundle.weights[i][first], w);
                Floats c = x * inverse;
                L::roundWithin(lowest, highest, c);
                const Floats wc = w * c;
                sumCC += wc * c;
                sumXC += wc * x;
            }
            const Floats scale = sumCC > 0.0f ? sumXC / sumCC : Floats{};
            const Floats gain = scale * sumXC; // what it takes off the sum of w x x
            const Truths better = gain > most;
            most = better ? gain : most;
            best = better ? scale : best;
        }
        L::store(best, scales + first);
    }
}

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
