#include "app/downloads/hub_search.h"

#include "app/models/repository_file.h"
#include "engine/base/utf8.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cabochon::downloads {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostFound = 1000;
constexpr std::size_t kDateLength = 10; // of "2026-11-28T18:25:00.000Z"

std::uint64_t countIn(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

/// Whether the hub's own filter was right; an answer that says nothing of files is believed.
bool hasGguf(const Json& object)
{
    bool told = false;
    if (const auto tags = object.find("tags"); tags != object.end() && tags->is_array()) {
        told = true;
        for (const Json& tag : *tags)
            if (tag == Json("gguf")) return true;
    }
    if (const auto files = object.find("siblings"); files != object.end() && files->is_array()) {
        told = true;
        for (const Json& file : *files)
            if (file.is_object() && engine::textOf(file, "rfilename").ends_with(".gguf"))
                return true;
    }
    return !told;
}

/// Of "license:apache-2.0"; empty where no tag is one.
std::string licenceIn(const Json& object)
{
    constexpr std::string_view kStart = "license:";
    constexpr std::size_t kLongest = 60;
    const auto tags = object.find("tags");
    if (tags == object.end() || !tags->is_array()) return {};
    for (const Json& tag : *tags) {
        if (!tag.is_string()) continue;
        const std::string& text = tag.get_ref<const std::string&>();
        if (text.starts_with(kStart)) return printable(text.substr(kStart.size()), kLongest);
    }
    return {};
}

std::string dateIn(const Json& object)
{
    std::string date = engine::textOf(object, "lastModified");
    if (date.empty()) date = engine::textOf(object, "createdAt");
    date = date.substr(0, kDateLength);
    const bool sound = date.size() == kDateLength &&
                       std::all_of(date.begin(), date.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
    return sound ? date : std::string();
}

} // namespace

Result<std::vector<HubRepository>> parseSearch(std::string_view json)
{
    const Result<Json> document = engine::readJsonDocument(json);
    if (!document || !document->is_array() || document->size() > kMostFound) {
        return Error{ErrorCode::InvalidJson, "The hub's answer to the search is cut off, or no "
                                             "list. Try again later, or use another mirror."};
    }
    std::vector<HubRepository> found;
    for (const Json& object : *document) {
        if (!object.is_object() || !hasGguf(object)) continue;
        HubRepository repository;
        repository.name = engine::textOf(object, "id");
        if (repository.name.empty()) repository.name = engine::textOf(object, "modelId");
        if (!isRepositoryName(repository.name)) continue;
        repository.downloads = countIn(object, "downloads");
        repository.likes = countIn(object, "likes");
        repository.changed = dateIn(object);
        repository.licence = licenceIn(object);
        const Json gated = object.value("gated", Json(false));
        repository.gated = gated.is_string() || gated == Json(true);
        found.push_back(std::move(repository));
    }
    return found;
}

} // namespace cabochon::downloads
