// Owns the names of quantizations as people publish them ("Q4_K_M"): in names of files, and as the
// number that files carry. Opens nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon {

/// The quantization that a file's or folder's name speaks of, in capitals: "UD-Q4_K_XL" of
/// "gemma-4-E2B-it-UD-Q4_K_XL.gguf", "BF16", "IQ4_XS"; empty where it names none. Of several the
/// last.
std::string quantizationInName(std::string_view name);

/// Of general.file_type, llama.cpp's number for a mix of types: "Q4_K_M" for 15; empty for one that
/// is not known.
std::string_view quantizationOfFileType(std::uint64_t number);

/// What to call a file: by its name, where that agrees with `inside` (what the file says of itself)
/// about the bits; else `inside`.
std::string quantizationToShow(std::string_view fileName, std::string_view inside);

} // namespace cabochon
