// Owns the models that the program knows by name: five sizes of Gemma 4, each as published, with
// the projectors and drafters that belong to them. The list is resources/models/catalogue.json,
// compiled in; catalogue.schema.json beside it describes it. Knows nothing of a network.
#pragma once

#include "app/models/repository_file.h"
#include "engine/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

struct CatalogueEntry {
    enum class Kind : std::uint8_t { Model, Projector, Drafter };

    std::string id; // "gemma-4-e2b-it:q4_0"
    Kind kind = Kind::Model;
    std::string size;         // "e2b", "e4b", "12b", "26b-a4b", "31b"
    std::string quantization; // "q4_0", "q4_k_m" ...
    RepositoryFile source;    // of several shards the first
    std::uint32_t shards = 1;
    std::uint64_t bytes = 0; // of all shards
    bool exact = false;      // else computed from the tensors' shapes and rounded
    std::string licence;
    std::vector<std::string> modalities; // "text", "image", "audio", "video"
    std::string projector;               // ids of what belongs to a model; empty: nothing
    std::string drafter;
    std::string notes;
};

/// "model", "projector", "drafter".
std::string_view kindName(CatalogueEntry::Kind kind);

class Catalogue {
public:
    /// The catalogue that was compiled in.
    static Result<Catalogue> builtIn();
    /// Reads a catalogue of any origin. InvalidJson names the entry and what is wrong with it: a
    /// name that could leave the folder of models, an id given twice, a projector that is none.
    static Result<Catalogue> parse(std::string_view text);

    std::span<const CatalogueEntry> entries() const { return m_entries; }
    /// The entry of that id, in any case of letters; null where there is none.
    const CatalogueEntry* find(std::string_view id) const;
    /// The entry whose file is `file`, any of its shards; null where there is none.
    const CatalogueEntry* find(const RepositoryFile& file) const;

private:
    std::vector<CatalogueEntry> m_entries;
};

} // namespace cabochon
