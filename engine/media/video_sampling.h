// Owns which frames of a video a model sees and what its prompt says of them (engine/MODEL.md,
// Sound and video). A video is a row of pictures with times; its sound is another medium.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::engine {

/// The longest stretch of a video that models are meant for, at one frame a second.
inline constexpr double kMostVideoSeconds = 60;
inline constexpr std::uint32_t kMostVideoFrames = 60;
inline constexpr std::uint32_t kUsualVideoFrames = 32;
/// Where a file does not say how many frames a second has.
inline constexpr double kUsualFrameRate = 24;

/// `wanted` frames (0: the usual number) of a stretch that has `available`, within the limits.
std::uint32_t videoFrameCount(std::uint32_t wanted, std::uint64_t available);

/// Frames [first, first + count) of a video.
struct FrameRange {
    std::uint64_t first = 0;
    std::uint64_t count = 0;

    bool operator==(const FrameRange&) const = default;
};

/// The frames of `total` that begin within [firstSecond, lastSecond) (lastSecond 0: to the end), of
/// the longest stretch at most, from its start. `frameRate` that is no positive number: the usual
/// one. MediaUnusable: there is no frame.
Result<FrameRange>
videoFrameRange(std::uint64_t total, double frameRate, double firstSecond, double lastSecond);

/// Numbers of `count` frames, evenly over `range`: first + floor(i * range.count / count). `count`
/// is at most range.count.
std::vector<std::uint64_t> sampledFrames(const FrameRange& range, std::uint32_t count);

/// When a frame is shown, seconds from the start of the video.
double frameSeconds(std::uint64_t frame, double frameRate);

/// "MM:SS", both cut off to whole numbers; more digits from 100 minutes on.
std::string timeStamp(double seconds);

/// What stands in a prompt before the picture of frame `index` of those sampled: its time and a
/// space; before all but the first another space. A frame: this, <|image>, its soft tokens with
/// <|video|> in their places, <image|>.
std::string frameLead(std::size_t index, double seconds);

} // namespace cabochon::engine
