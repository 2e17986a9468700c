#include "app/cli/models_search.h"

#include "app/cli/interrupt.h"
#include "app/cli/models_download.h"
#include "app/cli/models_output.h"
#include "app/downloads/hub_client.h"
#include "app/downloads/hub_reference.h"

#include <array>

namespace cabochon::cli {

namespace {

using downloads::HubModelFile;
using downloads::HubModels;
using downloads::HubRepository;

Json repositoryJson(const HubRepository& repository)
{
    return {{"repository", repository.name},
            {"downloads", repository.downloads},
            {"likes", repository.likes},
            {"changed", repository.changed.empty() ? Json() : Json(repository.changed)},
            {"gated", repository.gated}};
}

Result<ExitCode>
showRepositories(downloads::HubClient& client, const std::string& words, Console& console)
{
    const Result<std::vector<HubRepository>> found = client.search(words);
    if (!found) return found.error();
    Json all = Json::array();
    std::string lines;
    for (const HubRepository& repository : *found) {
        all.push_back(repositoryJson(repository));
        lines += repository.name + "  " + std::to_string(repository.downloads) + " downloads" +
                 (repository.changed.empty() ? "" : ", " + repository.changed) +
                 (repository.gated ? ", asks for an agreement" : "") + "\n";
    }
    console.json() ? console.print({{"repositories", all}}) : console.write(lines);
    if (found->empty()) console.note("The hub has no repository with GGUF files of that name.");
    return ExitCode::Done;
}

Json filesJson(const std::vector<HubModelFile>& files)
{
    Json all = Json::array();
    for (const HubModelFile& file : files) {
        all.push_back({{"id", file.file.id()},
                       {"quantization", file.quantization},
                       {"bytes", file.bytes},
                       {"shards", file.shards},
                       {"sha256", file.sha256.empty() ? Json() : Json(file.sha256)}});
    }
    return all;
}

Result<ExitCode>
showFiles(downloads::HubClient& client, const downloads::HubReference& reference, Console& console)
{
    const Result<HubModels> found = client.models(reference.repository, reference.revision);
    if (!found) return found.error();
    if (console.json()) {
        console.print({{"repository", found->repository},
                       {"revision", found->revision},
                       {"models", filesJson(found->models)},
                       {"projectors", filesJson(found->projectors)},
                       {"drafters", filesJson(found->drafters)}});
        return ExitCode::Done;
    }
    const std::array<std::pair<const char*, const std::vector<HubModelFile>*>, 3> groups{
        {{"Models", &found->models},
         {"Eyes and ears", &found->projectors},
         {"Drafters", &found->drafters}}};
    for (const auto& [title, files] : groups) {
        if (!files->empty()) console.write(std::string(title) + "\n");
        for (const HubModelFile& file : *files) {
            console.write("  " + (file.quantization.empty() ? "?" : file.quantization) + "  " +
                          sizeShown(file.bytes) + "  " + file.file.id() + "\n");
        }
    }
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> searchModels(const std::string& words, const Options& options, Console& console)
{
    const Result<std::vector<downloads::Hub>> hubs = downloads::hubsOfUser(options.all("mirror"));
    if (!hubs) return hubs.error();
    const Result<network::NetworkOptions> rules = networkOptionsOf(options);
    if (!rules) return rules.error();
    network::Network network(*rules);
    downloads::HubClient client(
        network, *hubs,
        {.cancel = &interruptFlag(), .note = [&](const std::string& text) { console.note(text); }});
    const Result<downloads::HubReference> reference = downloads::parseHubReference(words, *hubs);
    Result<ExitCode> done = reference ? showFiles(client, *reference, console)
                                      : showRepositories(client, words, console);
    if (options.has("log")) showConnections(network, console);
    return done;
}

} // namespace cabochon::cli
