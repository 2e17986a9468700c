#include "app/models/disk_use.h"

#include "app/models/model_file_facts.h"
#include "app/models/repository_file.h"

#include <algorithm>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace cabochon {

namespace {

constexpr std::size_t kMostCounted = 100'000; // entries of the folder
constexpr std::uint64_t kBlockBytes = 512;    // in which the system counts

bool isPartOfDownload(const std::string& name)
{
    return name.ends_with(".part") || name.ends_with(".part.journal") ||
           name.ends_with(".part.lock");
}

/// Where a file of that name is counted. Later shards are of the first one's kind: weights.
std::uint64_t& shareOf(DiskUse& use, const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    if (isPartOfDownload(name)) return use.partials;
    if (!name.ends_with(".gguf")) return use.others;
    const std::optional<ShardNumber> shard = shardNumber(name);
    if (shard && shard->number > 1) return use.models;
    switch (kindOfModelFile(file)) {
    case ModelFileKind::Model:
        return use.models;
    case ModelFileKind::Projector:
        return use.projectors;
    case ModelFileKind::Drafter:
        return use.drafters;
    case ModelFileKind::Other:
        return use.others;
    }
    return use.others;
}

} // namespace

DiskUse diskUseOf(const std::filesystem::path& folder, const engine::CancelFlag* cancel)
{
    DiskUse use;
    std::set<std::pair<std::uint64_t, std::uint64_t>> counted; // device, file
    std::error_code error;
    std::size_t seen = 0;
    for (std::filesystem::recursive_directory_iterator at(folder, error), end;
         !error && at != end && seen < kMostCounted && !(cancel && cancel->requested());
         at.increment(error), ++seen) {
        struct stat information {};
        if (::lstat(at->path().c_str(), &information) != 0 || !S_ISREG(information.st_mode))
            continue;
        if (!counted.emplace(information.st_dev, information.st_ino).second) continue;
        shareOf(use, at->path()) += std::uint64_t(information.st_blocks) * kBlockBytes;
    }
    return use;
}

} // namespace cabochon
