#include "engine/media/video_sampling.h"

#include "engine/base/check.h"

#include <algorithm>

namespace cabochon::engine {

namespace {

constexpr double kMostSeconds = 1e9; // beyond any video, as the next: keeps sums in range
constexpr std::uint64_t kMostFrames = 1ull << 40;

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

std::vector<std::uint64_t> sampledFrames(std::uint64_t available, std::uint32_t count)
{
    CABOCHON_CHECK(count <= available && available <= kMostFrames);
    std::vector<std::uint64_t> frames(count);
    for (std::uint32_t i = 0; i < count; ++i)
        frames[i] = i * available / count;
    return frames;
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
