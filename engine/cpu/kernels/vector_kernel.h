// Owns the row operations of vector_functions.h, written over a level's float lanes (lanes_*.h):
// kWidth values at a time, the rest one by one through the same formulas (a copy padded with zero).
// One table of operations is one template, longer than headers are elsewhere.
// Include only from sources of one level each.
#pragma once

#include "engine/cpu/vector_functions.h"
#include "engine/model/kv_format.h"

namespace cabochon::engine::kernels {

template <typename L>
struct VectorKernel {
    using V = typename L::V;
    static constexpr std::size_t kWidth = L::kWidth;

    /// e^x within 2e-7 relative; below -87.3 zero, above 88.3 the largest finite power. Range
    /// reduction by ln 2 in two parts and the minimax polynomial of Cephes expf.
    static V exponential(V x)
    {
        const V tooSmall = L::set(-87.3f);
        const V bounded = L::min(L::max(x, tooSmall), L::set(88.3f));
        const V n = L::round(L::mul(bounded, L::set(1.44269504f)));
        V r = L::fma(n, L::set(-0.693359375f), bounded);
        r = L::fma(n, L::set(2.12194440e-4f), r);
        V p = L::set(1.9875691500e-4f);
        p = L::fma(p, r, L::set(1.3981999507e-3f));
        p = L::fma(p, r, L::set(8.3334519073e-3f));
        p = L::fma(p, r, L::set(4.1665795894e-2f));
        p = L::fma(p, r, L::set(1.6666665459e-1f));
        p = L::fma(p, r, L::set(5.0000001201e-1f));
        p = L::add(L::fma(p, L::mul(r, r), r), L::set(1.0f));
        return L::zeroWhereLess(x, tooSmall, L::timesPowerOfTwo(p, n));
    }

    /// gelu(x), tanh form, as x / (1 + e^-2y): no cancellation on either side.
    static V gelu(V x)
    {
        const V cubic = L::mul(L::mul(x, x), L::set(0.044715f));
        const V y = L::mul(x, L::fma(cubic, L::set(0.7978845608f), L::set(0.7978845608f)));
        const V e = exponential(L::mul(y, L::set(-2.0f)));
        return L::div(x, L::add(e, L::set(1.0f)));
    }

    /// tanh(x): its Taylor series below 0.25 (next term 2e-9), else 1 - 2 / (e^2x + 1).
    static V tanh(V x)
    {
        const V square = L::mul(x, x);
        V p = L::set(62.0f / 2835.0f);
        p = L::fma(p, square, L::set(-17.0f / 315.0f));
        p = L::fma(p, square, L::set(2.0f / 15.0f));
        p = L::fma(p, square, L::set(-1.0f / 3.0f));
        const V small = L::fma(L::mul(p, square), x, x);
        const V e = exponential(L::add(x, x));
        const V large = L::sub(L::set(1.0f), L::div(L::set(2.0f), L::add(e, L::set(1.0f))));
        return L::chooseWhereLess(square, L::set(0.0625f), small, large);
    }

    /// out[i] = operation(in...[i]) for vectors; the last, partial vector goes through a copy.
    template <typename Operation, typename... In>
    static void map(float* out, std::size_t size, Operation operation, const In*... in)
    {
        std::size_t i = 0;
        for (; i + kWidth <= size; i += kWidth)
            L::store(out + i, operation(L::load(in + i)...));
        if (i == size) return;
        float result[kWidth];
        L::store(result, operation(loadPart(in + i, size - i)...));
        for (std::size_t k = 0; i + k < size; ++k)
            out[i + k] = result[k];
    }

    static V loadPart(const float* in, std::size_t count)
    {
        float values[kWidth] = {};
        for (std::size_t k = 0; k < count; ++k)
            values[k] = in[k];
        return L::load(values);
    }

    static float sumOfSquares(const float* in, std::size_t size)
    {
        V sums[4] = {L::zero(), L::zero(), L::zero(), L::zero()};
        std::size_t i = 0;
        for (; i + 4 * kWidth <= size; i += 4 * kWidth) {
            for (std::size_t k = 0; k < 4; ++k) {
                const V value = L::load(in + i + k * kWidth);
                sums[k] = L::fma(value, value, sums[k]);
            }
        }
        for (; i < size; i += kWidth) {
            const V value = i + kWidth <= size ? L::load(in + i) : loadPart(in + i, size - i);
            sums[0] = L::fma(value, value, sums[0]);
        }
        return L::reduceAdd(L::add(L::add(sums[0], sums[1]), L::add(sums[2], sums[3])));
    }

    static float normFactor(const float* in, std::size_t size, float epsilon)
    {
        const float mean = sumOfSquares(in, size) / static_cast<float>(size);
        return 1.0f / __builtin_sqrtf(mean + epsilon);
    }

    static void
    rmsNorm(float* out, const float* in, const float* weight, std::size_t size, float epsilon)
    {
        const V factor = L::set(normFactor(in, size, epsilon));
        if (weight) {
            map(
                out, size, [&](V x, V w) { return L::mul(L::mul(x, factor), w); }, in, weight);
        } else {
            map(
                out, size, [&](V x) { return L::mul(x, factor); }, in);
        }
    }

    static void rmsNormAdd(float* out,
                           const float* residual,
                           const float* in,
                           const float* weight,
                           std::size_t size,
                           float epsilon)
    {
        const V factor = L::set(normFactor(in, size, epsilon));
        map(
            out, size, [&](V x, V w, V r) { return L::fma(L::mul(x, factor), w, r); }, in, weight,
            residual);
    }

