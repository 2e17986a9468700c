#include "engine/media/audio_size.h"

namespace cabochon::engine {

namespace {

constexpr std::uint64_t kHop = 160;
constexpr std::uint64_t kFrameSpan = 321; // the last sample is asked for and not used
constexpr std::uint64_t kLeftPadding = 160;
constexpr std::uint64_t kRawFrame = 640;

} // namespace

std::uint32_t melFrames(std::uint64_t samples)
{
    const std::uint64_t padded = samples + kLeftPadding;
    return padded < kFrameSpan ? 0 : static_cast<std::uint32_t>((padded - kFrameSpan) / kHop + 1);
}

std::uint32_t soundTokensOfFrames(std::uint32_t frames)
{
    const auto halved = [](std::uint32_t count) { return count / 2 + count % 2; };
    return halved(halved(frames));
}

std::uint32_t soundTokens(std::uint64_t samples)
{
    return soundTokensOfFrames(melFrames(samples));
}

std::uint32_t rawSoundTokens(std::uint64_t samples)
{
    return static_cast<std::uint32_t>((samples + kRawFrame - 1) / kRawFrame);
}

} // namespace cabochon::engine
