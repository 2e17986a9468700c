// Owns how `models` shows the library, the catalogue and what was done, as lines and as JSON.
#pragma once

#include "app/cli/console.h"
#include "app/models/model_library.h"

#include <string>
#include <vector>

namespace cabochon::cli {

/// A file whose digest was just computed.
struct VerifiedFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    std::string sha256;
    std::string expected; // empty: nobody knew
    std::uint64_t damagedPieces = 0;
    std::uint64_t pieces = 0;

    bool damaged() const { return !expected.empty() && expected != sha256; }
};

/// "3.35 GB".
std::string sizeShown(std::uint64_t bytes);

Json libraryJson(const ModelLibrary& library, const std::vector<LibraryModel>& models);
std::string libraryLine(const ModelLibrary& library, const LibraryModel& model);
/// With what of each is here.
Json catalogueJson(const ModelLibrary& library);
std::string catalogueLine(const CatalogueEntry& entry);
Json verifiedJson(const std::vector<VerifiedFile>& files);
std::string verifiedText(const std::vector<VerifiedFile>& files);
Json importedJson(const std::string& id, const std::vector<VerifiedFile>& files);

/// A file's name as names in the library may be: what may not be in them becomes "-".
std::string plainNameFor(const std::string& name);

} // namespace cabochon::cli
