// Owns telling a file's format by how it begins. Its name only decides what cannot be seen: which
// language a text is in.
#pragma once

#include "app/media/media_format.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cabochon::decoder {

/// As many bytes of a file's begin as recognise() wants to see.
inline constexpr std::size_t kRecognisedBytes = 4096;

/// Zip for every document in a zip file: which one it is, is seen inside (recogniseArchive).
/// `ending`: of the name, without the dot.
Format recognise(std::span<const std::uint8_t> begin, std::string_view ending);

/// An Office document of the time before docx, or an encrypted one of today.
bool isCompoundFile(std::span<const std::uint8_t> begin);

/// The name of a language of code as fences have it; empty: none that is known.
std::string_view languageOf(std::string_view ending);

} // namespace cabochon::decoder
