#include "app/models/catalogue.h"

#include "app/models/catalogue_text.h"
#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

namespace cabochon {

namespace {

using Json = nlohmann::ordered_json;
using Kind = CatalogueEntry::Kind;

constexpr std::size_t kMostText = 8u << 20;    // of a catalogue
constexpr std::size_t kMostModels = 4096;      // [41]
constexpr std::size_t kLongestNotes = 400;     // bytes
constexpr std::uint64_t kLargest = 1ull << 42; // bytes of a model

constexpr std::array<std::string_view, 5> kSizes{"e2b", "e4b", "12b", "26b-a4b", "31b"};
constexpr std::array<std::string_view, 4> kModalities{"text", "image", "audio", "video"};

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count>& known, std::string_view word)
{
    return std::find(known.begin(), known.end(), word) != known.end();
}

/// Tells the place and what is wrong there.
Error wrong(const std::string& where, const std::string& what)
{
    return {ErrorCode::InvalidJson, "The catalogue is not usable: " + where + ": " + what +
                                        ". Take the catalogue that came with the program."};
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

/// "MODEL:VARIANT" of plain names in small letters.
bool isEntryId(std::string_view id)
{
    const std::size_t colon = id.find(':');
    return colon != std::string_view::npos && isPlainFileName(id.substr(0, colon)) &&
           isPlainFileName(id.substr(colon + 1)) && lowerCase(id) == id;
}

std::optional<Kind> kindOf(std::string_view name)
{
    for (const Kind kind : {Kind::Model, Kind::Projector, Kind::Drafter}) {
        if (kindName(kind) == name) return kind;
    }
    return std::nullopt;
}

/// A whole number from 1 to `most` under `name`; `fallback` where it is missing.
std::optional<std::uint64_t>
numberOf(const Json& object, const char* name, std::uint64_t most, std::uint64_t fallback)
{
    const auto found = object.find(name);
    if (found == object.end()) return fallback > 0 ? std::optional(fallback) : std::nullopt;
    if (!found->is_number_unsigned()) return std::nullopt;
    const auto number = found->get<std::uint64_t>();
    return number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

bool readModalities(const Json& object, std::vector<std::string>& modalities)
{
    const auto found = object.find("modalities");
    if (found == object.end() || !found->is_array()) return false;
    for (const Json& word : *found) {
        if (!word.is_string() || !isOneOf(kModalities, word.get_ref<const std::string&>()))
            return false;
        modalities.push_back(word.get<std::string>());
    }
    return modalities.size() <= kModalities.size();
}

/// Empty, or which member is wrong.
std::string readMembers(const Json& object, CatalogueEntry& entry)
{
    const std::optional<Kind> kind = kindOf(engine::textOf(object, "kind"));
    if (!kind) return "kind is none of model, projector and drafter";
    entry.kind = *kind;
    entry.size = engine::textOf(object, "size");
    if (!isOneOf(kSizes, entry.size)) return "size is none of the five";
    entry.quantization = engine::textOf(object, "quantization");
    if (!isPlainFileName(entry.quantization)) return "quantization is no name";
    entry.source = {engine::textOf(object, "repository"), engine::textOf(object, "file")};
    if (!isRepositoryName(entry.source.repository)) return "repository is not OWNER/REPOSITORY";
    if (!isRepositoryPath(entry.source.path) || !entry.source.path.ends_with(".gguf"))
        return "file is no plain path that ends with .gguf";
    const auto shards = numberOf(object, "shards", limits::kGgufShards, 1);
    if (!shards || allShards(entry.source.path).size() != *shards)
        return "shards is not what the file's name says";
    entry.shards = std::uint32_t(*shards);
    const auto bytes = numberOf(object, "bytes", kLargest, 0);
    if (!bytes) return "bytes is no number of bytes";
    entry.bytes = *bytes;
    entry.exact = object.value("exact", Json()) == Json(true);
    entry.licence = engine::textOf(object, "licence");
    if (!isPlainFileName(entry.licence)) return "licence is no SPDX identifier";
    if (!readModalities(object, entry.modalities)) return "modalities has an unknown word";
    entry.projector = engine::textOf(object, "projector");
    entry.drafter = engine::textOf(object, "drafter");
    entry.notes = engine::textOf(object, "notes");
    if (entry.notes.size() > kLongestNotes || !isValidUtf8(entry.notes)) return "notes is too long";
    return {};
}

Result<CatalogueEntry> readEntry(const Json& object, std::size_t place)
{
    const std::string where = "entry " + std::to_string(place);
    if (!object.is_object()) return wrong(where, "it is no object");
    CatalogueEntry entry;
    entry.id = engine::textOf(object, "id");
    if (!isEntryId(entry.id)) return wrong(where, "its id is not MODEL:VARIANT in small letters");
    const std::string problem = readMembers(object, entry);
    if (!problem.empty()) return wrong(entry.id, problem);
    return entry;
}

/// What a model names is there, is of that kind and of its size.
Status checkPartner(const Catalogue& catalogue,
                    const CatalogueEntry& model,
                    const std::string& id,
                    Kind kind)
{
    if (id.empty()) return {};
    const CatalogueEntry* partner = catalogue.find(id);
    if (partner && partner->kind == kind && partner->size == model.size) return {};
    return wrong(model.id, printable(id) + " is no " + std::string(kindName(kind)) + " for it");
}

} // namespace

std::string_view kindName(Kind kind)
{
    switch (kind) {
    case Kind::Model:
        return "model";
    case Kind::Projector:
        return "projector";
    case Kind::Drafter:
        return "drafter";
    }
    return "model";
}

Result<Catalogue> Catalogue::builtIn()
{
    return parse(kBuiltInCatalogue);
}

Result<Catalogue> Catalogue::parse(std::string_view text)
{
    if (text.size() > kMostText) {
        return wrong("its size", std::to_string(text.size()) + " bytes, at most " +
                                     std::to_string(kMostText) + " are read");
    }
    const Result<Json> document = engine::readJsonDocument(text);
    if (!document) return document.error();
    if (!document->is_object() || document->value("version", Json()) != Json(1))
        return wrong("its version", "it is not 1");
    const auto entries = document->find("entries");
    if (entries == document->end() || !entries->is_array() || entries->size() > kMostModels)
        return wrong("entries", "they are no list of at most " + std::to_string(kMostModels));

    Catalogue catalogue;
    for (const Json& object : *entries) {
        Result<CatalogueEntry> entry = readEntry(object, catalogue.m_entries.size() + 1);
        if (!entry) return entry.error();
        if (catalogue.find(entry->id)) return wrong(entry->id, "the id is there twice");
        catalogue.m_entries.push_back(std::move(*entry));
    }
    for (const CatalogueEntry& entry : catalogue.m_entries) {
        for (const auto& [id, kind] : {std::pair(entry.projector, Kind::Projector),
                                       std::pair(entry.drafter, Kind::Drafter)}) {
            if (Status sound = checkPartner(catalogue, entry, id, kind); !sound)
                return sound.error();
        }
    }
    return catalogue;
}

const CatalogueEntry* Catalogue::find(std::string_view id) const
{
    const std::string lower = lowerCase(id);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const CatalogueEntry& entry) { return entry.id == lower; });
    return found == m_entries.end() ? nullptr : &*found;
}

const CatalogueEntry* Catalogue::find(const RepositoryFile& file) const
{
    const std::string first = allShards(file.path).front();
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const CatalogueEntry& entry) {
            return entry.source.repository == file.repository && entry.source.path == first;
        });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace cabochon
