// Owns the folder of models: what lies in it, under which id, and in which state. Files lie at
// OWNER/REPOSITORY/PATH, as on the hub they came from; those that were imported at local/imported.
// Reads names, sizes and records; opens no model.
#pragma once

#include "app/models/catalogue.h"
#include "app/models/model_record.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

/// Repository of what was imported.
inline constexpr std::string_view kImportedRepository = "local/imported";

struct LibraryModel {
    enum class State : std::uint8_t {
        Verified, // has the digest that was announced
        Recorded, // its digest was first computed here
        Unknown,  // nobody knows its digest
        Changed,  // another size or time of change than when its digest was known
        Damaged,  // was found to have another digest
        Partial   // arrives, or stopped arriving
    };

    RepositoryFile file; // of several shards the first
    std::filesystem::path path;
    std::uint32_t shards = 1;
    std::uint32_t shardsHere = 1;
    std::uint64_t bytes = 0; // of all shards that are here
    State state = State::Unknown;
    std::optional<ModelRecord> record; // of the first shard
};

/// "verified", "recorded", "unknown", "changed", "damaged", "partial".
std::string_view stateName(LibraryModel::State state);

/// Moves a file to the desktop's bin; its error says why that cannot be.
using TrashMover = std::function<Status(const std::filesystem::path&)>;

class ModelLibrary {
public:
    ModelLibrary(std::filesystem::path folder, Catalogue catalogue);

    const std::filesystem::path& folder() const { return m_folder; }
    const Catalogue& catalogue() const { return m_catalogue; }
    /// The file that an id names: of the catalogue, or "owner/repository/path". Usage.
    Result<RepositoryFile> fileOf(std::string_view id) const;
    std::filesystem::path placeOf(const RepositoryFile& file) const
    {
        return m_folder / file.place();
    }
    /// All models and projectors in the folder, by their ids. A folder that is not there is empty.
    std::vector<LibraryModel> list() const;
    /// What is here of a file; nothing where nothing is.
    std::optional<LibraryModel> find(const RepositoryFile& file) const;
    /// Gives a model a name for people ("For letters"); its file keeps its own. An empty one takes
    /// it back. Usage: what cannot be shown, or is longer than 200 bytes. FileNotFound,
    /// FileWriteFailed.
    Status setDisplayName(const RepositoryFile& file, const std::string& name) const;
    /// Moves all shards and their records to where `mover` puts them, the desktop's bin; what is
    /// there of a download is removed. What was moved. FileNotFound, ModelInUse, and as `mover`:
    /// then the rest is where it was.
    Result<std::vector<std::filesystem::path>> moveToTrash(const RepositoryFile& file,
                                                           const TrashMover& mover) const;
    /// Removes all that belongs to a file: shards, records, parts and journals, and folders that
    /// are empty then. What was removed. FileWriteFailed; ModelInUse while it is downloaded.
    Result<std::vector<std::filesystem::path>> remove(const RepositoryFile& file) const;

private:
    void removeEmptyFolders(const RepositoryFile& file) const;

    std::filesystem::path m_folder;
    Catalogue m_catalogue;
};

} // namespace cabochon
