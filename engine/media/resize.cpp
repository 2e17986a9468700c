#include "engine/media/resize.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::engine {

namespace {

constexpr std::size_t kChannels = 3;
constexpr double kSupport = 2.0; // of the bicubic kernel, in pixels of the smaller picture
constexpr int kFractionBits = 32 - 8 - 2;

/// Keys' cubic convolution kernel with a = -0.5.
double bicubic(double x)
{
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1;
    if (x < 2.0) return (((x - 5) * x + 8) * x - 4) * a;
    return 0.0;
}

/// Which pixels of one side each new pixel is made of, and with what weights, in fixed point.
class Taps {
public:
    Taps(std::uint32_t from, std::uint32_t to)
    {
        const double scale = static_cast<double>(from) / to;
        const double stretch = std::max(scale, 1.0); // of the kernel, when the picture shrinks
        const double support = kSupport * stretch;
        m_most = static_cast<std::size_t>(std::ceil(support)) * 2 + 1;
        m_spans.reserve(to);
        m_weights.resize(to * m_most);
        std::vector<double> weights(m_most);
        for (std::uint32_t i = 0; i < to; ++i) {
            const double center = (i + 0.5) * scale;
            const auto begin = static_cast<std::int64_t>(center - support + 0.5);
            const auto end = static_cast<std::int64_t>(center + support + 0.5);
            const std::int64_t first = std::max<std::int64_t>(begin, 0);
            const std::int64_t count = std::min<std::int64_t>(end, from) - first;
            double sum = 0.0;
            for (std::int64_t x = 0; x < count; ++x) {
                weights[static_cast<std::size_t>(x)] =
                    bicubic((static_cast<double>(x + first) - center + 0.5) * (1.0 / stretch));
                sum += weights[static_cast<std::size_t>(x)];
            }
            std::int32_t* target = m_weights.data() + i * m_most;
            for (std::int64_t x = 0; x < count; ++x) {
                const double weight =
                    (sum != 0.0 ? weights[static_cast<std::size_t>(x)] / sum : 0.0) *
                    (1 << kFractionBits);
                target[x] = static_cast<std::int32_t>(weight < 0 ? weight - 0.5 : weight + 0.5);
            }
            m_spans.emplace_back(static_cast<std::uint32_t>(first),
                                 static_cast<std::uint32_t>(count));
        }
    }

    std::uint32_t first(std::uint32_t i) const { return m_spans[i].first; }
    std::uint32_t count(std::uint32_t i) const { return m_spans[i].second; }
    std::uint32_t end(std::uint32_t i) const { return first(i) + count(i); }
    const std::int32_t* weights(std::uint32_t i) const { return m_weights.data() + i * m_most; }
    /// The most pixels that a new one is made of.
    std::size_t most() const { return m_most; }

private:
    std::size_t m_most = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_spans; // first, count
    std::vector<std::int32_t> m_weights;                          // [to, m_most]
};

constexpr std::int32_t kHalf = 1 << (kFractionBits - 1);

std::uint8_t toSample(std::int32_t sum)
{
    return static_cast<std::uint8_t>(std::clamp(sum >> kFractionBits, 0, 255));
}

/// One row with another width.
void resizeRow(const std::uint8_t* row, const Taps& taps, std::uint32_t width, std::uint8_t* out)
{
    for (std::uint32_t x = 0; x < width; ++x) {
        const std::int32_t* weights = taps.weights(x);
        const std::uint8_t* pixel = row + kChannels * taps.first(x);
        std::int32_t red = kHalf, green = kHalf, blue = kHalf;
        for (std::uint32_t i = 0; i < taps.count(x); ++i, pixel += kChannels) {
            red += pixel[0] * weights[i];
            green += pixel[1] * weights[i];
            blue += pixel[2] * weights[i];
        }
        *out++ = toSample(red);
        *out++ = toSample(green);
        *out++ = toSample(blue);
    }
}

/// Rows with the new width, kept only as long as rows of the result are made of them.
class RowWindow {
public:
    RowWindow(const Picture& picture, const ImageSize& size, std::size_t rows)
        : m_picture(picture), m_width(size.width), m_resized(picture.width != size.width),
          m_taps(m_resized ? Taps(picture.width, size.width) : Taps(1, 1)), m_rows(rows),
          m_samples(m_resized ? rows * size.width * kChannels : 0)
    {
    }

    /// Makes the rows up to `end` ready; those before end - rows are lost.
    void advance(std::uint32_t end)
    {
        for (; m_resized && m_next < end; ++m_next)
            resizeRow(source(m_next), m_taps, m_width, place(m_next));
    }
    const std::uint8_t* row(std::uint32_t y) { return m_resized ? place(y) : source(y); }

private:
    const std::uint8_t* source(std::uint32_t y) const
    {
        return m_picture.pixels.data() + std::size_t{y} * m_picture.width * kChannels;
    }
    std::uint8_t* place(std::uint32_t y)
    {
        return m_samples.data() + y % m_rows * m_width * kChannels;
    }

    const Picture& m_picture;
    std::size_t m_width;
    bool m_resized;
    Taps m_taps;
    std::size_t m_rows;
    std::uint32_t m_next = 0;
    std::vector<std::uint8_t> m_samples; // [m_rows, width, 3]
};

std::string sides(std::uint32_t width, std::uint32_t height)
{
    return std::to_string(width) + " x " + std::to_string(height);
}

} // namespace

Result<Picture> resizePicture(const Picture& picture, const ImageSize& size)
{
    const std::uint64_t samples =
        std::uint64_t{picture.width} * picture.height * std::uint64_t{kChannels};
    if (samples == 0 || picture.pixels.size() != samples || size.width == 0 || size.height == 0) {
        return {ErrorCode::MediaUnusable,
                "A picture of " + sides(picture.width, picture.height) + " pixels with " +
                    std::to_string(picture.pixels.size()) + " samples cannot be stretched to " +
                    sides(size.width, size.height) + ". Open the picture again."};
    }
    if (picture.width == size.width && picture.height == size.height) return picture;
    Picture out{size.width, size.height, {}};
    const std::size_t rowSamples = std::size_t{size.width} * kChannels;
    out.pixels.resize(size.height * rowSamples);
    const bool resized = picture.height != size.height;
    const Taps taps = resized ? Taps(picture.height, size.height) : Taps(1, 1);
    RowWindow window(picture, size, taps.most());
    std::vector<std::int32_t> sums(rowSamples);
    for (std::uint32_t y = 0; y < size.height; ++y) {
        std::uint8_t* target = out.pixels.data() + y * rowSamples;
        if (!resized) {
            window.advance(y + 1);
            std::copy_n(window.row(y), rowSamples, target);
            continue;
        }
        window.advance(taps.end(y));
        std::fill(sums.begin(), sums.end(), kHalf);
        for (std::uint32_t i = 0; i < taps.count(y); ++i) {
            const std::uint8_t* row = window.row(taps.first(y) + i);
            const std::int32_t weight = taps.weights(y)[i];
            for (std::size_t s = 0; s < rowSamples; ++s)
                sums[s] += row[s] * weight;
        }
        for (std::size_t s = 0; s < rowSamples; ++s)
            target[s] = toSample(sums[s]);
    }
    return out;
}

} // namespace cabochon::engine
