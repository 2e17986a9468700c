// The search behind every quantizer: which scale (and minimum) comes nearest to the values of a
// block, in the sense of weighted least squares. Included once per instruction set.
//
// For given codes c the best scale and minimum of x = scale * c + minimum follow from the normal
// equations (linear regression of x on c); for given scale and minimum the best codes are the
// nearest. Neither step alone finds the best pair, so a range of scales is tried, each with its
// codes, and the regression of the best is kept. The weight of a value is the root mean square of
// its block plus its own magnitude: large weights matter more to products than small ones.
#pragma once

#include "engine/quantize/block_bundle.h"

namespace cabochon::engine::block_search {

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

} // namespace cabochon::engine::block_search
