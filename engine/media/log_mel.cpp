#include "engine/media/log_mel.h"

#include "engine/base/check.h"
#include "engine/media/decoded_media.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace cabochon::engine {

namespace {

constexpr double kFloor = 0.001; // added, not a lower bound

/// The HTK scale.
double melOf(double hertz)
{
    return 2595.0 * std::log10(1.0 + hertz / 700.0);
}
double hertzOf(double mel)
{
    return 700.0 * (std::pow(10.0, mel / 2595.0) - 1.0);
}

/// Triangles between edges that are equally far apart in mel, linear in Hz, of height 1. The lowest
/// lies below the first bin and stays empty.
LogMel::Filter filterOf(std::uint32_t channel)
{
    const double step = melOf(kSampleRate / 2.0) / (kMelBands + 1);
    const double left = hertzOf(step * channel);
    const double peak = hertzOf(step * (channel + 1));
    const double right = hertzOf(step * (channel + 2));
    LogMel::Filter filter;
    for (std::uint32_t bin = 0; bin < LogMel::kBins; ++bin) {
        const double hertz = bin * (double(kSampleRate) / LogMel::kTransform);
        const double weight =
            std::fmin((hertz - left) / (peak - left), (right - hertz) / (right - peak));
        if (weight <= 0) continue;
        if (filter.weights.empty()) filter.firstBin = bin;
        filter.weights.push_back(weight);
    }
    return filter;
}

} // namespace

LogMel::LogMel()
{
    for (std::uint32_t i = 0; i < kFrameSamples; ++i)
        m_window[i] = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * i / kFrameSamples);
    for (std::uint32_t k = 0; k < kHalf; ++k) {
        m_rotations[k] = std::polar(1.0, -2.0 * std::numbers::pi * k / kTransform);
        std::uint32_t reversed = 0;
        for (std::uint32_t bit = 1; bit < kHalf; bit *= 2)
            reversed = reversed * 2 + (k / bit) % 2;
        m_bitReversed[k] = static_cast<std::uint16_t>(reversed);
    }
    for (std::uint32_t m = 0; m < kMelBands; ++m)
        m_filters[m] = filterOf(m);
}

/// In place, values in bit-reversed order before and in order after: the decimation in time of
/// Cooley and Tukey.
void LogMel::transform(std::array<Complex, kHalf>& values) const
{
    for (std::uint32_t length = 2; length <= kHalf; length *= 2) {
        const std::uint32_t half = length / 2;
        const std::uint32_t stride = kTransform / length;
        for (std::uint32_t start = 0; start < kHalf; start += length) {
            for (std::uint32_t k = 0; k < half; ++k) {
                const Complex turn = m_rotations[k * stride];
                Complex& a = values[start + k];
                Complex& b = values[start + k + half];
                // Written out: operator* looks for infinities.
                const Complex turned(b.real() * turn.real() - b.imag() * turn.imag(),
                                     b.real() * turn.imag() + b.imag() * turn.real());
                b = a - turned;
                a += turned;
            }
        }
    }
}

/// `packed`: sample 2i as the real part and sample 2i + 1 as the imaginary part of value i, in
/// bit-reversed order. Their two spectra are told apart by symmetry and joined.
void LogMel::magnitudes(std::array<Complex, kHalf>& packed, std::array<double, kBins>& out) const
{
    transform(packed);
    out[0] = std::fabs(packed[0].real() + packed[0].imag());
    out[kHalf] = std::fabs(packed[0].real() - packed[0].imag());
    for (std::uint32_t k = 1; k < kHalf; ++k) {
        const Complex a = packed[k];
        const Complex b = std::conj(packed[kHalf - k]);
        const Complex even = 0.5 * (a + b);
        const Complex difference = 0.5 * (a - b);
        const Complex odd(difference.imag(), -difference.real());
        const Complex turn = m_rotations[k];
        const double real = even.real() + odd.real() * turn.real() - odd.imag() * turn.imag();
        const double imaginary = even.imag() + odd.real() * turn.imag() + odd.imag() * turn.real();
        out[k] = std::sqrt(real * real + imaginary * imaginary);
    }
}

void LogMel::frames(std::span<const float> samples,
                    std::uint32_t first,
                    std::uint32_t count,
                    float* out) const
{
    CABOCHON_CHECK(first + std::uint64_t{count} <= melFrames(samples.size()));
    std::array<Complex, kHalf> packed;
    std::array<double, kBins> spectrum;
    for (std::uint32_t f = first; f < first + count; ++f) {
        const auto windowed = [&](std::size_t i) {
            const std::size_t padded = std::size_t{f} * kFrameHop + i;
            return padded < kLeadingSilence
                       ? 0.0
                       : m_window[i] * double(samples[padded - kLeadingSilence]);
        };
        packed.fill({});
        for (std::uint32_t i = 0; i < kFrameSamples; i += 2)
            packed[m_bitReversed[i / 2]] = {windowed(i), windowed(i + 1)};
        magnitudes(packed, spectrum);
        for (const Filter& filter : m_filters) {
            double sum = kFloor;
            for (std::size_t i = 0; i < filter.weights.size(); ++i)
                sum += filter.weights[i] * spectrum[filter.firstBin + i];
            *out++ = static_cast<float>(std::log(sum));
        }
    }
}

} // namespace cabochon::engine
