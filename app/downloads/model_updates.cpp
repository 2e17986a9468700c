#include "app/downloads/model_updates.h"

namespace cabochon::downloads {

namespace {

bool cameFromHub(const LibraryModel& model)
{
    return model.record && !model.record->source.repository.empty() &&
           model.record->source.repository != kImportedRepository &&
           model.state != LibraryModel::State::Partial;
}

/// Whether what the hub has is another file than the one that the record is of.
bool differs(const HubFile& onHub, const std::optional<ModelRecord>& here)
{
    if (!here) return true; // a shard that was not there before
    if (!onHub.digest.sha256.empty() && !here->sha256.empty())
        return onHub.digest.sha256 != here->sha256;
    return !onHub.commit.empty() && onHub.commit != here->commit;
}

} // namespace

Result<ModelUpdates>
findUpdates(HubClient& client, const ModelLibrary& library, const std::vector<LibraryModel>& models)
{
    ModelUpdates found;
    for (const LibraryModel& model : models) {
        if (!cameFromHub(model)) continue;
        const RepositoryFile& source = model.record->source;
        const Result<std::vector<HubFile>> onHub =
            client.describe(source.repository, allShards(source.path), "main");
        if (!onHub) {
            const ErrorCode code = onHub.error().code;
            if (code == ErrorCode::NetworkOff || code == ErrorCode::Cancelled) return onHub.error();
            found.unanswered.push_back(onHub.error());
            continue;
        }
        ModelUpdate update{model.file, model.record->commit, {}, model.bytes, 0};
        bool another = false;
        for (const HubFile& file : *onHub) {
            const RepositoryFile place{model.file.repository, file.file.path};
            another = another || differs(file, readRecord(library.placeOf(place)));
            update.bytesOnHub += file.bytes;
            update.commitOnHub = file.commit;
        }
        if (another) found.updates.push_back(std::move(update));
    }
    return found;
}

} // namespace cabochon::downloads
