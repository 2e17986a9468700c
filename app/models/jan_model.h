// Owns reading the file in which Jan describes a model ("model.yml"): it may name files that lie
// elsewhere, for what was imported there is not copied. Reads only.
#pragma once

#include <filesystem>
#include <optional>

namespace cabochon {

struct JanModel {
    std::filesystem::path model;
    std::filesystem::path projector; // empty: none
};

/// What the file names; relative paths lie below `data`, Jan's data folder. Nothing where it names
/// no model.
std::optional<JanModel> readJanModel(const std::filesystem::path& file,
                                     const std::filesystem::path& data);

} // namespace cabochon
