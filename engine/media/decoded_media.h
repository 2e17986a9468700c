// Owns the values that decoding a file gives and that everything after it starts from: pixels and
// samples. Knows no formats of files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

/// Decoded picture, sRGB, transparency already over white, turned the right way up.
struct Picture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::vector<std::uint8_t> pixels; // [height, width, 3] 8 bits red, green, blue; no padding

    bool operator==(const Picture&) const = default;
};

/// Samples a second that models hear.
inline constexpr std::uint32_t kSampleRate = 16'000;
/// The longest piece of sound that a model hears at once: 30 s.
inline constexpr std::size_t kMostPieceSamples = 30 * std::size_t{kSampleRate};

/// Decoded sound: mono, 16,000 samples a second, in [-1, 1].
struct Sound {
    std::vector<float> samples;
};

/// Frames taken from a video, all of one size.
struct VideoFrames {
    std::vector<Picture> frames;
    std::vector<double> seconds; // [frames] from the start of the video
};

} // namespace cabochon::engine
