// Owns a model that is on a hub and was not downloaded: what its header says, enough to be planned
// with. No Qt.
#pragma once

#include "app/downloads/remote_header.h"
#include "app/fit/fit_planner.h"
#include "app/models/model_file_facts.h"
#include "engine/model/model_config.h"
#include "engine/model/weights.h"

#include <memory>
#include <string>

namespace cabochon {

struct RemoteModel {
    engine::GgufFile file; // of which the others are views
    ModelFileFacts facts;
    engine::ModelConfig config;
    engine::Weights weights;
};

/// Reads the headers of all its shards by ranges. Errors as HubClient::describe(),
/// readRemoteHeader(), and of a header that describes no model of ours. Not on a window's thread.
Result<std::shared_ptr<const RemoteModel>> readRemoteModel(downloads::HubClient& client,
                                                           const RepositoryFile& file,
                                                           const std::string& revision);

} // namespace cabochon
