// Owns what is done with whole models that are here, all shards of them: comparing them with what
// is known of them, and taking in files from elsewhere. The one way of window and companion. No
// network.
#pragma once

#include "app/downloads/file_check.h"
#include "app/models/model_library.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cabochon::downloads {

/// A file whose digest was just computed.
struct VerifiedFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    std::string sha256;
    std::string expected; // empty: nobody knew
    std::uint64_t damagedPieces = 0;
    std::uint64_t pieces = 0;
    Status kept; // whether its record could be written

    bool damaged() const { return !expected.empty() && expected != sha256; }
};

/// Called with the name of the file that is read or copied; false stops (Cancelled).
using FileProgress =
    std::function<bool(const std::string& name, std::uint64_t done, std::uint64_t total)>;

/// Reads all shards of a model that is here as a whole, and compares; records say afterwards what
/// was found. ModelDamaged: the first that is another one than it was. As checkFile().
Result<std::vector<VerifiedFile>>
verifyModel(const ModelLibrary& library, const RepositoryFile& file, const FileProgress& progress);

struct ImportedModel {
    RepositoryFile file; // in the library
    std::vector<VerifiedFile> files;
};

/// Makes a model or a projector part of the library, by a second name in the same file system, else
/// (or with `copyAlways`) as a copy. What opening it gives; FileWriteFailed where another of that
/// name is there; as linkOrCopy() and checkFile().
Result<ImportedModel> importModel(const ModelLibrary& library,
                                  const std::filesystem::path& file,
                                  bool copyAlways,
                                  const FileProgress& progress);

} // namespace cabochon::downloads
