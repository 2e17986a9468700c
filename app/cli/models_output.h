// Owns how `models` shows the library, the catalogue and what was done, as lines and as JSON.
#pragma once

#include "app/cli/console.h"
#include "app/downloads/model_files.h"
#include "app/models/model_library.h"

#include <string>
#include <vector>

namespace cabochon::cli {

using downloads::VerifiedFile;

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

} // namespace cabochon::cli
