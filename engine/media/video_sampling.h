// Owns which frames of a video a model sees and what its prompt says of them (engine/MODEL.md,
// Sound and video). A video is a row of pictures with times; its sound is another medium.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::engine {

/// The longest stretch of a video that models are meant for, at one frame a second.
inline constexpr double kMostVideoSeconds = 60;
inline constexpr std::uint32_t kMostVideoFrames = 60;
inline constexpr std::uint32_t kUsualVideoFrames = 32;

/// `wanted` frames (0: the usual number) of a stretch that has `available`, within the limits.
std::uint32_t videoFrameCount(std::uint32_t wanted, std::uint64_t available);

/// Numbers of `count` frames, evenly over the `available` ones of a stretch:
/// floor(i * available / count). `count` is at most `available`.
std::vector<std::uint64_t> sampledFrames(std::uint64_t available, std::uint32_t count);

/// "MM:SS", both cut off to whole numbers; more digits from 100 minutes on.
std::string timeStamp(double seconds);

/// What stands in a prompt before the picture of frame `index` of those sampled: its time and a
/// space; before all but the first another space. A frame: this, <|image>, its soft tokens with
/// <|video|> in their places, <image|>.
std::string frameLead(std::size_t index, double seconds);

} // namespace cabochon::engine
