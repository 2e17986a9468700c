// Owns reading what a hub answers to a search. What is there to be chosen in a repository:
// hub_models.h.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::downloads {

struct HubRepository {
    std::string name; // "owner/repository"
    std::uint64_t downloads = 0;
    std::uint64_t likes = 0;
    std::string changed; // "2026-11-28"; empty: the hub does not say
    std::string licence; // as its tags name it: "apache-2.0"; empty: they do not
    bool gated = false;  // wants a token, or an agreement
};

/// Repositories that have GGUF files, in the hub's order. Names that cannot be used are left out.
/// InvalidJson: the answer is cut off, or something else.
Result<std::vector<HubRepository>> parseSearch(std::string_view json);

} // namespace cabochon::downloads
