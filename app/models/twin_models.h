// Owns finding files that are on this machine twice, by digests that are known already (of records,
// and of stores that name files by them), and making ours share the other's place on the disk.
#pragma once

#include "app/models/found_models.h"
#include "app/models/model_library.h"
#include "engine/base/file_sharing.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cabochon {

struct TwinModel {
    std::filesystem::path ours;  // in the library
    std::filesystem::path other; // in the library too, or another program's
    bool otherIsForeign = false;
    std::uint64_t bytes = 0; // that one of them takes for nothing
};

/// Pairs of files with one digest that do not share their place yet. Reads nothing of them.
std::vector<TwinModel> findTwins(const ModelLibrary& library,
                                 const std::vector<FoundModel>& elsewhere);

/// Called with bytes compared and all; false stops (Cancelled).
using CompareProgress = std::function<bool(std::uint64_t, std::uint64_t)>;

/// Compares both byte by byte and makes `ours` share the place of `other`, which stays as it is.
/// ModelChanged: they are not the same. Another program's file is never given a second name, which
/// that program could change under ours: FileWriteFailed where there is no reflink. Cancelled, and
/// as shareContent().
Result<SharedBy> shareTwin(const TwinModel& twin, const CompareProgress& progress);

} // namespace cabochon
