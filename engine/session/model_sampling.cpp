#include "engine/session/model_sampling.h"

#include <string_view>

namespace cabochon::engine {

SamplingOptions samplingOf(const GgufFile& file)
{
    constexpr std::uint64_t kMostCandidates = 1u << 24; // more than any vocabulary has
    SamplingOptions sampling;
    const auto read = [&](std::string_view key, double least, double most, float& value) {
        const std::optional<double> said = file.floating(key);
        if (said && *said >= least && *said <= most) value = static_cast<float>(*said);
    };
    read("general.sampling.temp", 0, 100, sampling.temperature);
    read("general.sampling.top_p", 0, 1, sampling.topP);
    read("general.sampling.min_p", 0, 1, sampling.minP);
    read("general.sampling.penalty_repeat", 0.01, 100, sampling.repetitionPenalty);
    const std::optional<std::uint64_t> topK = file.unsignedInteger("general.sampling.top_k");
    if (topK && *topK <= kMostCandidates) sampling.topK = static_cast<std::uint32_t>(*topK);
    return sampling;
}

} // namespace cabochon::engine
