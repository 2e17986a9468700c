// Owns asking whether a hub has another version of what is in the library. Asks only when it is
// called; downloads nothing.
#pragma once

#include "app/downloads/hub_client.h"
#include "app/models/model_library.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::downloads {

/// A model that is another one on the hub now.
struct ModelUpdate {
    RepositoryFile file; // of several shards the first
    std::string commitHere, commitOnHub;
    std::uint64_t bytesHere = 0, bytesOnHub = 0; // of all shards
};

struct ModelUpdates {
    std::vector<ModelUpdate> updates;
    std::vector<Error> unanswered; // repositories that could not be asked, or are gone
};

/// Of models that came from a hub, with a record: others have nothing to be compared with. One has
/// an update where the hub names another digest for one of its shards; a commit that changed other
/// files is none. Where the hub names no SHA-256, the commit decides. NetworkOff, Cancelled; what
/// fails for one repository alone is told among the answers. Not on the network thread.
Result<ModelUpdates> findUpdates(HubClient& client,
                                 const ModelLibrary& library,
                                 const std::vector<LibraryModel>& models);

} // namespace cabochon::downloads
