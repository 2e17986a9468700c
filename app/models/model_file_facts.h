// Owns what a list says of a model's file, read from its header alone: what it is, for people and
// for pairing it with others, and why it cannot be used. No weights are read or mapped.
#pragma once

#include "app/models/model_library.h"
#include "engine/base/result.h"
#include "engine/model/gguf_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cabochon {

enum class ModelFileKind : std::uint8_t {
    Model,
    Projector, // its eyes and ears
    Drafter,   // what makes it faster
    Other      // not of the family, or nobody can tell
};
/// "model", "projector", "drafter", "other".
std::string_view modelFileKindName(ModelFileKind kind);

struct ModelFileFacts {
    std::filesystem::path path; // of several shards the first
    ModelFileKind kind = ModelFileKind::Other;
    std::string name;         // for people: "Gemma 4 E2B", or as the user named it
    std::string ownName;      // general.name, may be empty
    std::string size;         // "E2B", "26B-A4B", "Nano", "custom"; empty: no model
    std::string quantization; // as it was published: "Q4_K_M"
    std::uint64_t bytes = 0;  // of all shards
    std::uint64_t headerBytes = 0;
    std::uint32_t shards = 1;
    std::uint64_t parameters = 0;    // values in the tensors
    std::uint32_t contextLength = 0; // tokens; of a model
    std::uint32_t width = 0;         // of a soft token: what belongs together has the same
    bool sees = false;               // of a model: with its projector (addProjector())
    bool hears = false;
    std::optional<Error> problem; // why it cannot be used

    // Of files in the library:
    std::optional<LibraryModel::State> state;
    bool inCatalogue = false; // else nobody but its owner said anything of it
    std::string licence;      // SPDX identifier; empty: not known
    std::string source;       // "owner/repository"; empty: not known

    /// "text", "image", "audio", "video", in this order.
    std::vector<std::string> modalities() const;
};

/// Whether the beginning of a file speaks of something of the family: the cheap look before the
/// header is read.
bool isOfFamily(const std::filesystem::path& file);

/// The same look: what kind of file it is, as far as its architecture says it.
ModelFileKind kindOfModelFile(const std::filesystem::path& file);

/// What a file is. Never fails: what is wrong is `problem`. Some milliseconds. Any thread.
ModelFileFacts readModelFileFacts(const std::filesystem::path& file);

/// Likewise of a header that was read already, of a file of that name.
ModelFileFacts factsOfModelFile(const engine::GgufFile& file);

/// Of a file in the library, with what its record and the catalogue say.
ModelFileFacts readLibraryFacts(const ModelLibrary& library, const LibraryModel& model);

/// What the model can with that projector.
void addProjector(ModelFileFacts& model, const ModelFileFacts& projector);

} // namespace cabochon
