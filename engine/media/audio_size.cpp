#include "engine/media/audio_size.h"

#include "engine/model/media_shapes.h"

namespace cabochon::engine {

std::uint32_t melFrames(std::uint64_t samples)
{
    if (samples < kFewestPieceSamples) return 0;
    return static_cast<std::uint32_t>((samples - kFewestPieceSamples) / kFrameHop + 1);
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
    return static_cast<std::uint32_t>((samples + kRawFrameSamples - 1) / kRawFrameSamples);
}

} // namespace cabochon::engine
