// Owns the look at the beginning of a file that arrives: whether it becomes a model of ours. A
// wrong file is refused before gigabytes of it are there.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace cabochon::downloads {

/// Enough to tell another format, and another family of models by its first key.
inline constexpr std::size_t kFirstLookBytes = 64u << 10;
/// Enough for the whole header of a Gemma 4, vocabulary included.
inline constexpr std::size_t kSecondLookBytes = 32u << 20;

/// ModelUnsupported: another format, or a model that is not of the family (projectors and drafters
/// are).
Status checkFirstBytes(std::string_view start, const std::string& name);

/// The header, as far as the first `arrived` bytes of the file hold it. With all of them, all of it
/// must be sound: ModelDamaged, ModelTruncated, ModelUnsupported.
Status checkHeader(const std::filesystem::path& file, std::size_t arrived, const std::string& name);

} // namespace cabochon::downloads
