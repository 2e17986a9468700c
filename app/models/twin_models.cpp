#include "app/models/twin_models.h"

#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <system_error>

namespace cabochon {

namespace {

constexpr std::size_t kCompareBytes = 1u << 20;

struct KnownFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
};

/// Whole, with a digest that it still should have.
bool hasDigest(const std::filesystem::path& file, const std::optional<ModelRecord>& record)
{
    std::error_code missing;
    return record && !record->sha256.empty() && !record->damaged &&
           record->writtenAt == writtenAt(file) &&
           record->bytes == std::filesystem::file_size(file, missing);
}

/// Files of the library by their digests.
std::multimap<std::string, KnownFile> knownFiles(const ModelLibrary& library)
{
    std::multimap<std::string, KnownFile> known;
    for (const LibraryModel& model : library.list()) {
        for (const std::string& shard : allShards(model.file.path)) {
            const std::filesystem::path path = library.placeOf({model.file.repository, shard});
            const std::optional<ModelRecord> record = readRecord(path);
            if (hasDigest(path, record))
                known.emplace(record->sha256, KnownFile{path, record->bytes});
        }
    }
    return known;
}

bool shareAPlace(const std::filesystem::path& one, const std::filesystem::path& other)
{
    std::error_code unknown;
    return std::filesystem::equivalent(one, other, unknown);
}

Status compare(const TwinModel& twin, const CompareProgress& progress)
{
    const Result<MappedFile> ours = MappedFile::open(twin.ours);
    if (!ours) return ours.error();
    const Result<MappedFile> other = MappedFile::open(twin.other);
    if (!other) return other.error();
    const Error differ{ErrorCode::ModelChanged, printable(twin.ours.string(), 4096) + " and " +
                                                    printable(twin.other.string(), 4096) +
                                                    " are not the same any more. Verify both."};
    const std::size_t size = ours->bytes().size();
    if (size != other->bytes().size()) return differ;
    for (std::size_t at = 0; at < size; at += kCompareBytes) {
        const std::size_t piece = std::min(kCompareBytes, size - at);
        if (std::memcmp(ours->bytes().data() + at, other->bytes().data() + at, piece) != 0)
            return differ;
        ours->dontNeed(at, piece);
        other->dontNeed(at, piece);
        if (progress && !progress(at + piece, size)) {
            return {ErrorCode::Cancelled, "Stopped; both files are as they were. Run this again."};
        }
    }
    if (ours->changed() || other->changed()) return differ;
    return {};
}

} // namespace

std::vector<TwinModel> findTwins(const ModelLibrary& library,
                                 const std::vector<FoundModel>& elsewhere)
{
    const std::multimap<std::string, KnownFile> known = knownFiles(library);
    std::vector<TwinModel> twins;
    for (auto first = known.begin(); first != known.end();
         first = known.upper_bound(first->first)) {
        for (auto next = std::next(first); next != known.end() && next->first == first->first;
             ++next) {
            if (!shareAPlace(next->second.path, first->second.path))
                twins.push_back(
                    {next->second.path, first->second.path, false, first->second.bytes});
        }
    }
    for (const FoundModel& foreign : elsewhere) {
        if (foreign.sha256.empty()) continue;
        const auto [first, end] = known.equal_range(foreign.sha256);
        for (auto ours = first; ours != end; ++ours) {
            if (!shareAPlace(ours->second.path, foreign.facts.path))
                twins.push_back({ours->second.path, foreign.facts.path, true, ours->second.bytes});
        }
    }
    return twins;
}

Result<SharedBy> shareTwin(const TwinModel& twin, const CompareProgress& progress)
{
    if (Status same = compare(twin, progress); !same) return same.error();
    std::optional<ModelRecord> record = readRecord(twin.ours);
    const Result<SharedBy> shared =
        shareContent(twin.other, twin.ours,
                     twin.otherIsForeign ? SharingWays::Reflink : SharingWays::ReflinkOrHardLink);
    if (!shared || !record) return shared;
    // The content is the same, its time is another.
    record->writtenAt = writtenAt(twin.ours);
    if (Status kept = writeRecord(twin.ours, *record); !kept) return kept.error();
    return shared;
}

} // namespace cabochon