    static void geluMultiply(float* out, const float* gate, const float* up, std::size_t size)
    {
        map(
            out, size, [](V g, V u) { return L::mul(gelu(g), u); }, gate, up);
    }

    static void add(float* out, const float* in, std::size_t size)
    {
        map(
            out, size, [](V a, V b) { return L::add(a, b); }, static_cast<const float*>(out), in);
    }

    static void addScaled(float* out, float factor, const float* in, std::size_t size)
    {
        const V f = L::set(factor);
        map(
            out, size, [&](V a, V b) { return L::fma(f, b, a); }, static_cast<const float*>(out),
            in);
    }

    static void scale(float* out, float factor, std::size_t size)
    {
        const V f = L::set(factor);
        map(
            out, size, [&](V a) { return L::mul(a, f); }, static_cast<const float*>(out));
    }

    static void softcap(float* values, float cap, std::size_t size)
    {
        if (cap == 0.0f) return;
        const V factor = L::set(cap);
        const V inverse = L::set(1.0f / cap);
        map(
            values, size, [&](V x) { return L::mul(factor, tanh(L::mul(x, inverse))); },
            static_cast<const float*>(values));
    }

    static void softmax(float* values, std::size_t size)
    {
        if (size == 0) return;
        float largest = values[0];
        std::size_t i = 0;
        if (size >= kWidth) {
            V most = L::load(values);
            for (i = kWidth; i + kWidth <= size; i += kWidth)
                most = L::max(most, L::load(values + i));
            largest = L::reduceMax(most);
        }
        for (; i < size; ++i)
            largest = values[i] > largest ? values[i] : largest;
        const V base = L::set(largest);
        map(
            values, size, [&](V x) { return exponential(L::sub(x, base)); },
            static_cast<const float*>(values));
        double sum = 0;
        for (i = 0; i + kWidth <= size; i += kWidth)
            sum += static_cast<double>(L::reduceAdd(L::load(values + i)));
        for (; i < size; ++i)
            sum += static_cast<double>(values[i]);
        scale(values, static_cast<float>(1.0 / sum), size);
    }

    static void
    rotate(float* head, const float* cosines, const float* sines, std::uint32_t headSize)
    {
        const std::size_t half = headSize / 2;
        float* upper = head + half;
        std::size_t i = 0;
        for (; i + kWidth <= half; i += kWidth) {
            const V a = L::load(head + i);
            const V b = L::load(upper + i);
            const V c = L::load(cosines + i);
            const V s = L::load(sines + i);
            L::store(head + i, L::sub(L::mul(a, c), L::mul(b, s)));
            L::store(upper + i, L::fma(b, c, L::mul(a, s)));
        }
        for (; i < half; ++i) {
            const float a = head[i];
            const float b = upper[i];
            head[i] = a * cosines[i] - b * sines[i];
            upper[i] = b * cosines[i] + a * sines[i];
        }
    }

    static void toHalf(std::uint16_t* out, const float* in, std::size_t size)
    {
        std::size_t i = 0;
        for (; i + kWidth <= size; i += kWidth)
            L::storeHalf(out + i, L::load(in + i));
        for (; i < size; ++i)
            out[i] = L::floatToHalf(in[i]);
    }

    static void
    quantizeHead(std::int8_t* codes, std::uint16_t* scales, const float* in, std::uint32_t headSize)
    {
        std::uint32_t first = 0;
        for (; first + kQ8Block <= headSize; first += kQ8Block)
            quantizeBlock(codes + first, scales + first / kQ8Block, in + first);
        if (first == headSize) return;
        // The rest is filled with zeros: they change neither scale nor codes.
        float values[kQ8Block] = {};
        std::int8_t padded[kQ8Block];
        for (std::uint32_t i = first; i < headSize; ++i)
            values[i - first] = in[i];
        quantizeBlock(padded, scales + first / kQ8Block, values);
        for (std::uint32_t i = first; i < headSize; ++i)
            codes[i] = padded[i - first];
    }

    static void quantizeBlock(std::int8_t* codes, std::uint16_t* scale, const float* in)
    {
        V largest = L::zero();
        V nothing = L::zero(); // NaN when a value is no finite number
        for (std::uint32_t i = 0; i < kQ8Block; i += kWidth) {
            const V v = L::load(in + i);
            largest = L::max(largest, L::max(v, L::sub(L::zero(), v)));
            nothing = L::fma(v, L::zero(), nothing);
        }
        *scale = L::floatToHalf(L::reduceMax(largest) / 127.0f + L::reduceAdd(nothing));
        const float size = L::halfToFloat(*scale);
        const V inverse = L::set(size > 0.0f ? 1.0f / size : 0.0f);
        for (std::uint32_t i = 0; i < kQ8Block; i += kWidth) {
            const V code = L::mul(L::load(in + i), inverse);
            L::storeBytes(codes + i, L::max(L::min(code, L::set(127.0f)), L::set(-127.0f)));
        }
    }

    static VectorFunctions table()
    {
        VectorFunctions functions;
        functions.rmsNorm = rmsNorm;
        functions.rmsNormAdd = rmsNormAdd;
        functions.geluMultiply = geluMultiply;
        functions.add = add;
        functions.addScaled = addScaled;
        functions.scale = scale;
        functions.softcap = softcap;
        functions.softmax = softmax;
        functions.rotate = rotate;
        functions.toHalf = toHalf;
        functions.quantizeHead = quantizeHead;
        return functions;
    }
};

} // namespace cabochon::engine::kernels
