// Owns naming a file on a hub: owner, repository, path in it, and which such names may become names
// of files here. What a server calls a file decides nothing else: the rules are the same on every
// system. Opens nothing.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

/// Whether a text may name a file or folder of ours: letters, digits, ".", "_", "-", beginning with
/// a letter or digit, at most 128, and no name that a system keeps for itself ("CON", a dot at the
/// end).
bool isPlainFileName(std::string_view name);

/// A file of a repository on a hub: "owner/repository/folder/file.gguf".
struct RepositoryFile {
    std::string repository; // "owner/repository"
    std::string path;       // in the repository: "file.gguf", "folder/file.gguf"

    /// "owner/repository/path".
    std::string id() const { return repository + "/" + path; }
    /// Where it lies below the folder of models.
    std::filesystem::path place() const { return std::filesystem::path(repository) / path; }
    /// The last part of the path.
    std::string name() const { return path.substr(path.rfind('/') + 1); }

    bool operator==(const RepositoryFile&) const = default;
};

/// The file that "owner/repository/path" names. Usage says which part is no plain name.
Result<RepositoryFile> parseRepositoryFile(std::string_view text);

/// Whether a text is "owner/repository" of plain names.
bool isRepositoryName(std::string_view text);
/// Whether a text is a path of at most 8 plain names.
bool isRepositoryPath(std::string_view text);

/// The number of a shard and how many there are: "x-00002-of-00003.gguf" is {2, 3}. Nothing for a
/// file that is whole, and where the numbers contradict each other.
struct ShardNumber {
    std::uint32_t number = 0; // counted from 1
    std::uint32_t count = 0;
};
std::optional<ShardNumber> shardNumber(std::string_view fileName);

/// All files of the set that `path` is a shard of, in order; the path alone where it is whole.
std::vector<std::string> allShards(const std::string& path);

} // namespace cabochon
