#include "engine/media/video_sampling.h"

#include "engine/base/check.h"

#include <algorithm>
#include <cmath>

namespace cabochon::engine {

namespace {

constexpr double kMostSeconds = 1e9;              // beyond any video: keeps sums in range
constexpr std::uint64_t kMostFrames = 1ull << 40; // as many

double usableRate(double frameRate)
{
    return frameRate > 0 && std::isfinite(frameRate) ? frameRate : kUsualFrameRate;
}

std::string twoDigits(std::uint64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::uint32_t videoFrameCount(std::uint32_t wanted, std::uint64_t available)
{
    const std::uint32_t count =
        std::min(wanted == 0 ? kUsualVideoFrames : wanted, kMostVideoFrames);
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, available));
}

Result<FrameRange>
videoFrameRange(std::uint64_t total, double frameRate, double firstSecond, double lastSecond)
{
    const double rate = usableRate(frameRate);
    total = std::min(total, kMostFrames);
    // The first frame that is not shown before so many seconds; a hair of rounding is forgiven.
    const auto frameAt = [&](double seconds) {
        const double frame = std::ceil(std::clamp(seconds, 0.0, kMostSeconds) * rate - 1e-6);
        return frame < double(total) ? static_cast<std::uint64_t>(std::max(frame, 0.0)) : total;
    };
    const double begin = firstSecond > 0 ? firstSecond : 0; // also where it is no number
    const double most = begin + kMostVideoSeconds;
    const double end = lastSecond > 0 ? std::min(lastSecond, most) : most;
    const FrameRange range{frameAt(begin), frameAt(end) - std::min(frameAt(begin), frameAt(end))};
    if (range.count > 0) return range;
    return {ErrorCode::MediaUnusable, "The video has " + std::to_string(total) +
                                          " frames, and none from " + timeStamp(begin) + " to " +
                                          (lastSecond > 0 ? timeStamp(lastSecond) : "its end") +
                                          ". Choose another stretch, or another video."};
}

std::vector<std::uint64_t> sampledFrames(const FrameRange& range, std::uint32_t count)
{
    CABOCHON_CHECK(count <= range.count && range.count <= kMostFrames);
    std::vector<std::uint64_t> frames(count);
    for (std::uint32_t i = 0; i < count; ++i)
        frames[i] = range.first + i * range.count / count;
    return frames;
}

double frameSeconds(std::uint64_t frame, double frameRate)
{
    return static_cast<double>(frame) / usableRate(frameRate);
}

std::string timeStamp(double seconds)
{
    const auto whole =
        static_cast<std::uint64_t>(seconds > 0 ? std::min(seconds, kMostSeconds) : 0);
    return twoDigits(whole / 60) + ":" + twoDigits(whole % 60);
}

std::string frameLead(std::size_t index, double seconds)
{
    return (index == 0 ? "" : " ") + timeStamp(seconds) + " ";
}

} // namespace cabochon::engine
