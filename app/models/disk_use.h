// Owns how much room the folder of models takes, by what it is for. Reads names, sizes and the
// beginnings of files.
#pragma once

#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <filesystem>

namespace cabochon {

struct DiskUse {
    std::uint64_t models = 0; // bytes on the disk
    std::uint64_t projectors = 0;
    std::uint64_t drafters = 0;
    std::uint64_t partials = 0; // downloads that have not arrived, with their journals
    std::uint64_t others = 0;   // records, and what is no model

    std::uint64_t total() const { return models + projectors + drafters + partials + others; }
};

/// Of all files below a folder; two names of one file count once. A folder that is not there takes
/// nothing. Any thread.
DiskUse diskUseOf(const std::filesystem::path& folder, const engine::CancelFlag* cancel = nullptr);

} // namespace cabochon
