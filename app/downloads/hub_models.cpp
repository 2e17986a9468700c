#include "app/downloads/hub_models.h"

#include "app/models/quantization_name.h"

#include <algorithm>

namespace cabochon::downloads {

namespace {

std::string inSmallLetters(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return text;
}

/// Whether `word` stands in a text with neither letter nor digit beside it.
bool hasWord(const std::string& text, std::string_view word)
{
    const auto isPart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isPart(text[at - 1])) && (end == text.size() || !isPart(text[end])))
            return true;
    }
    return false;
}

/// All shards of a set; nothing where one is not listed.
std::optional<HubModelFile>
wholeSet(const std::string& repository, const std::string& path, const RevisionFacts& facts)
{
    HubModelFile model;
    model.file = {repository, path};
    model.kind = kindInPath(path);
    model.quantization = quantizationInName(path);
    const std::vector<std::string> shards = allShards(path);
    model.shards = std::uint32_t(shards.size());
    bool known = true;
    for (const std::string& shard : shards) {
        const auto found = facts.files.find(shard);
        if (found == facts.files.end()) return std::nullopt;
        known = known && found->second.bytes;
        model.bytes += found->second.bytes.value_or(0);
    }
    if (!known) model.bytes = 0;
    model.sha256 = facts.files.find(path)->second.digest.sha256;
    return model;
}

} // namespace

ModelFileKind kindInPath(const std::string& path)
{
    const std::string text = inSmallLetters(path);
    if (text.find("mmproj") != std::string::npos) return ModelFileKind::Projector;
    for (const char* word : {"mtp", "assistant", "drafter"})
        if (hasWord(text, word)) return ModelFileKind::Drafter;
    if (text.find("imatrix") != std::string::npos) return ModelFileKind::Other;
    return ModelFileKind::Model;
}

HubModels groupModels(const std::string& repository, const RevisionFacts& facts)
{
    HubModels models{repository, facts.commit, {}, {}, {}};
    for (const auto& [path, file] : facts.files) {
        if (!path.ends_with(".gguf") || !isRepositoryPath(path) || allShards(path).front() != path)
            continue;
        std::optional<HubModelFile> set = wholeSet(repository, path, facts);
        if (!set || set->kind == ModelFileKind::Other) continue;
        (set->kind == ModelFileKind::Model       ? models.models
         : set->kind == ModelFileKind::Projector ? models.projectors
                                                 : models.drafters)
            .push_back(std::move(*set));
    }
    for (auto* group : {&models.models, &models.projectors, &models.drafters}) {
        std::stable_sort(group->begin(), group->end(),
                         [](const HubModelFile& one, const HubModelFile& other) {
                             return one.bytes < other.bytes;
                         });
    }
    return models;
}

const HubModelFile* usualProjector(const HubModels& models)
{
    const HubModelFile* usual = nullptr;
    for (const HubModelFile& projector : models.projectors)
        if (projector.quantization != "F32") usual = &projector;
    return usual || models.projectors.empty() ? usual : &models.projectors.front();
}

} // namespace cabochon::downloads
