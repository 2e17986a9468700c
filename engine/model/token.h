// Owns what a token is for everybody: its id in the vocabulary, and an id with its logit.
#pragma once

#include <cstdint>

namespace cabochon::engine {

using TokenId = std::int32_t;

/// A token and its soft-capped logit.
struct LogitCandidate {
    TokenId id = 0;
    float logit = 0;
};

} // namespace cabochon::engine
