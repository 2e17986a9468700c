#include "app/cli/models_output.h"

#include <algorithm>
#include <cstdio>

namespace cabochon::cli {

namespace {

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

Json filesJson(const std::vector<VerifiedFile>& files)
{
    Json all = Json::array();
    for (const VerifiedFile& file : files) {
        all.push_back({{"path", file.path.string()},
                       {"bytes", file.bytes},
                       {"sha256", file.sha256},
                       {"expected", file.expected.empty() ? Json() : Json(file.expected)}});
    }
    return all;
}

} // namespace

std::string sizeShown(std::uint64_t bytes)
{
    char text[32];
    if (bytes >= 1'000'000'000)
        std::snprintf(text, sizeof text, "%.2f GB", double(bytes) / 1e9);
    else
        std::snprintf(text, sizeof text, "%.1f MB", double(bytes) / 1e6);
    return text;
}

Json libraryJson(const ModelLibrary& library, const std::vector<LibraryModel>& models)
{
    Json all = Json::array();
    for (const LibraryModel& model : models) {
        const CatalogueEntry* entry = library.catalogue().find(model.file);
        all.push_back({{"id", model.file.id()},
                       {"catalogue_id", entry ? Json(entry->id) : Json()},
                       {"path", model.path.string()},
                       {"bytes", model.bytes},
                       {"shards", model.shards},
                       {"shards_here", model.shardsHere},
                       {"state", stateName(model.state)},
                       {"sha256", model.record ? Json(model.record->sha256) : Json()},
                       {"commit", model.record ? Json(model.record->commit) : Json()}});
    }
    return {{"folder", library.folder().string()}, {"models", all}};
}

std::string libraryLine(const ModelLibrary& library, const LibraryModel& model)
{
    const CatalogueEntry* entry = library.catalogue().find(model.file);
    return padded(entry ? entry->id : model.file.id(), 40) + " " +
           padded(sizeShown(model.bytes), 10) + " " +
           padded(std::string(stateName(model.state)), 9) + " " + model.path.string() + "\n";
}

Json catalogueJson(const ModelLibrary& library)
{
    Json all = Json::array();
    for (const CatalogueEntry& entry : library.catalogue().entries()) {
        const std::optional<LibraryModel> here = library.find(entry.source);
        all.push_back({{"id", entry.id},
                       {"kind", kindName(entry.kind)},
                       {"size", entry.size},
                       {"quantization", entry.quantization},
                       {"repository", entry.source.repository},
                       {"file", entry.source.path},
                       {"shards", entry.shards},
                       {"bytes", entry.bytes},
                       {"exact", entry.exact},
                       {"licence", entry.licence},
                       {"modalities", entry.modalities},
                       {"projector", entry.projector.empty() ? Json() : Json(entry.projector)},
                       {"drafter", entry.drafter.empty() ? Json() : Json(entry.drafter)},
                       {"notes", entry.notes},
                       {"state", here ? Json(stateName(here->state)) : Json()}});
    }
    return {{"models", all}};
}

std::string catalogueLine(const CatalogueEntry& entry)
{
    const std::string about = entry.exact ? "" : "about ";
    return padded(entry.id, 32) + " " + padded(about + sizeShown(entry.bytes), 15) + " " +
           entry.notes + "\n";
}

Json verifiedJson(const std::vector<VerifiedFile>& files)
{
    const VerifiedFile& first = files.front();
    const bool known = std::all_of(files.begin(), files.end(),
                                   [](const VerifiedFile& file) { return !file.expected.empty(); });
    return {{"path", first.path.string()},
            {"sha256", first.sha256},
            {"verified", known},
            {"files", filesJson(files)}};
}

std::string verifiedText(const std::vector<VerifiedFile>& files)
{
    std::string text;
    for (const VerifiedFile& file : files) {
        text += file.path.string() + "\n  SHA-256 " + file.sha256 +
                (file.expected.empty() ? ", recorded now: nobody had named one before\n"
                                       : ", as it was announced\n");
    }
    return text;
}

Json importedJson(const std::string& id, const std::vector<VerifiedFile>& files)
{
    return {{"id", id},
            {"path", files.front().path.string()},
            {"sha256", files.front().sha256},
            {"files", filesJson(files)}};
}

} // namespace cabochon::cli
