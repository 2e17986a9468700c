// Owns which folders tools may look into and write to, and finding what a model calls a file there.
// The person grants folders; reading and writing is HeldFolder's (engine/base/held_folder.h). No
// Qt.
#pragma once

#include "engine/base/held_folder.h"
#include "engine/base/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cabochon::tools {

/// The folders that are granted now, absolute. Any thread.
using GrantedFolders = std::function<std::vector<std::filesystem::path>()>;

struct GrantedPlace {
    std::filesystem::path folder; // one of the granted ones
    std::filesystem::path inside; // relative, without "."; empty: the folder itself
    /// For the model and for people.
    std::string shown() const;
};

/// Where a name leads: an absolute path, or one from a granted folder on, with or without that
/// folder's own name in front. Looks at the disk only to choose among several folders.
/// FileUnreadable: it is in none of them; the sentence lists them.
Result<GrantedPlace> findGranted(const GrantedFolders& folders, const std::string& name);

/// The granted folder that a call with this `path` touches; empty: none.
std::string scopeOfPath(const GrantedFolders& folders, const std::string& name);

/// A line for each: "/home/ana/letters".
std::string listOfFolders(const GrantedFolders& folders);

} // namespace cabochon::tools
