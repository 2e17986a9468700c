#include "app/library/remote_model.h"

namespace cabochon {

Result<std::shared_ptr<const RemoteModel>> readRemoteModel(downloads::HubClient& client,
                                                           const RepositoryFile& file,
                                                           const std::string& revision)
{
    const Result<std::vector<downloads::HubFile>> shards =
        client.describe(file.repository, allShards(file.path), revision);
    if (!shards) return shards.error();
    Result<engine::GgufFile> header = downloads::readRemoteHeader(client, *shards);
    if (!header) return header.error();
    ModelFileFacts facts = factsOfModelFile(*header);
    if (facts.problem) return *facts.problem;
    Result<engine::ModelConfig> config = engine::ModelConfig::read(*header);
    if (!config) return config.error();
    Result<engine::Weights> weights = engine::Weights::find(*header, *config);
    if (!weights) return weights.error();
    return std::shared_ptr<const RemoteModel>(std::make_shared<RemoteModel>(RemoteModel{
        std::move(*header), std::move(facts), std::move(*config), std::move(*weights)}));
}

} // namespace cabochon
